/**
 * What is understood of one article's file, by itself, in two parts: what every build asks of every article, and what only
 * those pages ask that show it. JSON can carry both.
 */

import type { BodyReferences } from './markdown/document.ts';
import type { Problem } from './problem.ts';
import type { SoundValues } from './schema.ts';
import type { ArticleText, Moment, Picture, Source } from './types.ts';

export interface ArticleDates {
  readonly published: Moment;
  readonly updated?: Moment;
  readonly breakingUntil?: Moment;
}

/** Values of front matter that say what an article has to do with other things, as they are written. */
export type OutlineValues = Pick<
  SoundValues,
  'section' | 'author' | 'tags' | 'related' | 'aliases' | 'draft'
>;

export interface SourceOutline {
  /** Fingerprint of the text of the file. */
  readonly hash: string;
  /** Fingerprint of all that other pages show of the article; empty where its front matter is not whole. */
  readonly shown: string;
  /** Absent where something in the front matter is wrong. */
  readonly dates?: ArticleDates;
  readonly values: OutlineValues;
  /** As readers see it. */
  readonly series?: string;
  /** As readers see it. */
  readonly correction?: string;
  /** The file of its picture, as the writer named it. */
  readonly hero?: string;
  readonly bodyLine: number;
  /** All but those of pictures, which are about other files. */
  readonly problems: readonly Problem[];
  readonly references: BodyReferences;
}

/** Everything as readers see it. */
export interface SourceDetails {
  readonly title: string;
  readonly description: string;
  readonly summary: readonly string[];
  readonly sources: readonly Source[];
  readonly hero?: Omit<Picture, 'file'>;
  readonly text: Omit<ArticleText, 'plain'>;
}

export interface SourceRecord {
  readonly outline: SourceOutline;
  /** Absent where something in the front matter is wrong. */
  readonly details?: SourceDetails;
}
