import { removeInvisible } from './characters.ts';

/**
 * The digits of the interface, by their CLDR numbering system: `latn` 2026, `arab` ٢٠٢٦.
 * One policy for a site; what a writer wrote stays as it is.
 */
export type Digits = 'latn' | 'arab';

const arabicIndicZero = 0x0660;
const persianZero = 0x06f0;

/** Arabic-Indic (U+0660–0669) and Persian (U+06F0–06F9) digits as ASCII digits; the rest untouched. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code < persianZero ? arabicIndicZero : persianZero));
  });
}

/** ASCII digits of a text in the digits of the site. Nothing else changes: for years, days, hours. */
export function toDigits(text: string, digits: Digits): string {
  if (digits === 'latn') return text;
  return text.replace(/\d/g, (digit) => String.fromCharCode(arabicIndicZero + Number(digit)));
}

/**
 * From which number on a quantity has thousands separators: 1,299 is `thousands` (CLDR 48, `ar`: pattern `#,##0.###`,
 * `minimumGroupingDigits` 1); `ten-thousands` writes 1299 but 12,560, as CLDR does for Spanish and Portuguese
 * (`minimumGroupingDigits` 2). Years, pages and hours are no quantities: write them by `toDigits`.
 */
export type Grouping = 'thousands' | 'ten-thousands' | 'none';

/** The first number that is grouped. Own arithmetic: Safari before 15.4 takes `useGrouping: 'min2'` for `true`. */
const groupedFrom: Readonly<Record<Grouping, number>> = {
  thousands: 1000,
  'ten-thousands': 10_000,
  none: Number.POSITIVE_INFINITY,
};

function formatOf(digits: Digits, useGrouping: boolean): Intl.NumberFormat {
  return new Intl.NumberFormat(`ar-u-nu-${digits}`, { maximumFractionDigits: 3, useGrouping });
}

const grouped: Readonly<Record<Digits, Intl.NumberFormat>> = {
  latn: formatOf('latn', true),
  arab: formatOf('arab', true),
};
const ungrouped: Readonly<Record<Digits, Intl.NumberFormat>> = {
  latn: formatOf('latn', false),
  arab: formatOf('arab', false),
};

/**
 * A quantity for readers: `12,560`, `3.5`; ١٢٬٥٦٠، ٣٫٥. Up to three decimals. The locale is pinned,
 * because the digits that a bare `ar` stands for changed between versions of ICU; the marks U+200E and
 * U+061C that CLDR puts before a minus sign are removed, so a negative number needs isolating in a sentence.
 */
export function formatNumber(
  value: number,
  digits: Digits = 'latn',
  grouping: Grouping = 'thousands',
): string {
  // By the number as it is written: 9999.9999 is written as 10,000.
  const written = Math.round(Math.abs(value) * 1000) / 1000;
  const formats = written >= groupedFrom[grouping] ? grouped : ungrouped;
  return removeInvisible(formats[digits].format(value));
}
