import { isWithin, otherLanguages } from '../../arabic/other-languages.ts';
import { spelledWords } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { quotations } from './words/quotations.ts';

/** What a bare alif may stand for; the meaning decides. */
const readings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ان: '«أن» أو «إن»',
    انه: '«أنه» أو «إنه»',
    انها: '«أنها» أو «إنها»',
    انهم: '«أنهم» أو «إنهم»',
    اننا: '«أننا» أو «إننا»',
    وان: '«وأن» أو «وإن»',
    وانه: '«وأنه» أو «وإنه»',
    وانها: '«وأنها» أو «وإنها»',
    فان: '«فإن» أو «فأن»',
    فانه: '«فإنه» أو «فأنه»',
    اي: '«أي» أو «إي»',
    اخر: '«آخر» أو «أُخر»',
    امام: '«أمام» أو «إمام»',
    اعلام: '«إعلام» أو «أعلام»',
    الاعلام: '«الإعلام» أو «الأعلام»',
    اعداد: '«إعداد» أو «أعداد»',
    الاعداد: '«الإعداد» أو «الأعداد»',
    اثار: '«آثار» أو «أثار»',
  }),
);

/** Parts of names that are spelled by their letters: «سي ان ان», «ال جي», «اي فون». */
const letterName =
  /^(?:.|[اإآ]?[يى]ه?|بي|سي|دي|[اإ]ف|جي|[اإ]تش|كي|[اإ]ل|ال|[اإ]م|[اإ]ن|[أا]و|آ?ر|[اإ]س|تي|يو|في|فون|ماك|باد|ون|ميل|ماسك)$/;

/** «فان» and «وان» may be names: «فان غوخ», «وان بلس»; before the article they are not. */
const mayBeName = /^[وف]ان$/;

export const hamzaByMeaning: Rule = {
  code: 'hamza-by-meaning',
  level: 'warn',
  title: 'همزة ناقصة يحددها المعنى (ان، انه)',
  concerns: (letters) => readings.has(letters),
  *find(text) {
    const foreign = otherLanguages(text);
    const quoted = quotations(text);
    const words = spelledWords(text);
    for (const [index, { letters, text: word, start, end }] of words.entries()) {
      const reading = readings.get(letters);
      if (reading === undefined || isWithin(foreign, start) || isWithin(quoted, start)) continue;
      if (mayBeName.test(letters) && !words[index + 1]?.letters.startsWith('ال')) continue;
      const around = [words[index - 1]?.letters, words[index + 1]?.letters];
      if (
        letters.length < 3 &&
        around.some((near) => near !== undefined && letterName.test(near))
      ) {
        continue;
      }
      if (/[\p{Script=Latin}_@.\-\u200c\u200d]/u.test(text.charAt(start - 1))) continue;
      yield {
        start,
        end,
        message: `في «${word}» همزة لم تُكتب: ${reading}.`,
        remedy: 'اكتب الهمزة كما يقتضي المعنى.',
      };
    }
  },
  wrong: [
    ['قال ان الهاتف جديد', undefined],
    ['يرى انه أسرع', undefined],
    ['وقف امام المتجر', undefined],
  ],
  right: [
    'قال إن الهاتف أسرع',
    'شبكة سي ان ان',
    'قال: «ان شاء»',
    'أي شيء',
    'شركة ال جي',
    'فان غوخ ووان بلس',
  ],
};
