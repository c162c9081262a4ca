import type { Digits } from '../../arabic/digits.ts';
import { nouns } from '../../arabic/nouns.ts';
import { countNoun, type GrammaticalCase } from '../../arabic/plural.ts';
import type { ArticleText } from '../../content/types.ts';

export interface ReadingSpeed {
  /**
   * Words of prose in a minute of silent reading. 180: Arabic is read aloud at 138 ± 20 words a minute (IReST,
   * Trauzettel-Klosinski & Dietz 2012), and silent reading is 238/183 as fast as reading aloud (Brysbaert 2019).
   */
  readonly wordsPerMinute: number;
  /** Lines of code in a minute: code is studied rather than read. */
  readonly codeLinesPerMinute: number;
  /** Seconds that a reader gives to a picture. */
  readonly secondsPerPicture: number;
}

export const defaultReadingSpeed: ReadingSpeed = {
  wordsPerMinute: 180,
  codeLinesPerMinute: 20,
  secondsPerPicture: 5,
};

/** What is read of a text: counts of its words, lines of code and pictures. */
export type ReadableText = Pick<ArticleText, 'words' | 'codeLines' | 'pictures'>;

/** Whole minutes, rounded to the nearest; 0 for less than half a minute. */
export function readingMinutes(
  text: ReadableText,
  speed: ReadingSpeed = defaultReadingSpeed,
): number {
  return Math.round(
    text.words / speed.wordsPerMinute +
      text.codeLines / speed.codeLinesPerMinute +
      (text.pictures * speed.secondsPerPicture) / 60,
  );
}

export interface ReadingTimeWording {
  /** `genitive` after a preposition: «قراءة في دقيقتين». */
  readonly case?: GrammaticalCase;
  readonly digits?: Digits;
}

/** «أقل من دقيقة», «دقيقة واحدة», «دقيقتان», «3 دقائق», «11 دقيقة». */
export function readingTime(
  text: ReadableText,
  speed: ReadingSpeed = defaultReadingSpeed,
  wording: ReadingTimeWording = {},
): string {
  const minutes = readingMinutes(text, speed);
  return minutes === 0 ? 'أقل من دقيقة' : countNoun(minutes, nouns.minute, wording);
}
