/**
 * The characters our fonts keep: fixed, not those a build happens to use, so that a font's address
 * changes only with the font. Everything else is shown in the reader's own fonts.
 */

export type Script = 'arabic' | 'latin';

type Range = readonly [first: number, last: number];

const ranges: Readonly<Record<Script, readonly Range[]>> = {
  arabic: [
    [0x060c, 0x060c], // ،
    [0x061b, 0x061b], // ؛
    [0x061c, 0x061c], // Arabic letter mark
    [0x061f, 0x061f], // ؟
    [0x0621, 0x063a], // ء to غ
    [0x0640, 0x0655], // tatweel, ف to ي, tashkeel, combining madda and hamza
    [0x0660, 0x066c], // Arabic-Indic digits, ٪ ٫ ٬
    [0x0670, 0x0671], // dagger alef, alef wasla
    [0x067e, 0x067e], // پ
    [0x0686, 0x0686], // چ
    [0x0698, 0x0698], // ژ
    [0x06a4, 0x06a4], // ڤ
    [0x06af, 0x06af], // گ
    [0x200c, 0x200f], // joiners, marks of direction
  ],
  latin: [
    [0x0020, 0x007e],
    [0x00a0, 0x00a0],
    [0x00a3, 0x00a3], // £
    [0x00a9, 0x00a9], // ©
    [0x00ab, 0x00ab], // «
    [0x00ae, 0x00ae], // ®
    [0x00b0, 0x00b3], // ° ± ² ³
    [0x00b5, 0x00b5], // µ
    [0x00b7, 0x00b7], // ·
    [0x00bb, 0x00be], // » ¼ ½ ¾
    [0x00d7, 0x00d7], // ×
    [0x00e9, 0x00e9], // é
    [0x00f7, 0x00f7], // ÷
    [0x2009, 0x200a], // thin spaces
    [0x2010, 0x2011], // hyphens
    [0x2013, 0x2014], // – —
    [0x2018, 0x201a], // ‘ ’ ‚
    [0x201c, 0x201e], // “ ” „
    [0x2022, 0x2022], // •
    [0x2026, 0x2026], // …
    [0x202f, 0x202f], // narrow no-break space
    [0x2032, 0x2033], // ′ ″
    [0x2039, 0x203a], // ‹ ›
    [0x20ac, 0x20ac], // €
    [0x2122, 0x2122], // ™
    [0x2190, 0x2193], // arrows
    [0x2212, 0x2212], // −
  ],
};

/** Every character of a repertoire, in code point order. */
export function repertoire(script: Script): string {
  return ranges[script]
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');
}

/** The value of `unicode-range` for a repertoire: the two of them do not overlap. */
export function unicodeRange(script: Script): string {
  const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase();
  return ranges[script]
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ');
}
