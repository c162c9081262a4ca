import { join } from 'node:path';
import { decodeAddress } from '../../content/markdown/addresses.ts';
import type { Address, Article, BodyTargets } from '../../content/types.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import type { CardMaker } from './cards.ts';
import { listSource } from './object-sources.ts';
import type { BodyView } from './views.ts';

/** The page that a link leads to, as the site knows it: resolved, decoded, without query and fragment. */
function pageOf(href: string, from: Address): Address {
  const url = URL.parse(href, `https://site.invalid${encodeURI(from)}`);
  const path = decodeAddress(url?.pathname ?? from).normalize('NFC');
  return path.endsWith('/') ? path : `${path}/`;
}

export interface BodyViewOptions {
  readonly cards: CardMaker;
  readonly bySlug: ReadonlyMap<string, Article>;
  /** Addresses of articles that are not out: links to them become text until they are. */
  readonly hidden: ReadonlySet<Address>;
}

/** What a body shows of the site: pictures with the names that the writer gave them, articles, and what leads nowhere. */
function shownBy(
  { pictures, articles, links }: BodyTargets,
  address: Address,
  pictureOf: (src: string) => PreparedPicture | undefined,
  { bySlug, hidden }: BodyViewOptions,
) {
  return {
    pictures: pictures.flatMap((src) => {
      const picture = pictureOf(src);
      return picture ? [[src, picture] as const] : [];
    }),
    articles: articles.flatMap((slug) => bySlug.get(slug) ?? []),
    hidden: hidden.size === 0 ? [] : links.filter((href) => hidden.has(pageOf(href, address))),
  };
}

/**
 * @param targets what the body names
 * @param address of the page that has the body
 * @param pictureOf a prepared picture by the `src` that the writer gave it
 */
export function bodyView(
  targets: BodyTargets,
  address: Address,
  pictureOf: (src: string) => PreparedPicture | undefined,
  options: BodyViewOptions,
): BodyView {
  const { pictures, articles, hidden } = shownBy(targets, address, pictureOf, options);
  return {
    pictures: Object.fromEntries(pictures),
    articles: articles.map((article) => options.cards.link(article)),
    hidden,
  };
}

/** Stands for the view of a body whose text is known: none where it shows nothing. Takes what `bodyView` takes. */
export function bodySource(...given: Parameters<typeof bodyView>): string {
  const { pictures, articles, hidden } = shownBy(...given);
  const { cards } = given[3];
  return (
    listSource(
      pictures,
      ([src, picture]) => `${JSON.stringify(src)} ${cards.sources.of(picture)}`,
    ) +
    listSource(articles, (article) => cards.linkSource(article)) +
    listSource(hidden, (href) => JSON.stringify(href))
  );
}

/** Pictures beside an article. */
export function picturesBeside(
  folder: string,
  pictures: ReadonlyMap<string, PreparedPicture>,
): (src: string) => PreparedPicture | undefined {
  return (src) => pictures.get(join(folder, src));
}
