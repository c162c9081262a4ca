import { beforeNoun } from './words/clitics.ts';
import { type Speller, spellingRule } from './words/speller.ts';

/**
 * Verbal nouns of form VII. They are named, because «إنـ» begins many a foreign name of the same pattern: «إنستاغرام»,
 * «إنجلاند», «إنديانا», «إنشتاين».
 */
const nouns = (
  'انبثاق انبعاث انبهار انجذاب انجراف انحدار انحراف انحسار انحصار انحلال انحناء انحياز انخداع انخراط انخفاض ' +
  'اندثار اندحار اندفاع اندلاع اندماج اندهاش انزعاج انزلاق انزواء انسجام انسحاب انسداد انسكاب انسلاخ انسياب انشطار ' +
  'انشغال انشقاق انصباب انصراف انصهار انضباط انضغاط انضمام انطباع انطفاء انطلاق انطواء انعتاق انعدام انعزال انعطاف ' +
  'انعقاد انعكاس انغلاق انغماس انفتاح انفجار انفراج انفراد انفصال انفصام انفعال انفلات انقباض انقراض انقسام انقضاء ' +
  'انقطاع انقلاب انقياد انكسار انكشاف انكماش انهزام انهماك انهمار انهيار'
).split(' ');

const formSeven = new RegExp(
  `^${beforeNoun}إ((?:${nouns.map((noun) => noun.slice(1)).join('|')}).*)$`,
);

export const formSevenSpeller: Speller = {
  spell(letters) {
    const [, beginning, rest] = formSeven.exec(letters) ?? [];
    return rest === undefined ? undefined : `${beginning}ا${rest}`;
  },
  explain: (right) => `همزة هذا المصدر همزة وصل، فلا تُكتب: «${right}».`,
};

export const hamzaOfFormSeven = spellingRule(
  {
    code: 'hamza-of-form-seven',
    level: 'safe',
    title: 'همزة القطع في مصدر انفعل (انقطاع)',
    wrong: [
      ['إنقطاع الخدمة', 'انقطاع الخدمة'],
      ['للإنضمام والإندماج', 'للانضمام والاندماج'],
      ['الإِنْخِفاض وبإنعدامها', 'الاِنْخِفاض وبانعدامها'],
    ],
    right: [
      'إنشاء وإنجاز وإنقاذ وإنسان',
      'إنشاءات وإنجازات وإنذارات',
      'إنستاغرام وإنستجرام وإنترنت',
      'ولاية إنديانا وشركة إنجرام ونيو إنجلاند وإنشتاين',
      'إنها وإنما وإننا',
      '«إنقطاع»',
    ],
  },
  formSevenSpeller,
);
