/** One result as it stands in the list: the card of an article, its words marked. */

import type { MarkedText, SearchResult } from '../../../search/reader/answer.ts';

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** A text with its marked pieces in `<mark>`. */
export function renderMarked(text: MarkedText): (Node | string)[] {
  return text.map((piece) => (piece.marked ? create('mark', '', piece.text) : piece.text));
}

/** A heading over a part of the results. */
export function renderHeading(text: string): HTMLElement {
  return create('h2', 'strip-title', text);
}

export interface RenderedResult {
  readonly item: HTMLLIElement;
  /** Where the passage stands once it has come. */
  readonly description: HTMLElement;
}

/**
 * @param base where the site lives, as in `/repo/`
 * @param sectionName as readers read it
 */
export function renderResult(
  { address, title, description, section, date, dateText }: SearchResult,
  base: string,
  sectionName: string,
): RenderedResult {
  const link = create('a', 'card__link', ...renderMarked(title));
  link.href = base + address.slice(1);
  const time = create('time', '', dateText);
  time.dateTime = date;
  const words = create('p', 'card__description', ...renderMarked(description));
  const card = create(
    'article',
    'card',
    create('h3', 'card__title', link),
    words,
    create('p', 'card__meta', create('span', 'card__section', sectionName), ' ', time),
  );
  card.dataset.section = section;
  return { item: create('li', 'results__item', card), description: words };
}
