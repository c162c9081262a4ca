import type { BodyReferences } from './markdown/document.ts';
import type { Problem } from './problem.ts';
import type { SoundValues } from './schema.ts';
import type { ArticleText, Moment } from './types.ts';

export interface ArticleDates {
  readonly published: Moment;
  readonly updated?: Moment;
  readonly breakingUntil?: Moment;
}

/** Of one article's file, by itself. JSON can carry it. */
export interface SourceRecord {
  /** Fingerprint of the text of the file. */
  readonly hash: string;
  readonly values: SoundValues;
  /** Whether nothing in the front matter is wrong. */
  readonly isWhole: boolean;
  readonly dates?: ArticleDates;
  /** What readers see as prose of the front matter, as it is typeset, by how it is written. */
  readonly prose: Readonly<Record<string, string>>;
  readonly bodyLine: number;
  /** All but those of pictures, which are about other files. */
  readonly problems: readonly Problem[];
  readonly text: Omit<ArticleText, 'plain'>;
  readonly references: BodyReferences;
}
