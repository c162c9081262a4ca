import { formTenSpeller } from './hamza-of-form-ten.ts';
import { beforeNoun } from './words/clitics.ts';
import { type Speller, spellingRule } from './words/speller.ts';

const root = '[ءؤئبثجحخرسشعغفقكلمنه]';
const consonant = '[ءؤئبثجحخدذرزسشصضطظعغفقكلمنهوي]';
const formEight = new RegExp(`^${beforeNoun}إ(${root}ت${consonant}ا${consonant}.*)$`);

/**
 * Where ت has become one with the letter before it («اتصال», «ادعاء») or another letter («اصطناع», «ازدياد»), every
 * word is named: 27 good words begin with «إد».
 */
const assimilated = new RegExp(
  `^${beforeNoun}إ((?:تصال|تحاد|تفاق|تجاه|تهام|تخاذ|تساع|تزان|دعاء|دخار|صطناع|صطدام|صطفاف|صطحاب|صطياد|` +
    'ضطراب|ضطرار|ضطهاد|طلاع(?=ات|نا)|زدهار|زدحام|زدياد|زدواج|زدراء).*)$',
);

/** Names and borrowed words: «إستراتيجية», «إنترانت», «إلتراس», «إكتواري», «إرتوازي», «إنتوان». */
const borrowed = /إ(?:[سنل]تر|[كن]تو[اي]|نتيا|رتواز)/;

export const formEightSpeller: Speller = {
  spell(letters) {
    if (borrowed.test(letters) || formTenSpeller.spell(letters) !== undefined) return undefined;
    const [, beginning, rest] = formEight.exec(letters) ?? assimilated.exec(letters) ?? [];
    return rest === undefined ? undefined : `${beginning}ا${rest}`;
  },
  explain: (right) => `همزة هذا المصدر همزة وصل، فلا تُكتب: «${right}».`,
};

export const hamzaOfFormEight = spellingRule(
  {
    code: 'hamza-of-form-eight',
    level: 'safe',
    title: 'همزة القطع في مصدر الخماسي (اجتماع، اتصال)',
    wrong: [
      ['إجتماع الشركة', 'اجتماع الشركة'],
      ['الإتصال بالإنترنت', 'الاتصال بالإنترنت'],
      ['الذكاء الإصطناعي', 'الذكاء الاصطناعي'],
      ['والإِحْترام للإختراع', 'والاِحْترام للاختراع'],
      ['بإعتبارها إنتشارًا', 'باعتبارها انتشارًا'],
      ['الإلتهاب والإئتمان', 'الالتهاب والائتمان'],
    ],
    right: [
      'إنتاج الهواتف وإنتاجاتها',
      'الإفتاء وإتباع القول',
      'إستراتيجية وإنترانت وإنترنت',
      'الخبير الإكتواري وإلتراس الأهلي وبئر إرتوازية',
      'إدارة وإدراج وإدخال وإدمان',
      'كتب «الإتصال»',
      'للإطلاع',
      'اجتماع',
    ],
  },
  formEightSpeller,
);
