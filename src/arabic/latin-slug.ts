/** A short Latin slug proposed for an Arabic title, as an editor would write it. */

import { removeInvisible, removeTashkeel } from './characters.ts';
import { withoutArticle } from './collate.ts';
import { toAsciiDigits } from './digits.ts';
import { normaliseText } from './normalise.ts';
import { romanise } from './romanise.ts';
import { romanisedWords } from './romanised-words.ts';
import { arabicSlug } from './slug.ts';
import { isStopWord } from './stop-words.ts';
import { tokenise } from './tokenise.ts';

/** What a newsroom knows of words, keys and words as `normaliseText` leaves them. */
export interface LatinWords {
  /** The slug of a name by its words without their articles, joined by a space: «ذكاء اصطناعي». */
  readonly names: ReadonlyMap<string, string>;
  /** Words of the language: what is joined to the head of one is a clitic. */
  readonly nouns: ReadonlySet<string>;
}

export interface SlugLength {
  readonly words: number;
  readonly characters: number;
}

const short: SlugLength = { words: 5, characters: 40 };
const noWords: LatinWords = { names: new Map(), nouns: new Set() };

/** Words of headlines that say how loud the news is, not what it is. */
const loud: ReadonlySet<string> = new Set(
  `رسميا نهائيا تماما حصريا أخيرا مجددا قريبا تلقائيا يوميا حاليا فورا معا للغاية غاية فعلا حقا جدا
  ثوري ثورية مذهل مذهلة رائع رائعة خرافي خرافية مسبوق مسبوقة المسبوقة بالتفصيل عاجل حصري إليك إليكم تعرف تعرفوا
  بلا شيء كيفية طريقة`
    .split(/\s+/)
    .map(normaliseText),
);

const mostPhrase = 4;

/** A key of `LatinWords.names`. */
export function nameKey(name: string): string {
  return Array.from(tokenise(name), ({ text }) =>
    normaliseText(withoutArticle(removeTashkeel(text))),
  ).join(' ');
}

type Known = (word: string) => boolean;

/** Shapes of nouns that leave little doubt: «جديد», «تحقيق», «اختيار», «مجموعة», «مواصفات». */
const nounShape = /^(?:..ي.|ت[^ا].ي[^يى]ة?|است..ا.|ا[^ل].{1,2}ا[^ت]|م..و.ة?|[مت].{3,}ات)$/u;

const isNoun = (word: string, known: Known): boolean =>
  known(normaliseText(word)) || nounShape.test(word);

const pronouns: readonly RegExp[] = [/(?:ها|هم|كم|نا)$/, /[هكا]$/];

/** «هواتفها» is «هواتف», «بطاريته» is «بطارية». */
function withoutPronoun(word: string, known: Known): string {
  for (const pronoun of isNoun(word, known) ? [] : pronouns) {
    const rest = word.replace(pronoun, '');
    if (rest === word || rest.length < 3) continue;
    for (const noun of [rest, rest.replace(/ت$/, 'ة')]) if (isNoun(noun, known)) return noun;
  }
  return word;
}

/** The word in itself: without article and clitics, and without a pronoun that is joined to its end. */
function bareWord(written: string, known: Known): string {
  if (known(normaliseText(written))) return written;
  const article = /^(?:[وف]?(?:[بك]?ال|لل))(?=\p{L}\p{M}*\p{L}\p{M}*\p{L})/u.exec(written)?.[0];
  if (article === 'ال') return withoutArticle(written);
  if (article !== undefined) return written.slice(article.length);
  const plain = removeTashkeel(written);
  if (/^[وفبلك]\p{L}{3}/u.test(plain)) {
    const rest = plain.slice(1);
    const bare = withoutPronoun(rest, known);
    // A hamza on alif stands at the head of words alone: «لإطلاق».
    if (bare !== rest || /^[إأآ]/.test(rest) || isNoun(rest, known)) return bare;
  }
  const bare = withoutPronoun(plain, known);
  return bare === plain ? written : bare;
}

/** One piece of a slug, and how many words of the title it stands for. */
interface Piece {
  readonly latin: string;
  readonly taken: number;
}

function pieceAt(words: readonly string[], at: number, { names, nouns }: LatinWords): Piece {
  // Three letters are too few to tell a name by: «بديل» is no «ديل» with «بـ».
  const isName: Known = (word) => word.length > 3 && names.has(word);
  const known: Known = (word) => isName(word) || nouns.has(word) || romanisedWords.has(word);
  const written = words[at] ?? '';
  const bare = bareWord(written, known);
  const following = words.slice(at + 1, at + mostPhrase).map(nameKey);
  for (let taken = following.length + 1; taken > 0; taken--) {
    // «لواتس آب»: what is joined to the head of a name of several words.
    const rest = nameKey(written.replace(/^[وفبلك]/, ''));
    for (const first of [nameKey(bare), ...(taken > 1 || isName(rest) ? [rest] : [])]) {
      const latin = names.get([first, ...following.slice(0, taken - 1)].join(' '));
      if (latin !== undefined) return { latin, taken };
    }
  }
  // Without marks; a decimal number stays one piece.
  const foreign = arabicSlug(bare.replace(/[.٫](?=\p{Nd})/gu, '-'))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const latin = /\p{Script=Arabic}/u.test(bare) ? romanise(bare) : foreign;
  return { latin: /^[a-z0-9-]*$/.test(latin) ? latin : '', taken: 1 };
}

/** A headline may name its subject before a colon; what comes after only says more of it. */
const subjectWords = 3;

function piecesOf(title: string, known: LatinWords, heavy: boolean): readonly string[] {
  const pieces: string[] = [];
  for (const part of title.split(/[:؛|]\s/u)) {
    const words = Array.from(tokenise(part), ({ text }) => text);
    for (let at = 0; at < words.length; ) {
      const { latin, taken } = pieceAt(words, at, known);
      const word = normaliseText(words[at] ?? '');
      const light = taken === 1 && (isStopWord(word) || loud.has(word));
      if (latin !== '' && !(heavy && light) && pieces.indexOf(latin) === -1) pieces.push(latin);
      at += taken;
    }
    if (pieces.length >= subjectWords) break;
  }
  return pieces;
}

/**
 * The words of a title that say what it is about, in Latin letters: «كيف تختار هاتفًا جديدًا؟» is `takhtar-hatif-jadid`.
 * Known names are written as they are known, other Arabic words by `romanise`. It is cut after a whole word.
 *
 * @returns pieces of `[a-z0-9]` joined by `-`; '' for a title in which no letter or digit can be written in Latin
 */
export function latinSlug(
  title: string,
  known: LatinWords = noWords,
  { words, characters }: SlugLength = short,
): string {
  const clean = toAsciiDigits(removeInvisible(title.normalize('NFKC'))).replace(/\u0640/g, '');
  const heavy = piecesOf(clean, known, true);
  const pieces = heavy.length > 0 ? heavy : piecesOf(clean, known, false);
  let slug = '';
  for (const piece of pieces.slice(0, words)) {
    const longer = slug === '' ? piece : `${slug}-${piece}`;
    if (longer.length > characters) {
      // A single long word is better cut than not proposed at all.
      return slug === '' ? piece.slice(0, characters).replace(/-+$/, '') : slug;
    }
    slug = longer;
  }
  return slug;
}
