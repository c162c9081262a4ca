/** Corpora that «اقرأ أيضًا» is measured on: a folder of articles, or a file of news items. */

import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { loadContent } from '../../../content/load.ts';
import type { RelatableArticle } from '../../../related/relatable-article.ts';
import { UsageError } from '../../arguments.ts';

/** A line of a file of news items. */
const newsItem = z.object({
  id: z.string(),
  date: z.string(),
  title: z.string(),
  body: z.string(),
});

const nowhere = { id: 'news', name: '', description: '', address: '/' };

function newsArticle(line: string): RelatableArticle {
  const { id, date, title, body } = newsItem.parse(JSON.parse(line));
  const epoch = Date.parse(`${date.replace(' ', 'T')}Z`);
  return {
    slug: `news-${id}`,
    title,
    description: '',
    published: { iso: date, epoch: Number.isFinite(epoch) ? epoch : 0 },
    section: nowhere,
    topics: [],
    picks: [],
    text: { plain: body },
  };
}

function readNews(file: string): readonly RelatableArticle[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(newsArticle);
}

/**
 * Drafts and what is dated in the future count too: a measurement has no clock.
 *
 * @param path of a folder of `<slug>/index.md`, or of a file with one JSON object a line (`id`, `date`, `title`, `body`),
 *   gzipped where its name ends in `.gz`
 * @param root absolute folder of the project, whose sections and authors articles name
 * @throws UsageError where there is nothing to read
 */
export function readCorpus(path: string, root: string): readonly RelatableArticle[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`لا ملف ولا مجلد في «${path}».`);
  if (stat.isFile()) return readNews(path);
  return loadContent({
    articles: resolve(path),
    data: join(root, 'src/data'),
    root,
    timeZone: 'UTC',
    now: 0,
    drafts: true,
    relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
  }).index.articles;
}
