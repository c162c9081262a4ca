/** What the page of results shows: an answer, that there is none, or that it could not be had. */

import type { Digits, Grouping } from '../../../arabic/digits.ts';
import { countNoun, type NounForms } from '../../../arabic/plural.ts';
import type { SearchAnswer, SearchResult } from '../../../search/reader/answer.ts';
import { one, type Parts } from './parts.ts';
import { createPassages } from './passages.ts';
import { renderHeading, renderMarked, renderResult } from './result.ts';

/** While the reader types, a passage waits until the fingers rest, in milliseconds. */
const rest = 600;

export interface View {
  /** An answer is being fetched; what is on the page stays until it is there. */
  readonly wait: () => void;
  /** Nothing was asked. */
  readonly clear: () => void;
  /** @param keep whether what is on the page still answers what was asked */
  readonly fail: (keep: boolean) => void;
  /** @param typing whether the question may still change */
  readonly show: (
    query: string,
    answer: SearchAnswer,
    results: readonly SearchResult[],
    typing: boolean,
  ) => void;
  /** The results that follow those on the page. */
  readonly append: (results: readonly SearchResult[]) => void;
}

function nounOf(words: DOMStringMap): NounForms {
  const { one: single = '', two = '', few = '', many = '', other = '' } = words;
  return { one: single, two: { nominative: two, genitive: two }, few, many, other };
}

function groupingOf({ grouping }: DOMStringMap): Grouping {
  return grouping === 'none' || grouping === 'ten-thousands' ? grouping : 'thousands';
}

/** Shows a part of the page, with a text in its place for one; hides it where there is no text. */
function fill(part: HTMLElement, text: string): void {
  part.hidden = text === '';
  one(part, 'bdi').textContent = text;
}

export function createView(parts: Parts): View {
  const { root, section, status, ignored, suggestion, nothing, failure, results, more } = parts;
  const base = root.dataset.base ?? '/';
  const digits: Digits = document.documentElement.dataset.digits === 'arab' ? 'arab' : 'latn';
  const grouping = groupingOf(root.dataset);
  const names = new Map([...section.options].map(({ value, text }) => [value, text]));
  const noun = nounOf(status.dataset);
  const passages = createPassages();
  let shown: SearchAnswer | undefined;
  let count = 0;
  let list: HTMLElement | undefined;

  const say = (text = ''): void => {
    if (status.textContent !== text) status.textContent = text;
  };
  /** Room for results is kept from the first moment, so that nothing moves when they come. */
  const expect = (isExpected: boolean): void => {
    document.documentElement.toggleAttribute('data-query', isExpected);
  };
  const settle = (): void => {
    results.removeAttribute('aria-busy');
    failure.hidden = true;
  };
  const empty = (): void => {
    settle();
    passages.restart(0);
    results.replaceChildren();
    for (const part of [ignored, suggestion, nothing, more]) part.hidden = true;
    count = 0;
    list = undefined;
  };
  const listFor = (place: number): HTMLElement => {
    const isFirstPartial = place === shown?.total;
    if (list !== undefined && !isFirstPartial) return list;
    if (isFirstPartial) results.append(renderHeading(results.dataset.partial ?? ''));
    list = document.createElement('ol');
    list.className = 'results';
    results.append(list);
    return list;
  };
  const append = (found: readonly SearchResult[]): void => {
    settle();
    for (const result of found) {
      const { item, description } = renderResult(result, base, names.get(result.section) ?? '');
      listFor(count++).append(item);
      if (result.isShown) continue;
      // Room is kept for the passage that takes its place.
      description.dataset.passage = '';
      passages.await(item, () => {
        // A result whose text cannot be had keeps its description.
        result.passage().then(
          (passage) => description.replaceChildren(...renderMarked(passage)),
          () => undefined,
        );
      });
    }
    more.hidden = shown === undefined || count >= shown.total + shown.partial;
  };

  return {
    wait() {
      results.setAttribute('aria-busy', 'true');
      failure.hidden = true;
      expect(true);
      if (count === 0 && nothing.hidden) say(status.dataset.searching);
    },
    clear() {
      empty();
      expect(false);
      say(status.dataset.empty);
    },
    fail(keep) {
      if (!keep) {
        empty();
        expect(false);
        say();
      }
      settle();
      failure.hidden = false;
    },
    show(query, answer, found, typing) {
      empty();
      shown = answer;
      passages.restart(typing ? rest : 0);
      append(found);
      const { words, total, partial } = answer;
      expect(count > 0);
      fill(suggestion, answer.suggestion ?? '');
      fill(ignored, words.length === 0 ? '' : answer.ignored.join('، '));
      fill(nothing, words.length === 0 || count > 0 ? '' : query);
      const { common, signs, some, none } = status.dataset;
      if (total > 0) say(countNoun(total, noun, { digits, grouping }));
      else if (partial > 0) say(some);
      else if (words.length > 0) say(none);
      else say(answer.ignored.length > 0 ? common : signs);
    },
    append,
  };
}
