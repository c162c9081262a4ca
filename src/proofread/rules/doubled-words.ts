import { removeTashkeel } from '../../arabic/characters.ts';
import { isWithin, otherLanguages, type Span } from '../../arabic/other-languages.ts';
import { spelledWords } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';

const particles = new Set(
  'من إلى عن على في حتى مع بين أن أو ثم أم قد لكن التي الذي الذين هذا هذه ذلك تلك كان كانت كل بعد قبل عند تم يتم'.split(
    ' ',
  ),
);

/** Words that are said twice on purpose: «ولي ولي العهد», «جدا جدا». */
const twice = new Set(
  'ولي الله نعم لا جدا رويدا يوما شيئا بابا ماما كلا هيا خطوة طبقة لبنة قطعة كلمة صفحة درجة خلية طلقة'.split(
    ' ',
  ),
);

/** Names of one syllable are often two of the same: «بي بي», «كا كا». Others repeat to stress: «والآداب والعلوم». */
function isSlip(word: string): boolean {
  if (particles.has(word)) return true;
  return word.length >= 4 && !twice.has(word) && !/^وال|ا$/.test(word);
}

export const doubledWords: Rule = {
  code: 'doubled-words',
  level: 'suggest',
  title: 'كلمة مكررة',
  needsRepeatedWord: true,
  *find(text) {
    let foreign: readonly Span[] | undefined;
    let before: { word: string; end: number } | undefined;
    for (const { text: written, start, end } of spelledWords(text)) {
      const word = removeTashkeel(written);
      const isRepeated = before?.word === word && /^[ \u00a0]$/.test(text.slice(before.end, start));
      if (isRepeated) foreign ??= otherLanguages(text);
      if (before !== undefined && isRepeated && isSlip(word) && !isWithin(foreign ?? [], start)) {
        yield {
          start: before.end,
          end,
          replacement: '',
          message: `الكلمة «${word}» مكررة.`,
          remedy: 'احذف إحداهما إن لم يكن التكرار مقصودًا.',
        };
        before = undefined;
      } else before = { word, end };
    }
  },
  wrong: [
    ['وجده في في البيت', 'وجده في البيت'],
    ['واجهة واجهة المستخدم', 'واجهة المستخدم'],
    ['أعلن أن أن الشركة', 'أعلن أن الشركة'],
  ],
  right: [
    'ولي ولي العهد',
    'مهم جدا جدا',
    'شبكة بي بي سي',
    'في البيت، في الدار',
    'كثيرا كثيرا',
    'في\nفي',
  ],
};
