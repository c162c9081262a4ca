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

const formats: Readonly<Record<Digits, Intl.NumberFormat>> = {
  latn: new Intl.NumberFormat('ar-u-nu-latn', { maximumFractionDigits: 3 }),
  arab: new Intl.NumberFormat('ar-u-nu-arab', { maximumFractionDigits: 3 }),
};

/**
 * A quantity for readers: `12,560`, `3.5`; ١٢٬٥٦٠، ٣٫٥. Up to three decimals. The locale is pinned,
 * because the digits that a bare `ar` stands for changed between versions of ICU; the marks U+200E and
 * U+061C that CLDR puts before a minus sign are removed, so a negative number needs isolating in a sentence.
 */
export function formatNumber(value: number, digits: Digits = 'latn'): string {
  return removeInvisible(formats[digits].format(value));
}
