/**
 * Classes of characters that carry no letter of their own, and their removal. Every other module of
 * this room takes them from here, so that slugs, search keys and dates agree on what is invisible.
 *
 * Source: Unicode 17, `DerivedGeneralCategory.txt` and the code charts U+0600, U+08A0.
 */

/**
 * Tashkeel: harakat, tanwin, shadda, sukun, dagger alif, and the signs of Qur'anic recitation, as the inside of a
 * character class. After NFC the combining madda and hamza (U+0653–0655) are inside أ إ آ ؤ ئ; those that are left
 * stand on a letter that cannot bear them and are noise.
 */
export const tashkeelMarks =
  '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed' +
  '\\u0897-\\u089f\\u08ca-\\u08e1\\u08e3-\\u08ff';

const tashkeel = new RegExp(`[${tashkeelMarks}]`, 'g');

/** The stretching stroke: a matter of typesetting, not of spelling. */
const tatweel = /\u0640/g;

/**
 * Format characters (category Cf: bidi controls, zero-width space and joiners, soft hyphen, BOM),
 * variation selectors, the enclosing keycap and the combining grapheme joiner.
 */
const invisible = /\p{Cf}|\u034f|\u20e3|[\ufe00-\ufe0f]/gu;

/**
 * The letters of the Arabic script, as the inside of a character class with the flag `u`: what is both
 * `Script=Arabic` and a letter, without tatweel. Written out, because the intersection of classes needs the flag
 * `v`, which Safari has only since 17, and a lookahead for each letter doubles the time. It also makes a browser
 * with an older Unicode find the same words as the build.
 *
 * Source: Unicode 17, `Scripts.txt` and `DerivedGeneralCategory.txt`; unassigned places of the block of
 * mathematical letters (U+1EE00–1EEBB) are included.
 */
export const arabicLetters =
  '\\u0620-\\u063f\\u0641-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06e5\\u06e6\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff' +
  '\\u0750-\\u077f\\u0870-\\u0887\\u0889-\\u088f\\u08a0-\\u08c9\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufd8f' +
  '\\ufd92-\\ufdc7\\ufdf0-\\ufdfb\\ufe70-\\ufe74\\ufe76-\\ufefc\\u{10ec2}-\\u{10ec7}\\u{1ee00}-\\u{1eebb}';

/** Text without tashkeel. Expects NFC or NFKC, otherwise a decomposed أ would lose its hamza. */
export function removeTashkeel(text: string): string {
  return text.replace(tashkeel, '');
}

/** Text without the stretching stroke: «جـــديد» is «جديد», «بـ20» is «ب20». */
export function removeTatweel(text: string): string {
  return text.replace(tatweel, '');
}

/**
 * Text without characters that nobody sees: bidi marks and isolates, zero-width characters. `Intl`
 * puts U+200F and U+061C into dates and numbers; they must not reach JSON, slugs or search.
 */
export function removeInvisible(text: string): string {
  return text.replace(invisible, '');
}
