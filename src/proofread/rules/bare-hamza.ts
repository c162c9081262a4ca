import { articles, withBeginnings } from './words/clitics.ts';
import { type Speller, spellingRule } from './words/speller.ts';

/**
 * Words that begin with a hamza and are no word without it. Left out: those whose bare alif may stand for either
 * («اعلام»: «إعلام», «أعلام»; «امام»; «اعداد»), and those that have a form with a silent alif.
 */
const nouns =
  'أجهزة أنظمة أسعار أعمال ألعاب أطفال أندية أخبار أسباب أسهم أرباح أسواق أهداف أفلام أفكار أنواع أشكال أخطاء أوضاع أرقام ' +
  'أمراض أعضاء أعوام أسابيع أسبوع أسبوعين أموال ألوان أفراد أبناء أنحاء أواخر أوائل أهالي أولياء إدارة إدارات إعلان إعلانات ' +
  'إصدار إصدارات إنتاج إضافات إشعارات إعدادات إمكانية إمكانات إجراءات إيرادات إيجابية إجمالي أساسي أساسية أهمية أولوية ' +
  'إلكتروني إلكترونية أمريكي أمريكية أميركي أميركية أوروبي أوروبية إسلامي إسلامية إرهابي إرهابية إسرائيلي إسرائيلية إيراني ' +
  'إيرانية ألماني ألمانية إماراتي إماراتية إنجليزي إنجليزية إداري إدارية أفضل أكثر أكبر أصغر أعلى أقوى أسرع أحدث أبرز أقصى ' +
  'أدنى أغلب أطول أوسط أحمر أبيض أسود أخضر أزرق أخير أخيرة أربعة أساس آسيوي آسيوية آلاف';
const withArticle = 'أولى أول أخرى إنترنت أربعاء أحد إمارات أردن آن أمم';
const withoutArticle =
  'إحدى أخرى أثناء إزاء إطار أقل أحد أول أولا أحيانا أخيرا أساسا أين أنت أنتم إليه إليها إليهم إلينا إليك إليكم أوروبا ' +
  'آسيا أمريكا أميركا ألمانيا إيران إسرائيل إبراهيم أحمد أندرويد إنترنت أكتوبر أغسطس أبريل';
const verbs =
  'أعلن أعلنت أكد أكدت أوضح أوضحت أشار أشارت أضاف أضافت أصبح أصبحت أصدر أصدرت أطلق أطلقت أفاد أفادت أعرب أعربت أسفر ' +
  'أسفرت أشاد أدى أجرى أنهى أعطى أتاح أتاحت';
const conjunctions = ['', 'و', 'ف'];
/** Without ك: «كانت» is no «كأنت». */
const particles = ['', 'و', 'ف'].flatMap((before) => ['', 'ب', 'ل'].map((after) => before + after));

/** «أجهزة» by «اجهزة». */
function bareOf(words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [`ا${word.slice(1)}`, word]));
}

const spellings = new Map([
  ...withBeginnings([...particles, ...articles], bareOf(nouns)),
  ...withBeginnings(articles, bareOf(withArticle)),
  ...withBeginnings(particles, bareOf(withoutArticle)),
  ...withBeginnings(conjunctions, bareOf(verbs)),
]);
// With a beginning these are other words: «واحد», «باول», «لاول» stands for «لأول» alone.
for (const other of ['واحد', 'فاحد', 'واين', 'باين', 'كاين', 'لاين', 'فاين', 'وادى', 'بالاحد']) {
  spellings.delete(other);
}

export const bareHamzaSpeller: Speller = {
  spell: (letters) => spellings.get(letters),
  explain: (right) =>
    right.includes('آ')
      ? `في هذه الكلمة مدة: «${right}».`
      : `همزة هذه الكلمة همزة قطع: «${right}».`,
};

/** Not safe: a name may be written so, as «سوق الاسهم» on a signboard. */
export const bareHamza = spellingRule(
  {
    code: 'bare-hamza',
    level: 'suggest',
    title: 'همزة قطع لم تُكتب (اجهزة، الاولى)',
    wrong: [
      ['الاجهزة الاخرى', 'الأجهزة الأخرى'],
      ['واعلنت ادارة الشركة', 'وأعلنت إدارة الشركة'],
      ['افضل من احدى الالعاب', 'أفضل من إحدى الألعاب'],
      ['اثناء الاسبوع والان', 'أثناء الأسبوع والآن'],
    ],
    right: [
      'أجهزة وأنظمة',
      'اعلام واعداد وامام',
      'واحد واثنان',
      'الاتصال والاستخدام والاسم',
      'كانت وكان وكاسيا',
    ],
  },
  bareHamzaSpeller,
);
