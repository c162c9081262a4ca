import { readingDirection } from '../../arabic/bidi.ts';

/** How a text that somebody else wrote goes, and its language where that is not Arabic. */
export interface Passage {
  readonly direction: 'rtl' | 'ltr';
  /** A tag of BCP 47, so that no Arabic voice reads the text aloud (WCAG 2.2, 3.1.2). */
  readonly language?: string;
}

const plainLatin = /[a-z]/i;
const notLatin = /[^\p{Script=Latin}\P{L}]/u;

/**
 * What can be known of a quotation from its letters. Latin ones alone are English in nearly all that an Arabic newsroom
 * quotes; of other scripts the voice of the device knows more than we do.
 */
export function readPassage(text: string): Passage {
  const direction = readingDirection(text);
  const isEnglish = plainLatin.test(text) && !notLatin.test(text);
  return isEnglish ? { direction, language: 'en' } : { direction };
}
