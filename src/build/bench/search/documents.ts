/** What the benchmark of the search searches: judged cases, news items, or the project's own articles. */

import { join } from 'node:path';
import { z } from 'zod';
import { loadContent } from '../../../content/load.ts';
import { relateArticles } from '../../../related/relate.ts';
import { relateTopics } from '../../../related/related-topics.ts';
import { site } from '../../../site.ts';
import { UsageError } from '../../arguments.ts';
import { parseJson, readNamed } from '../input-files.ts';
import type { NewsItem } from '../news.ts';

export type SearchDocument = NewsItem;

export interface JudgedQuery {
  readonly query: string;
  /** Ids of the documents that a search must return; none where it must return nothing. */
  readonly relevant: readonly string[];
  /** What is difficult about it. */
  readonly kind: string;
}

export interface JudgedCases {
  readonly documents: readonly SearchDocument[];
  readonly queries: readonly JudgedQuery[];
}

const casesSchema = z.object({
  documents: z.array(z.object({ id: z.string(), title: z.string(), body: z.string() })).min(1),
  queries: z
    .array(z.object({ query: z.string(), relevant: z.array(z.string()), kind: z.string() }))
    .min(1),
});

/** Cases say nothing of time. */
const undated = '2026-01-01';

/**
 * @param path absolute path of a JSON file: `documents` with `id`, `title`, `body`; `queries` with `query`,
 *   `relevant`, `kind`
 * @throws UsageError
 */
export function readCases(path: string): JudgedCases {
  const read = casesSchema.safeParse(parseJson(readNamed('--cases', path).toString('utf8')));
  if (!read.success) {
    throw new UsageError(
      `الملف «${path}» المذكور بعد ‎--cases ليس بالشكل المطلوب: JSON فيه documents (لكل منها id وtitle وbody) وqueries (لكل منها query وrelevant وkind).`,
    );
  }
  const { documents, queries } = read.data;
  const ids = new Set(documents.map(({ id }) => id));
  for (const { query, relevant } of queries) {
    const unknown = relevant.find((id) => !ids.has(id));
    if (unknown !== undefined) {
      throw new UsageError(`الاستعلام «${query}» في «${path}» يذكر وثيقة لا وجود لها: ${unknown}`);
    }
  }
  return { documents: documents.map((document) => ({ ...document, date: undated })), queries };
}

/**
 * The articles of the project as readers may search them.
 *
 * @param root absolute folder of the project
 */
export function ownDocuments(root: string): readonly SearchDocument[] {
  const { index } = loadContent({
    articles: join(root, 'articles'),
    data: join(root, 'src/data'),
    root,
    timeZone: site.timeZone,
    now: Number.POSITIVE_INFINITY,
    drafts: false,
    relations: { relateArticles, relateTopics },
  });
  return index.articles.map(({ slug, title, published, text }) => ({
    id: slug,
    title,
    body: text.plain,
    date: published.iso.slice(0, 10),
  }));
}
