/** What bodies are told of the site around them, in either edition. */

import { DateTime } from 'luxon';
import { type DateStyle, formatDate } from '../../arabic/date.ts';
import type { MarkdownEnvironment, MarkdownWords } from '../../content/markdown/environment.ts';
import { liteAddress } from '../../content/slug.ts';
import type { BodyView, FeedItem, LiteView } from '../pages/views.ts';
import { type PictureWords, pictureLink } from '../pictures/link.ts';
import {
  type AnimationWords,
  figureMarkup,
  pictureMarkup,
  plainPictureMarkup,
} from '../pictures/markup.ts';

export interface EnvironmentOptions {
  readonly href: (address: string) => string;
  readonly style: DateStyle;
  readonly words: MarkdownWords & AnimationWords;
  /** For the edition that has no pictures. */
  readonly pictureWords: PictureWords;
}

export function environmentFor(
  body: BodyView,
  { href, style, words }: EnvironmentOptions,
): MarkdownEnvironment {
  const articles = new Map(body.articles.map((article) => [article.slug, article]));
  return {
    picture(src, alt, role) {
      const prepared = body.pictures[src];
      if (prepared === undefined) return '';
      // A control would not fit into a line of text.
      return role === 'figure'
        ? figureMarkup(prepared, { alt, href, words })
        : pictureMarkup(prepared, { alt, role: 'figure', href });
    },
    article: (slug) => articles.get(slug),
    isHidden: (address) => body.hidden.includes(address),
    href,
    date: (day) => formatDate(DateTime.fromISO(day, { zone: style.timeZone }).toMillis(), style),
    savesData: false,
    words,
  };
}

/** A path of the site with its query and fragment; relative ones count from the article, for the edition is elsewhere. */
function fromArticle(address: string, full: string): string {
  if (address.startsWith('/')) return address;
  const {
    pathname = full,
    search = '',
    hash = '',
  } = URL.parse(address, `https://site.invalid${encodeURI(full)}`) ?? {};
  return pathname + search + hash;
}

/**
 * In a feed nobody knows where it will be read, nor by what: a picture is the one file that all can show, code has no
 * colours, and a video is a link.
 *
 * @param options `href` gives whole addresses
 */
export function feedEnvironmentFor(
  { body, address: full }: FeedItem,
  options: EnvironmentOptions,
): MarkdownEnvironment {
  const href = (address: string): string => options.href(fromArticle(address, full));
  return {
    ...environmentFor(body, options),
    picture(src, alt) {
      const prepared = body.pictures[src];
      return prepared ? plainPictureMarkup(prepared, { alt, href }) : '';
    },
    href,
    savesData: true,
  };
}

/** For readers who save data: links to articles lead to the edition that they read, and pictures are words and a link. */
export function liteEnvironmentFor(
  { body, full, articleLinks }: LiteView,
  options: EnvironmentOptions,
): MarkdownEnvironment {
  const { href, style, pictureWords: words } = options;
  const environment = environmentFor(body, options);
  return {
    ...environment,
    picture(src, alt) {
      const prepared = body.pictures[src];
      return prepared ? pictureLink(prepared, { alt, href, digits: style.digits, words }) : '';
    },
    article(slug) {
      const article = environment.article(slug);
      return article && { title: article.title, address: liteAddress(slug) };
    },
    href: (address) =>
      address.startsWith('#')
        ? address
        : href((articleLinks.includes(address) ? '/lite' : '') + fromArticle(address, full)),
    savesData: true,
  };
}
