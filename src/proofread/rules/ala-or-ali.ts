import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';

/** After «على» and «إلى» in fixed phrases; a man called علي is followed by another name. */
const following =
  'الرغم|الأقل|الإطلاق|الفور|سبيل|مستوى|هذا|هذه|ذلك|تلك|الإنترنت|الشاشة|الهاتف|الجهاز|الطريق|جميع|كل|كافة|بعض|أي|' +
  'المستخدمين|الشركة|السوق|الموقع|حسابك|جهازك|هاتفك|غرار|نحو|حد|جانب|وجه|أرض|يد|مدى|مدار|الصعيد|حساب|خلفية|ضوء|متن|حدة|عكس|الحد|وشك';

const found = new RegExp(
  `(?<![${wordCharacters}])(?<word>[وف]?(?:علي|إلي))(?=[ \\u00a0](?:${following})(?![${wordCharacters}]))`,
  'gu',
);

export const alaOrAli: Rule = {
  code: 'ala-or-ali',
  level: 'warn',
  title: '«علي» مكان «على»، و«إلي» مكان «إلى»',
  needs: /(?:علي|إلي)[ \u00a0]/,
  *find(text) {
    for (const { 0: word, index } of text.matchAll(found)) {
      yield {
        start: index,
        end: index + word.length,
        message: `لعل المراد هنا «${word.replace(/ي$/, 'ى')}» بألف مقصورة.`,
        remedy: 'اكتبها «ى» إن لم تكن اسم علم أو متصلة بياء المتكلم.',
      };
    }
  },
  wrong: [
    ['علي الرغم من ذلك', undefined],
    ['وعلي هذا الجهاز', undefined],
    ['وصل إلي حد بعيد', undefined],
  ],
  right: ['علي محمود ومحمد علي الغامدي', 'على الرغم', 'جاء إلي أحمد', 'حتّم علي أن أذهب'],
};
