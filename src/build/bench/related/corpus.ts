/** Corpora that «اقرأ أيضًا» is measured on: a folder of articles, or a file of news items. */

import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContent } from '../../../content/load.ts';
import type { RelatableArticle } from '../../../related/relatable-article.ts';
import { UsageError } from '../../arguments.ts';
import { type NewsItem, readNews } from '../news.ts';

const nowhere = { id: 'news', name: '', description: '', address: '/' };

function newsArticle({ id, date, title, body }: NewsItem): RelatableArticle {
  return {
    slug: `news-${id}`,
    hash: id,
    title,
    description: '',
    published: { iso: date, epoch: Date.parse(date) },
    section: nowhere,
    topics: [],
    picks: [],
    text: { plain: body },
  };
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
  if (stat.isFile()) return readNews(path, '--corpus').map(newsArticle);
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
