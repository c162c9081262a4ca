import { formEightSpeller } from './hamza-of-form-eight.ts';
import { formSevenSpeller } from './hamza-of-form-seven.ts';
import { formTenSpeller } from './hamza-of-form-ten.ts';
import { type Speller, spellingRule } from './words/speller.ts';

const consonant = '[ءؤئبتثجحخدذرزسشصضطظعغفقكلمنه]';
const strong = '[بتثجحخدذرزسشصضطظعغفقكلمنه]';
const ending = '(?:ت|تا|وا|نا|ن|ا|ه|ها|هم|ته|تها|تهم|تم)?';
const verbs = new RegExp(
  '^([وف]?)إ(' +
    `ست${strong}(?:${consonant}{2}${ending}|${consonant}ى|ا${consonant}${ending}|${consonant}${ending})|` +
    `${strong}ت${consonant}(?:${consonant}${ending}|ى)|` +
    `ن${strong}(?:${strong}${consonant}${ending}|${consonant}ى)|` +
    `(?:تخذ|تفق|تصل|تجه|تهم|تسع|هتم|متد|حتل|حتج|شتد|ضطر|ختص|نضم|صطدم|زداد|زدهر|زدحم|حتاج|ختار|عتاد|متاز|رتاح|جتاز|نهار|نحاز)${ending})$`,
);

/** Names and borrowed words: «إستاد», «إنترنت», «إستر», «إنتل». */
const borrowed = /إ(?:ستاد|ستر(?!ا?[د])|[سنل]تر|نتل|نتج|ستند[هر]|ستغرم|ستبرق|ستن$)/;

/** «إستلام» looks like «إستعان», and is a noun. */
const nouns = [formTenSpeller, formEightSpeller, formSevenSpeller];

export const verbSpeller: Speller = {
  spell(letters) {
    if (borrowed.test(letters) || nouns.some(({ spell }) => spell(letters) !== undefined)) {
      return undefined;
    }
    const [, beginning, rest] = verbs.exec(letters) ?? [];
    return rest === undefined ? undefined : `${beginning}ا${rest}`;
  },
  explain: (right) => {
    const first = right.replace('ا', 'أ');
    return `همزة هذا الفعل همزة وصل، فلا تُكتب: «${right}». وإن كان المتكلم هو الفاعل فهو «${first}».`;
  },
};

/** Only to be suggested: «إعتمد» may stand for «اعتمد» as well as for «أعتمد». */
export const hamzaOfVerbs = spellingRule(
  {
    code: 'hamza-of-verbs',
    level: 'suggest',
    title: 'همزة القطع في الفعل الخماسي والسداسي',
    wrong: [
      ['إستخدم الهاتف', 'استخدم الهاتف'],
      ['وإعتمدت الشركة', 'واعتمدت الشركة'],
      ['إنضم إليهم وإتخذ', 'انضم إليهم واتخذ'],
      ['إنتهى العرض وإشترى', 'انتهى العرض واشترى'],
    ],
    right: [
      'إنترنت وإنتل وإنتاج',
      'إنسان وإنجيل وإنزيم وإنجليز',
      'إستاد وإستراتيجي وإستبرق',
      'أستخدم الهاتف',
      'إنها وإنهم وإننا وإنما',
    ],
  },
  verbSpeller,
);
