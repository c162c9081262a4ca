import { normaliseText } from './normalise.ts';

const collator = new Intl.Collator('ar-u-kn-true');

/**
 * Words that begin with alif and lam of their own: verbal nouns of Form VIII from roots in ل (التزام from لزم, التهاب
 * from لهب); الله; and foreign names whose hamza was left out. Whole words, with their endings: «التزامن», «التقاطع» and
 * «اللهجة» have the article.
 */
const notTheArticle = new RegExp(
  `^(?:${[
    'الت(?:زام|قاء|قاط|هاب|ماس|حاق|حام|فاف|فات|باس|واء|هام|صاق|ئام|جاء|ماع|ياع)',
    'الله|اللهم',
    '(?:المان|البان)(?:يا|ي)|الكترون|الكسندر',
  ].join('|')})(?:ات|يات|ي|ية|ه|ها|هم)?(?!\\p{L})`,
  'u',
);

/** A name without its leading «ال». Of a word that is nothing but «ال» plus one letter the article is kept. */
export function withoutArticle(name: string): string {
  // Tested before folding: the أل of ألمانيا and the إل of إلكترونيات are no article.
  return /^ال\p{L}{2}/u.test(name) && !notTheArticle.test(name) ? name.slice(2) : name;
}

/** The form of a name under which it stands in an Arabic list: no «ال», no hamza forms, no tashkeel. */
function collationKey(name: string): string {
  return normaliseText(withoutArticle(name.normalize('NFC').trim()));
}

/**
 * Compares two names for an Arabic alphabetical list, as indexes of Arabic books do: the leading «ال» and
 * the forms of hamza, ة/ه and ى/ي do not count («الأمن» stands under ا, «الخصوصية» under خ). Arabic before
 * Latin (CLDR's `ar` collation), numbers by their value. Names alike in all that are told apart by
 * their code units, so the order never depends on the order of the input; zero means equal strings.
 */
export function compareArabic(a: string, b: string): number {
  if (a === b) return 0;
  return collator.compare(collationKey(a), collationKey(b)) || (a < b ? -1 : 1);
}
