import type { Rule } from '../rule.ts';
import { concernsOf, misspelled, type Speller } from './words/speller.ts';

const defined = /^[وف]?[بك]?ال(.{2,})ه$/;

/** Words whose ال is no article, and that have a pronoun: «والدته», «التزامه», «ألوانه» without its hamza. */
const withPronoun =
  /^(?:د|دت|دي|دا)$|^(?:ت(?:زم|زام|حق|حاق|ق[اى]|قط|قم|قاط|ف|فاف|فت|هم|هاب|هام|مس|ماس|صق|حف|بس|وى)|غا|وان|هام|قا|عاب)|(?:ات|ائ)$/;

/** What ends in ه by its root, or by its foreign name, after the article. */
const endsInHeh = new RegExp(
  '^(?:مياه|وجه|وجوه|أوجه|اوجه|[اإ]تجاه|توجه|توجيه|موجه|متجه|وجيه|مواجه|جاه|شاه|شياه|نزيه|متنزه|منتزه|نتزه|تنزه|تنزيه|انتباه|تنبيه|منبه|تنبه|نبيه|' +
    'مشتبه|اشتباه|شتباه|نتباه|شبه|أشباه|تشابه|متشابه|مشابه|تشبيه|شبيه|مشبوه|شبوه|ترفيه|رفاه|مرفه|فواكه|فاكه|تفكه|كره|إكراه|اكراه|كريه|مكروه|مكاره|مكره|' +
    'فقه|فقيه|متفقه|سفيه|سفه|تافه|إله|اله|آله|تيه|تشوه|تشويه|مشوه|تنويه|أفواه|افواه|تفوه|شفاه|جباه|معتوه|عته|أبله|بله|بديه|كنه|شره|وله|عمه|أمواه|جنيه|' +
    'كاراتيه|بورتريه|كروشيه|كوميديه|باليه|كافيه|دوبلاج|دكتوراه|شوكولاته|أتليه|بوفيه|كابتشه|طه|عبده|نده|وفقه|ركنه|.*الله|سوداويه|أرجنتينه)$',
);

/** Feminine nouns that are no word with the ending «his»: that would be «شركته». */
const bare = new Set(
  (
    'شركه ساعه لجنه شاشه بطاريه تقنيه عمليه حكومه سياره مباراه سرعه مره فتره قناه مسؤوليه أهميه إمكانيه ثانيه جامعه وزاره ' +
    'محافظه اتفاقيه سعوديه عربيه أمريكيه رسميه وطنيه دوليه عالميه إلكترونيه ذكيه'
  ).split(' '),
);
const beginning = /^[وف]?(?:لل|[بكل])?/;

const speller: Speller = {
  spell(letters) {
    if (!letters.endsWith('ه')) return undefined;
    const [, stem] = defined.exec(letters) ?? [];
    const isFeminine =
      stem === undefined
        ? bare.has(letters) || bare.has(letters.replace(beginning, ''))
        : !endsInHeh.test(`${stem}ه`) && !withPronoun.test(stem);
    return isFeminine ? `${letters.slice(0, -1)}ة` : undefined;
  },
  explain: (right) => `في آخر الكلمة تاء مربوطة: «${right}».`,
};

/** After the article no pronoun can follow, so the ه is one of the root or stands for ة. */
export const taaMarbuta: Rule = {
  code: 'taa-marbuta',
  level: 'suggest',
  title: 'هاء مكان التاء المربوطة (الشركه)',
  concerns: concernsOf(speller),
  find: (text) => misspelled(text, speller, 'unquoted'),
  wrong: [
    ['الشركه الجديده', 'الشركة الجديدة'],
    ['بالساعه الذكيه', 'بالساعة الذكية'],
    ['هذه شركه كبرى', 'هذه شركة كبرى'],
  ],
  right: [
    'المياه والوجه والاتجاه والانتباه',
    'الترفيه والفقه والفواكه والجنيه',
    'والدته وكتابه ومدرسه',
    'ما التقطه المستشعر، ومن التحقه، وما التزمه',
    'عبد الله والنصرالله',
    'الدكتوراه والشوكولاته والكاراتيه',
    'قال «الشركه»',
  ],
};
