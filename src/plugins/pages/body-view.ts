import { join } from 'node:path';
import { decodeAddress } from '../../content/markdown/addresses.ts';
import type { Address, Article, BodyTargets } from '../../content/types.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import type { CardMaker } from './cards.ts';
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

/**
 * @param targets what the body names
 * @param address of the page that has the body
 * @param pictureOf a prepared picture by the `src` that the writer gave it
 */
export function bodyView(
  { pictures, articles, links }: BodyTargets,
  address: Address,
  pictureOf: (src: string) => PreparedPicture | undefined,
  { cards, bySlug, hidden }: BodyViewOptions,
): BodyView {
  const prepared = pictures.flatMap((src) => {
    const picture = pictureOf(src);
    return picture ? [[src, picture] as const] : [];
  });
  return {
    pictures: Object.fromEntries(prepared),
    articles: articles.flatMap((slug) => {
      const article = bySlug.get(slug);
      return article ? [cards.link(article)] : [];
    }),
    hidden: hidden.size === 0 ? [] : links.filter((href) => hidden.has(pageOf(href, address))),
  };
}

/** Pictures beside an article. */
export function picturesBeside(
  folder: string,
  pictures: ReadonlyMap<string, PreparedPicture>,
): (src: string) => PreparedPicture | undefined {
  return (src) => pictures.get(join(folder, src));
}
