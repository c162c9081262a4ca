import { normaliseText } from './normalise.ts';

/**
 * Words so common that they tell nothing of what a text is about, grouped by their part of speech in
 * Arabic grammar. Written in good spelling; the set below holds them normalised, as every text is.
 */
const particles = `
  من إلى عن على في حتى منذ مذ خلال عبر حول ضد دون بدون نحو لدى عند بعد قبل بين تحت فوق أمام خلف وراء ضمن مع
  مثل رغم حسب وفق إثر سوى غير إلا عدا خلا حاشا بسبب بشأن تجاه إزاء لدي وسط أثناء
  أن إن أنه أنها أنهم أني أننا إنه إنها إنهم إني إننا بأن بأنه بأنها لأن لأنه لأنها لأنهم كأن كأنه كأنها لكن لكنه لكنها
  لعل ليت مما عما فيما ممن عمن بما لما كما ربما طالما كلما حيثما إنما بينما حينما عندما لما ريثما
  لا لم لن ما ليس ليست ليسوا لست لسنا قد لقد سوف هل أ لو لولا لوما إذا إذ إذن أو أم بل ثم أما إما كي لكي حين حيث
  أي أية كيف متى أين لماذا ماذا كم ألا هلا نعم كلا بلى يا أيها أيتها و ف ب ل ك س ال هـ بـ لـ كـ الـ
`;

const pronouns = `
  هو هي هم هن هما أنا نحن أنت أنتم أنتما أنتن إياه إياها
  هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك ذاك أولئك ذا ذي هكذا كذلك كذا هنا هناك هنالك
  الذي التي اللذان اللذين اللتان اللتين الذين اللاتي اللواتي اللائي
  له لها لهم لهن لهما لي لك لكم لنا به بها بهم بهما بك بنا فيه فيها فيهم فيهما منه منها منهم منهما منا
  عليه عليها عليهم عليهما علينا عليك إليه إليها إليهم إليهما إلينا إليك عنه عنها عنهم عنهما معه معها معهم معنا
  لديه لديها لديهم لدينا لديك عنده عندها عندهم بينه بينها بينهم بينهما بعده بعدها قبله قبلها خلاله خلالها
  نفسه نفسها أنفسهم ذاته ذاتها حوله حولها مثله مثلها غيره غيرها غيرهم ضده ضدها
`;

const verbs = `
  كان كانت كانوا كنت كنا يكون تكون يكونوا نكون أكون يكن تكن صار أصبح أصبحت أضحى بات ظل ظلت مازال لازال زال يزال تزال
  مازالت يوجد توجد يأتي تأتي يمكن يمكنك يمكنه يمكنها تم يتم تتم جرى يجري يجب ينبغي يعد تعد
  قال قالت قالوا يقول تقول أضاف أضافت ذكر ذكرت أوضح أوضحت أكد أكدت أشار أشارت أعلن أعلنت لافتا مشيرا مؤكدا موضحا مضيفا
`;

const quantities = `
  كل كلها كله كلهم بعض بعضها بعضهم جميع جميعا معظم أغلب عدة عدد كثير كثيرا كثيرة قليل قليلا أكثر أقل أحد إحدى آخر أخرى
  الآخر الأخرى آخرين الآخرين عدم كافة أول الأول الأولى واحد واحدة اثنان اثنين كلا كلتا أيضا جدا فقط حاليا الآن اليوم أمس غدا
  مرة مرات تقريبا حوالي خاصة عامة غالبا أحيانا دائما أبدا لاحقا سابقا قريبا مؤخرا بالفعل بشكل بصورة بالنسبة بحسب وفقا نظرا
  إضافة بالإضافة علاوة فضلا وذلك مجرد ذات ذو ذوي تلو
`;

const english = `
  a an the and or but of in on at by for from to with without as is are was were be been it its this that these those
  he she they we you i his her their our your not no so if than then there here has have had do does did will would can
  could should may might about into over under more most also which who what when where how all any some new
`;

function listOf(...groups: readonly string[]): string[] {
  return groups.flatMap((group) => group.trim().split(/\s+/));
}

/** The same words with the conjunctions «و» and «ف» written on to them: «وفي», «فقد», «والتي». */
function withConjunctions(word: string): readonly string[] {
  return [word, `و${word}`, `ف${word}`];
}

/**
 * Words of their own that a conjunction and a stop word happen to spell, normalised: «فهم» (understanding), «فلم»
 * (film), «واي» and «فاي» (which are «وأي» and «فأي» too), «ولي» (of «ولي العهد»).
 */
const contentWords: ReadonlySet<string> = new Set([
  'فهم',
  'فلم',
  'فكم',
  'وهم',
  'وهن',
  'واي',
  'فاي',
  'ولي',
  'فكي',
]);

/** Stop words as `normaliseText` leaves words. */
export const stopWords: ReadonlySet<string> = new Set(
  [...listOf(particles, pronouns, verbs, quantities).flatMap(withConjunctions), ...listOf(english)]
    .map(normaliseText)
    .filter((word) => !contentWords.has(word)),
);

/** @param word a word normalised by `normaliseText` */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
