import { beforeNoun } from './words/clitics.ts';
import { type Speller, spellingRule } from './words/speller.ts';

/**
 * Verbal nouns of form X: «استعمال» with three sound letters, «استعانة» from a hollow root. No word begins with
 * «إستراتـ» but «إستراتيجية», which is none of them.
 */
const consonant = '[ءؤئبتثجحخدذرزسشصضطظعغفقكلمنهوي]';
/** A root that begins with و gives «استيراد»: «إستويانوف» is a name. */
const first = '[ءؤئبتثجحخدذرزسشصضطظعغفقكلمنهي]';
const formTen = new RegExp(
  `^${beforeNoun}إ(ست(?:${first}${consonant}ا${consonant}|${first}ا${consonant}(?:ة$|ت[يهكن])).*)$`,
);

/** Names: «إستيفان», «إستيفانوس». */
const name = /إستيفان/;

export const formTenSpeller: Speller = {
  spell(letters) {
    if (name.test(letters)) return undefined;
    const [, beginning, rest] = formTen.exec(letters) ?? [];
    return rest === undefined ? undefined : `${beginning}ا${rest}`;
  },
  explain: (right) => `همزة هذا المصدر همزة وصل، فلا تُكتب: «${right}».`,
};

export const hamzaOfFormTen = spellingRule(
  {
    code: 'hamza-of-form-ten',
    level: 'safe',
    title: 'همزة القطع في مصدر السداسي (استخدام)',
    wrong: [
      ['إستخدام الهاتف', 'استخدام الهاتف'],
      ['بالإستعانة والإستثمار', 'بالاستعانة والاستثمار'],
      ['للإِسْتِعْمال', 'للاِسْتِعْمال'],
      ['لإستقبال الإستئناف', 'لاستقبال الاستئناف'],
      ['إستضافتهم', 'استضافتهم'],
    ],
    right: [
      'إستراتيجية الشركة وإستراتيجيات غيرها',
      'مئة جنيه إسترليني',
      'في إستونيا وإستاد القاهرة',
      'قال: «إستخدام»',
      'إستيفان مدير الشركة وإستويانوف لاعبها',
      'الملف إستخدام_1',
      'استخدام الهاتف',
    ],
  },
  formTenSpeller,
);
