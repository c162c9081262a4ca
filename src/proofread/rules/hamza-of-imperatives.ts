import { conjunctions, withBeginnings } from './words/clitics.ts';
import { type Speller, spellingRule } from './words/speller.ts';

/**
 * Imperatives of form I and of «اشترك», and what may follow them. «إدخل» and «إخرج» are not here: they may be
 * «أدخل», «أخرج». Nor are other verbs of forms VII to X, whose إ may stand for the أ of the first person.
 */
const silent =
  'ضغط بحث قرأ ذهب شترك فتح كتب حذف سحب نقر ضبط حفظ عرف بدأ جعل لعب ربح سأل طلب حجز دفع ختر'.split(
    ' ',
  );
/** Imperatives of form IV, whose hamza is always written, above the alif. */
const sounded = 'غلق رسل ضف عد'.split(' ');
const endings = ['', 'ي', 'وا', 'ه', 'ها'];

function spellingsOf(verbs: readonly string[], alif: 'ا' | 'أ'): Record<string, string> {
  return Object.fromEntries(
    verbs.flatMap((verb) =>
      endings.map((ending) => [`إ${verb}${ending}`, `${alif}${verb}${ending}`] as const),
    ),
  );
}

const spellings = new Map(
  withBeginnings(conjunctions, { ...spellingsOf(silent, 'ا'), ...spellingsOf(sounded, 'أ') }),
);
/** Other words that are spelled so: «إعدوا» may be a name, «إعدها» no word. */
spellings.delete('إعد');

export const imperativeSpeller: Speller = {
  spell: (letters) => spellings.get(letters),
  explain: (right) =>
    /^[وف]?أ/.test(right)
      ? `همزة هذا الأمر همزة قطع مفتوحة: «${right}».`
      : `همزة هذا الأمر همزة وصل، فلا تُكتب: «${right}».`,
};

export const hamzaOfImperatives = spellingRule(
  {
    code: 'hamza-of-imperatives',
    level: 'safe',
    title: 'همزة فعل الأمر (اضغط، أغلق)',
    wrong: [
      ['إضغط على الزر', 'اضغط على الزر'],
      ['ثم إبحث وإقرأ', 'ثم ابحث واقرأ'],
      ['إغلق التطبيق وإرسل التقرير', 'أغلق التطبيق وأرسل التقرير'],
      ['إشتركوا في القناة', 'اشتركوا في القناة'],
    ],
    right: [
      'إدخل وإخرج',
      'إبداء الرأي وإضافة الملفات',
      'إعداد وإرسال وإغلاق',
      'أضغط على الزر كل يوم',
      'كُتب على الزر «إضغط هنا»',
    ],
  },
  imperativeSpeller,
);
