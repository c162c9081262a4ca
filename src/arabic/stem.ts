/**
 * Light stemming: what Arabic writes on to a word is taken off, what is inside it stays. Words come and go as
 * `normaliseText` leaves them.
 *
 * The affixes are those of light10 (Larkey, Ballesteros & Connell 2007, «Light Stemming for Arabic Information
 * Retrieval», table 2), with the attached pronouns, the dual after ة (تان، تين) and the alif of tanwin added, and the
 * one-letter clitics left to `conflate.ts`, which looks at the vocabulary: of «وزارة» and «وشركة» only
 * the second begins with a conjunction, and no rule of letters can tell.
 */

const arabicWord = /^[\u0621-\u064a]+$/;

/** Whether a normalised word is of Arabic letters alone: only those have stems. */
export function isArabicWord(word: string): boolean {
  return arabicWord.test(word);
}

/** «ال» with what may stand before it, and «لل», which is ل and the article. */
const article = /^[وف]?(?:[بك]?ال|لل)(?=..)/;

/** A word without its article: «والهواتف» → «هواتف», «للهواتف» → «هواتف». */
export function withoutArticle(word: string): string {
  return word.replace(article, '');
}

/** A stem of two letters says too little to be shared by words. */
const shortestStem = 3;

/**
 * Endings in the order in which they come off, the outermost first: attached pronouns; the sound plurals and the dual;
 * ة and the alif of tanwin; the ي of nisba and of «my». Of each group at most one, the longest that leaves a stem.
 */
const endings: readonly (readonly string[])[] = [
  ['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'نا'],
  ['ات', 'ان', 'ين', 'ون', 'وا'],
  ['يه', 'ته', 'تي', 'ه', 'ي', 'ا'],
  ['ي', 'ا'],
];

/** Groups whose endings turn the ة before them into ت: «شركتها», «شركتان». */
const opensTaMarbuta = 2;

function withoutOne(stem: string, group: readonly string[]): string {
  for (const ending of group) {
    if (stem.endsWith(ending) && stem.length - ending.length >= shortestStem) {
      return stem.slice(0, -ending.length);
    }
  }
  return stem;
}

/** A word without its endings: «شركاتها», «شركتان», «شركة» → «شرك». Three letters always stay. */
export function withoutEndings(word: string): string {
  let stem = word;
  for (const [place, group] of endings.entries()) {
    const shorter = withoutOne(stem, group);
    const bared = shorter !== stem && place < opensTaMarbuta && shorter.length > shortestStem;
    stem = bared && shorter.endsWith('ت') ? shorter.slice(0, -1) : shorter;
  }
  return stem;
}

/** «iPhones» as «iPhone»; `ios`, `class`, `bus` and `basis` are no plurals. */
function withoutEnglishPlural(word: string): string {
  return /^[a-z]{2,}[^siu\d]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * The light stem: a word without article and endings. Latin words lose the s of the plural, all else stays.
 *
 * @param word normalised by `normaliseText`
 */
export function lightStem(word: string): string {
  return isArabicWord(word) ? withoutEndings(withoutArticle(word)) : withoutEnglishPlural(word);
}
