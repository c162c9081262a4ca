import { resolveLink } from '../../content/link-address.ts';
import { pictureFile } from '../../content/picture-file.ts';
import type { Address, Article, BodyTargets } from '../../content/types.ts';
import type { SiteSettings } from '../../site.ts';
import type { PreparedPicture } from '../pictures/prepared.ts';
import type { CardMaker } from './cards.ts';
import { listSource } from './object-sources.ts';
import type { BodyView } from './views.ts';

/** The page that a link leads to, as the site knows it; undefined for one of another site. */
export function pageOf(
  href: string,
  from: Address,
  { url: origin, basePath }: Place,
): Address | undefined {
  const isWhole = /^https?:/i.test(href);
  if (isWhole && !URL.parse(href)?.href.startsWith(origin + basePath)) return undefined;
  const path = resolveLink(href, from).path.slice(isWhole ? basePath.length - 1 : 0);
  return path.endsWith('/') ? path : `${path}/`;
}

/** Where the site is. */
type Place = Pick<SiteSettings, 'url' | 'basePath'>;

export interface BodyViewOptions {
  readonly cards: CardMaker;
  readonly bySlug: ReadonlyMap<string, Article>;
  /** Addresses of pages that are not there yet: links to them become text until they are. */
  readonly hidden: ReadonlySet<Address>;
  readonly place: Place;
}

/** What a body shows of the site: pictures with the names that the writer gave them, articles, and what leads nowhere. */
function shownBy(
  { pictures, articles, links }: BodyTargets,
  address: Address,
  pictureOf: (src: string) => PreparedPicture | undefined,
  { bySlug, hidden, place }: BodyViewOptions,
) {
  return {
    pictures: pictures.flatMap((src) => {
      const picture = pictureOf(src);
      return picture ? [[src, picture] as const] : [];
    }),
    articles: articles.flatMap((slug) => bySlug.get(slug) ?? []),
    hidden:
      hidden.size === 0
        ? []
        : links.filter((href) => hidden.has(pageOf(href, address, place) ?? '')),
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
  return (src) => pictures.get(pictureFile(folder, src));
}
