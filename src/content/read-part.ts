import type { ArticleFindings } from './article-findings.ts';
import { findArticleFolders } from './article-folders.ts';
import { readArticleSource } from './article-source.ts';
import type { FileLooks } from './file-look.ts';
import type { KeptSources } from './kept-sources.ts';
import type { PlainTexts } from './plain-texts.ts';
import { partOf } from './shards.ts';

export interface ReadPartOptions {
  /** Absolute folder of `<slug>/index.md`. */
  readonly articles: string;
  /** Its path for messages. */
  readonly shown: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The number of the part, from 0, and how many there are: together they are all articles. */
  readonly part: number;
  readonly parts: number;
  readonly looks: FileLooks;
  readonly kept: KeptSources;
  /** Gets the texts of the articles that were parsed. */
  readonly texts: PlainTexts;
  /** Where findings about the articles are wanted too. */
  readonly findings?: ArticleFindings;
}

/**
 * Understands a part of the articles, and keeps what was understood: whoever reads all of them finds it. What is wrong
 * with them is kept too, and told then. No two parts write the same file: those that are no more are left to whoever reads
 * all.
 */
export function readPart({
  articles,
  shown,
  timeZone,
  part,
  parts,
  looks,
  kept,
  texts,
  findings,
}: ReadPartOptions): void {
  const { folders } = findArticleFolders(articles, shown, looks);
  for (const { slug, folder, file } of folders) {
    if (partOf(slug, parts) !== part) continue;
    const place = { slug, folder, file, timeZone };
    const { source } = readArticleSource(place, texts, kept, (parsed) =>
      findings?.onParsed(slug, parsed),
    );
    if (source) findings?.of(source);
  }
  kept.close();
  findings?.close();
}
