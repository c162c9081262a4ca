import { type Digits, formatNumber, type Grouping } from './digits.ts';

/** The plural categories of CLDR; Arabic is the one language that uses all six. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/**
 * The case of the dual, the only number whose ending is visible without tashkeel: «دقيقتان» as a subject,
 * a heading or after a colon; «دقيقتين» after a preposition (منذ، في، من), as an object or a genitive.
 */
export type GrammaticalCase = 'nominative' | 'genitive';

/** How one noun is counted. Whole phrases for zero, one and two; a bare noun after a number for the rest. */
export interface NounForms {
  /** «لا تعليقات». Without it, zero is written «0 تعليق». */
  readonly zero?: string;
  /** «تعليق واحد». */
  readonly one: string;
  readonly two: Readonly<Record<GrammaticalCase, string>>;
  /** Genitive plural, after 3–10: «تعليقات». */
  readonly few: string;
  /** Accusative singular, after 11–99: «تعليقًا». */
  readonly many: string;
  /** Genitive singular, after 100, 1000 and fractions, and by itself after a preposition: «تعليق». */
  readonly other: string;
}

/**
 * The CLDR plural category of a number in Arabic.
 *
 * CLDR 48, `plurals.xml`, locale `ar`, on the absolute value:
 * `n = 0` zero · `n = 1` one · `n = 2` two · `n % 100 = 3..10` few · `n % 100 = 11..99` many · else other.
 * A range in CLDR holds only whole numbers, so every fraction is «other», as are NaN and infinities.
 * Own arithmetic rather than `Intl.PluralRules`, so that it cannot change with a browser's ICU.
 */
export function pluralCategory(value: number): PluralCategory {
  const n = Math.abs(value);
  if (!Number.isInteger(n)) return 'other';
  if (n === 0) return 'zero';
  if (n === 1) return 'one';
  if (n === 2) return 'two';
  const lastTwo = n % 100;
  if (lastTwo >= 3 && lastTwo <= 10) return 'few';
  return lastTwo >= 11 ? 'many' : 'other';
}

export interface CountOptions {
  /** Of the dual; nominative by default. */
  readonly case?: GrammaticalCase;
  readonly digits?: Digits;
  readonly grouping?: Grouping;
}

const noBreakSpace = '\u00a0';

/**
 * A counted noun: «لا تعليقات», «تعليق واحد», «تعليقان», «3 تعليقات», «11 تعليقًا», «100 تعليق». A no-break
 * space (U+00A0) stands between the number and the noun.
 */
export function countNoun(count: number, noun: NounForms, options: CountOptions = {}): string {
  // The form is that of the number as it is written: 2.9999 is «3 مقالات».
  const category = pluralCategory(Math.round(count * 1000) / 1000);
  if (category === 'zero' && noun.zero !== undefined) return noun.zero;
  // «دقيقتان» has no place for a minus sign: below zero the number is always written.
  if (category === 'one' && count > 0) return noun.one;
  if (category === 'two' && count > 0) return noun.two[options.case ?? 'nominative'];
  const form = category === 'few' || category === 'many' ? noun[category] : noun.other;
  return `${formatNumber(count, options.digits, options.grouping)}${noBreakSpace}${form}`;
}
