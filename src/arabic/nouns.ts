import type { NounForms } from './plural.ts';

/**
 * A feminine noun in ة whose plural is ات: دقيقة، دقيقتان، دقائق. Its tanwin is not written, so the forms
 * after 11 and after 100 look alike.
 */
function feminine(singular: string, plural: string, zero: string): NounForms {
  const stem = singular.slice(0, -1);
  return {
    zero,
    one: `${singular} واحدة`,
    two: { nominative: `${stem}تان`, genitive: `${stem}تين` },
    few: plural,
    many: singular,
    other: singular,
  };
}

/** A masculine noun that ends in a joining or plain letter: مقال، مقالان، مقالات، مقالًا. */
function masculine(singular: string, plural: string, zero: string): NounForms {
  return {
    zero,
    one: `${singular} واحد`,
    two: { nominative: `${singular}ان`, genitive: `${singular}ين` },
    few: plural,
    many: `${singular}ًا`,
    other: singular,
  };
}

/**
 * The nouns that the interface counts, each with its forms. The agreement of number and noun is that of
 * classical grammar: plural genitive after 3–10, singular accusative after 11–99, singular genitive
 * after hundreds. A duration of zero is «أقل من …»; a number of things is «لا …».
 */
export const nouns = {
  second: feminine('ثانية', 'ثوانٍ', 'أقل من ثانية'),
  minute: feminine('دقيقة', 'دقائق', 'أقل من دقيقة'),
  hour: feminine('ساعة', 'ساعات', 'أقل من ساعة'),
  day: masculine('يوم', 'أيام', 'أقل من يوم'),
  week: masculine('أسبوع', 'أسابيع', 'أقل من أسبوع'),
  // أشهر is the plural of paucity, the one used after 3–10; شهور is for an unspecified many.
  month: masculine('شهر', 'أشهر', 'أقل من شهر'),
  year: feminine('سنة', 'سنوات', 'أقل من سنة'),
  article: masculine('مقال', 'مقالات', 'لا مقالات'),
  comment: masculine('تعليق', 'تعليقات', 'لا تعليقات'),
  picture: feminine('صورة', 'صور', 'لا صور'),
  topic: masculine('موضوع', 'موضوعات', 'لا موضوعات'),
  section: masculine('قسم', 'أقسام', 'لا أقسام'),
  result: feminine('نتيجة', 'نتائج', 'لا نتائج'),
  // With its shadda, or it would read as كِتاب.
  author: masculine('كاتب', 'كتّاب', 'لا كتّاب'),
  word: feminine('كلمة', 'كلمات', 'لا كلمات'),
  letter: masculine('حرف', 'أحرف', 'لا أحرف'),
  line: masculine('سطر', 'أسطر', 'لا أسطر'),
  // The hamza follows a letter that does not join: it stays on the line in the nominative dual and before
  // tanwin, and sits on alif before the fatha of the genitive dual.
  part: {
    zero: 'لا أجزاء',
    one: 'جزء واحد',
    two: { nominative: 'جزءان', genitive: 'جزأين' },
    few: 'أجزاء',
    many: 'جزءًا',
    other: 'جزء',
  },
  // No alif after a hamza on alif: خطأً, and the alif of the dual melts into it: خطآن.
  error: {
    zero: 'لا أخطاء',
    one: 'خطأ واحد',
    two: { nominative: 'خطآن', genitive: 'خطأين' },
    few: 'أخطاء',
    many: 'خطأً',
    other: 'خطأ',
  },
  warning: masculine('تنبيه', 'تنبيهات', 'لا تنبيهات'),
  suggestion: masculine('اقتراح', 'اقتراحات', 'لا اقتراحات'),
  file: masculine('ملف', 'ملفات', 'لا ملفات'),
  page: feminine('صفحة', 'صفحات', 'لا صفحات'),
  link: masculine('رابط', 'روابط', 'لا روابط'),
  source: masculine('مصدر', 'مصادر', 'لا مصادر'),
} as const satisfies Readonly<Record<string, NounForms>>;

export type NounName = keyof typeof nouns;
