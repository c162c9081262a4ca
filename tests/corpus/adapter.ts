/** From a post of a WordPress export to an article of ours. For trying the site on real text: tests only. */

import { parseFragment } from 'parse5';
import { stringify } from 'yaml';
import { z } from 'zod';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { analyseMarkdown } from '../../src/content/markdown/analyse.ts';
import { deskFor, fitText, localDate, sectionFor, tagsFor } from './front-matter.ts';
import { markdownFromHtml } from './html.ts';
import { decodeCutAddress, slugOfPost } from './slug.ts';

export interface PostOptions {
  /** IANA time zone of the site, in which dates are written. */
  readonly timeZone: string;
  /** Slugs that other articles have already. */
  readonly taken?: ReadonlySet<string>;
  /** Sections by the name of a category, for categories that are one of our sections. */
  readonly sections?: Readonly<Record<string, string>>;
  /** Pictures on other servers are left out (the default) or become links. */
  readonly pictures?: 'drop' | 'link';
}

export interface ConvertedPost {
  readonly slug: string;
  /** The whole of `index.md`. */
  readonly markdown: string;
}

/** Raised for a post that cannot be read. */
export class PostError extends Error {}

const text = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => String(value ?? ''));

/** WordPress keeps titles as HTML: `&#8211;` is a dash, and tags are not words. */
const htmlText = text.transform((html) =>
  parseFragment(html.replace(/<[^>]*>/g, '').replaceAll('<', '&lt;'))
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join(''),
);

const postSchema = z.looseObject({
  title: htmlText,
  description: htmlText,
  pubDate: text,
  updatedDate: text,
  category: htmlText,
  tags: z
    .array(htmlText)
    .nullish()
    .transform((tags) => tags ?? []),
  sourceUrl: text,
  draft: z.boolean().nullish(),
});

/** The old path of a post, which WordPress still tells search engines; undefined where it is no address. */
function oldAddress(sourceUrl: string, slug: string): string | undefined {
  const path = URL.parse(sourceUrl)?.pathname;
  if (path === undefined || path === '/') return undefined;
  const decoded = decodeCutAddress(path).normalize('NFC');
  const usable = /^\/(?!\/)[^\s?#\\%]+$/u.test(decoded) && !decoded.includes('..');
  return usable && decoded.replace(/\/$/, '') !== `/${slug}` ? decoded : undefined;
}

/**
 * Converts one post. Pure: the same post and options give the same article.
 *
 * @param source YAML (`title`, `description`, `pubDate`, `updatedDate`, `category`, `tags`, `sourceUrl`)
 *   between `---` lines, then HTML
 * @throws PostError where the YAML cannot be read, there is no date, or there is nothing to read
 */
export function articleFromPost(source: string, options: PostOptions): ConvertedPost {
  const split = splitFrontMatter(source.replaceAll('\r\n', '\n'), 'post');
  const parsed = postSchema.safeParse(split.frontMatter?.yaml.value);
  if (!parsed.success) {
    throw new PostError(split.problems[0]?.message ?? 'بيانات المقال ليست حقولًا لها قيم.');
  }
  const post = parsed.data;
  const date = localDate(post.pubDate, options.timeZone);
  if (date === undefined) throw new PostError(`التاريخ «${post.pubDate}» لا يُفهم.`);
  const updated = localDate(post.updatedDate, options.timeZone);

  const converted = markdownFromHtml(split.body, {
    sourceUrl: post.sourceUrl,
    pictures: options.pictures ?? 'drop',
  });
  const body = converted === '' ? post.description.trim() : converted;
  if (body === '') throw new PostError('المقال ليس فيه نص.');
  const { plain } = analyseMarkdown(body).text;

  const title = fitText(post.title, 10, 120, plain);
  const description = fitText(post.description, 50, 200, `${plain} ${title} ${fillerDescription}`);
  const section = sectionFor(post.title, post.category, options.sections ?? {});
  const slug = slugOfPost(post.sourceUrl, title, options.taken ?? new Set());
  const alias = oldAddress(post.sourceUrl, slug);
  const frontMatter = stringify(
    {
      title,
      description,
      date,
      ...(updated !== undefined && updated > date ? { updated } : {}),
      author: deskFor(section),
      section,
      tags: tagsFor(post.tags, post.title, post.category),
      ...(alias === undefined ? {} : { aliases: [alias] }),
      ...(post.draft === true ? { draft: true } : {}),
    },
    { version: '1.2', lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
  return { slug, markdown: `---\n${frontMatter}---\n\n${body}\n` };
}

/** For posts that say next to nothing. */
const fillerDescription = 'مقال قصير نُقل من الموقع القديم كما هو، من غير وصف ولا تفاصيل أخرى.';
