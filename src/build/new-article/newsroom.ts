/** What a newsroom has already, for whoever begins an article in it. */

import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { LatinWords } from '../../arabic/latin-slug.ts';
import { ContentError } from '../../content/content-error.ts';
import { latinWords } from '../../content/latin-words.ts';
import { readLexiconData } from '../../content/lexicon-data.ts';
import { loadContent } from '../../content/load.ts';
import { isError } from '../../content/problem.ts';
import { type ReferenceData, readReferenceData } from '../../content/reference-data.ts';
import type { Titled } from '../../content/similar-title.ts';
import { openTopicBook, type TopicBook } from '../../content/topic-book.ts';
import type { BuildOptions } from '../../options.ts';
import { beginReading } from '../../plugins/content/reading.ts';
import type { SiteSettings } from '../../site.ts';

/** What is known without reading the articles. */
export interface Desk {
  readonly sections: ReferenceData['sections'];
  readonly authors: ReferenceData['authors'];
  readonly namedTopics: ReferenceData['topics'];
  readonly words: LatinWords;
  /** Whether there is something of that name among the articles, be it no more than a broken link. */
  readonly isTaken: (slug: string) => boolean;
}

/** What the articles tell. */
export interface Shelf {
  readonly topics: TopicBook;
  readonly articles: readonly Titled[];
}

const data = 'src/data';

/**
 * @param root absolute folder of the project
 * @throws ContentError where the files of `src/data` cannot be used
 */
export function openDesk(root: string, { articles }: BuildOptions): Desk {
  const { sections, authors, topics, problems } = readReferenceData(join(root, data), data);
  const lexicon = readLexiconData(join(root, data), data);
  const errors = [...problems, ...lexicon.problems].filter(isError);
  if (errors.length > 0) throw new ContentError(errors);
  return {
    sections,
    authors,
    namedTopics: topics,
    words: latinWords(lexicon.tables, topics),
    isTaken: (slug) => lstatSync(join(articles, slug), { throwIfNoEntry: false }) !== undefined,
  };
}

/** Reads every article; none where there is no folder of them yet. Of what is wrong with them nothing is said. */
export function openShelf(
  root: string,
  options: BuildOptions,
  site: SiteSettings,
  { namedTopics }: Desk,
): Shelf {
  const articles = existsSync(options.articles)
    ? loadContent({
        ...options,
        ...beginReading(options, site),
        drafts: true,
        timeZone: site.timeZone,
        data: join(root, data),
        root,
        relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
      }).articles
    : [];
  return {
    articles,
    topics: openTopicBook(
      namedTopics,
      articles.flatMap(({ topics }) => topics.map(({ name }) => name)),
    ),
  };
}
