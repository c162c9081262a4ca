/**
 * Emphasis that touches Arabic letters and punctuation at once. CommonMark decides by the neighbours of a run
 * of `*` whether it may open or close (spec 0.31, §6.2 «flanking»), and its rule takes for granted that words
 * are parted by blanks. Arabic clitics are not: `و**«نص»**` would stay literal because a letter stands before
 * the run and punctuation after it, and `**مهم:**نص` because of the reverse. The same gap is known for Chinese
 * and Japanese, and is closed here in the way proposed there: a letter of such a script counts like a blank.
 */

/** What markdown-it found out about a run of delimiters. */
export interface DelimiterRun {
  can_open: boolean;
  can_close: boolean;
  length: number;
}

const arabicLetter = /[\p{Script_Extensions=Arabic}&&[\p{L}\p{M}]]/v;
const wordCharacter = /[\p{L}\p{N}]/u;
const openingBracket = /[\p{Ps}\p{Pi}]/u;
const punctuation = /[\p{P}\p{S}]/u;

/** How far back a word is looked for behind punctuation such as `»؟:`. */
const reach = 4;

/** Punctuation that begins what it stands before: brackets, quotation marks, code, `#AI`, `@OpenAI`, `.NET`, `€5`, `-5%`. */
function beginsPhrase(src: string, at: number): boolean {
  const character = src[at] ?? '';
  if (openingBracket.test(character) || /["'`#@\p{Sc}]/u.test(character)) return true;
  if (/[-\u2212+±~≈%٪]/.test(character)) return /\p{Nd}/u.test(src[at + 1] ?? '');
  // A closing curly quotation mark is what many keyboards and imports open with too.
  return /[.”’]/.test(character) && wordCharacter.test(src[at + 1] ?? '');
}

/** Punctuation that ends what it stands after. A straight quotation mark does unless a blank is before it. */
function endsPhrase(src: string, at: number): boolean {
  const character = src[at] ?? '';
  if (!punctuation.test(character) || openingBracket.test(character)) return false;
  return !/["']/.test(character) || /[^\s(]/.test(src[at - 1] ?? ' ');
}

function followsArabicWord(src: string, at: number): boolean {
  for (let index = at; index >= 0 && index > at - reach; index--) {
    const character = src[index] ?? '';
    if (arabicLetter.test(character)) return true;
    if (!punctuation.test(character)) return false;
  }
  return false;
}

/**
 * Widens what CommonMark allows a run of delimiters to do, never narrows it.
 *
 * @param start offset of the run in `src`
 * @param end where the text that may be looked at ends
 */
export function arabicDelimiters(
  src: string,
  start: number,
  end: number,
  run: DelimiterRun,
): DelimiterRun {
  if (run.can_open && run.can_close) return run;
  const before = src[start - 1] ?? ' ';
  const afterRun = start + run.length;
  const after = afterRun < end ? (src[afterRun] ?? ' ') : ' ';
  const opens = arabicLetter.test(before) && beginsPhrase(src, afterRun) && after !== ' ';
  const closes =
    endsPhrase(src, start - 1) &&
    (arabicLetter.test(after) || (wordCharacter.test(after) && followsArabicWord(src, start - 1)));
  return {
    can_open: run.can_open || opens,
    can_close: run.can_close || closes,
    length: run.length,
  };
}
