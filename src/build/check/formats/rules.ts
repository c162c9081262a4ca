/** What each code of a problem stands for, for formats that explain rules apart from what was found by them. */

import { glossaryRules } from '../../../proofread/glossary.ts';
import { rules as proofreadingRules } from '../../../proofread/rules/index.ts';

export interface Rule {
  /** An Arabic phrase: what is wrong where the rule is broken. */
  readonly short: string;
  /** An Arabic sentence: why it matters, or what to do. */
  readonly help: string;
}

/** By code: the phrase, then the sentence. */
const rules: Readonly<Record<string, readonly [short: string, help: string]>> = {
  'address-taken': [
    'عنوان مستعمل أو محجوز',
    'لكل صفحة عنوان واحد يخصها، قديمًا كان أو جديدًا، ولا يستعمله غيرها.',
  ],
  'alias-invalid': [
    'عنوان قديم لا يصلح عنوانًا لصفحة',
    'انسخ العنوان القديم من المتصفح بعد اسم الموقع.',
  ],
  'article-misplaced': [
    'ملف مقال ليس في مجلد يخصه',
    'لكل مقال مجلد باسمه تحت مجلد المقالات، وملفه index.md.',
  ],
  'article-without-index': ['مجلد مقال بلا ملف index.md', 'اسم ملف كل مقال index.md.'],
  'body-empty': ['مقال بلا نص', 'يأتي نص المقال بعد السطر الذي يغلق بياناته.'],
  'code-info': [
    'كلام لا معنى له بعد لغة الشيفرة',
    'لا يأتي بعد اسم اللغة إلا اسم الملف، مثل title="src/site.ts".',
  ],
  'code-language': ['لغة برمجة غير معروفة', 'الشيفرة التي لا تُعرف لغتها تظهر بلا تلوين.'],
  'code-unclosed': ['كتلة شيفرة بلا إغلاق', 'ما لم تُغلق الكتلة صار ما بعدها إلى آخر المقال شيفرة.'],
  'data-file': [
    'ملف بيانات لا يُقرأ',
    'ملفات src/data يقرؤها كل بناء، فلا بد أن تكون موجودة وبترميز UTF-8.',
  ],
  'date-invalid': ['تاريخ لا يُفهم', 'التاريخ هو السنة ثم الشهر ثم اليوم، مثل 2026-03-14T09:30'],
  'date-order': ['تاريخ التحديث قبل تاريخ النشر', 'لا يُحدَّث المقال قبل نشره.'],
  'directive-data': ['بيانات توجيه ليست بشكلها', 'لكل توجيه حقوله، وهي مذكورة في README.'],
  'directive-data-length': [
    'بيانات توجيه أطول من المقبول',
    'في التوجيه حقوله وحدها، لا نص المقال.',
  ],
  'directive-key-missing': ['حقل ناقص في توجيه', 'أضف الحقل وقيمته في سطر.'],
  'directive-key-unknown': ['حقل غير معروف في توجيه', 'لكل توجيه حقوله، وهي مذكورة في README.'],
  'directive-misplaced': [
    'توجيه داخل قائمة أو اقتباس',
    'سطر التوجيه يبدأ من أول السطر، وقبله سطر فارغ.',
  ],
  'directive-stray-close': [
    'إغلاق توجيه لم يُفتح',
    'عدد النقطتين في سطر الإغلاق هو عددها في سطر الفتح.',
  ],
  'directive-table': ['توجيه جدول ليس فيه جدول', 'في التوجيه table جدول Markdown واحد لا غير.'],
  'directive-title': [
    'كلام بعد اسم توجيه لا يقبله',
    'بعض التوجيهات لا عنوان له: اكتب ما تريد في حقوله.',
  ],
  'directive-unclosed': ['توجيه بلا إغلاق', 'يُغلق التوجيه بسطر فيه مثل نقطتي سطر الفتح وحدها.'],
  'directive-unknown': ['توجيه غير معروف', 'التوجيهات مذكورة في README، وما سواها يظهر كما كُتب.'],
  'directive-value': ['قيمة لا تصلح في توجيه', 'لكل حقل نوع من القيم يقبله.'],
  'emphasis-literal': [
    'علامات خط عريض ستظهر كما كُتبت',
    'لا مسافة بين العلامتين ** وبين النص الذي تحيطان به، ولكل علامة فتح علامة إغلاق في الفقرة نفسها.',
  ],
  'file-unreadable': ['ملف لا يُفتح', 'تحقق من أنه ملف، ومن صلاحيات قراءته.'],
  'front-matter-language': ['بيانات بغير صيغة YAML', 'السطر الأول من المقال ثلاث شرطات وحدها.'],
  'front-matter-long': ['بيانات أطول من المعقول', 'تحقق من السطر الذي يغلق البيانات.'],
  'front-matter-missing': ['مقال بلا بيانات', 'في أول كل مقال عنوانه وتاريخه وكاتبه وقسمه.'],
  'front-matter-unclosed': ['بيانات بلا إغلاق', 'يأتي بعد آخر حقل سطر فيه ثلاث شرطات.'],
  'heading-empty': ['عنوان بلا كلمات', 'اكتب العنوان بعد العلامات، أو احذف السطر.'],
  'heading-level': [
    'عنوان من المستوى الأول في النص',
    'المستوى الأول لعنوان المقال، وعناوين النص تبدأ من المستوى الثاني.',
  ],
  'glossary-contradiction': [
    'لفظ يُكتب بوجهين في ألفاظ الصحيفة',
    'لكل لفظ كتابة واحدة في src/data/glossary.yaml.',
  ],
  'heading-space': [
    'عنوان بلا مسافة بعد علامته',
    'لا يصير السطر عنوانًا ما لم تكن بعد العلامات مسافة.',
  ],
  'id-repeated': ['معرّف مستعمل مرتين', 'لكل قسم وكاتب معرّف يخصه.'],
  'key-missing': ['حقل مطلوب لم يُكتب', 'الحقول المطلوبة مذكورة في README.'],
  'key-unknown': ['حقل غير معروف', 'الحقول المعروفة مذكورة في README.'],
  'link-broken': ['شكل رابط سيظهر كما كُتب', 'لا مسافات في عنوان الرابط ولا في اسم ملف الصورة.'],
  'link-draft': ['رابط إلى مسودة', 'ما لم تُنشر المسودة لا يرى القارئ من الرابط إلا نصه.'],
  'link-empty': ['رابط بلا عنوان', 'اكتب عنوان الرابط بين القوسين.'],
  'link-heading': ['رابط إلى عنوان فقرة غير موجود', 'معرّف الفقرة كلمات عنوانها وبينها «-».'],
  'link-insecure': ['رابط بلا تشفير', 'أغلب المواقع تقبل https: فاكتبها.'],
  'link-scheme': ['رابط غير مسموح به', 'تبدأ الروابط بـ https: أو mailto: أو / أو #'],
  'link-unknown': ['رابط إلى صفحة غير موجودة', 'الرابط الداخلي يقود إلى صفحة من صفحات الموقع.'],
  'list-digits': [
    'رقم بند ليس من الأرقام 0–9',
    'لا يعرف Markdown بنود القوائم إلا بالأرقام اللاتينية.',
  ],
  'list-mark': [
    'بند لن يظهر في قائمة',
    'تبدأ بنود القوائم في Markdown بشرطة ومسافة، أو برقم ونقطة ومسافة.',
  ],
  'not-utf8': ['ملف بغير ترميز UTF-8', 'احفظ الملف في محررك بترميز UTF-8.'],
  'picture-alt': ['صورة بلا وصف', 'يقرأ قارئ الشاشة وصف الصورة لمن لا يراها.'],
  'picture-alt-empty': ['وصف لا يقول شيئًا عن الصورة', 'الوصف جملة قصيرة تقول ما تُظهره الصورة.'],
  'picture-alt-name': ['وصف الصورة هو اسم ملفها', 'الوصف جملة قصيرة تقول ما تُظهره الصورة.'],
  'picture-animated': [
    'صورة متحركة بصيغة لا تُشغَّل',
    'الصور المتحركة المقبولة GIF وWebP؛ وتبقى ساكنة حتى يشغّلها القارئ.',
  ],
  'picture-animation-heavy': [
    'صورة متحركة كبيرة',
    'ما زاد على 2 ميغابايت من الحركة فالمقطع المصور أخف منه على القارئ.',
  ],
  'picture-empty': ['صورة بلا ملف', 'اكتب اسم ملف الصورة الموجود في مجلد المقال.'],
  'picture-extension': [
    'اسم ملف لا يوافق نوع صورته',
    'تخطئ البرامج في فتح ملف ينتهي اسمه بغير نوعه.',
  ],
  'picture-heavy': [
    'ملف صورة كبير',
    'الملفات الكبيرة تُبطئ نسخ المستودع، ولا يصل حجمها إلى القارئ.',
  ],
  'picture-hero-animated': [
    'صورة رئيسية متحركة',
    'لا يظهر من الصورة المتحركة في رأس المقال والقوائم إلا أول لقطة.',
  ],
  'picture-hero-small': [
    'صورة رئيسية أضيق من المطلوب',
    'تظهر الصورة الرئيسية بعرض الصفحة، وعند مشاركة المقال، فيلزمها عرض 1200 بكسل.',
  ],
  'picture-huge': [
    'صورة أكبر من أن تُعالَج',
    'المقبول 100 مليون بكسل على الأكثر، و600 لقطة؛ ولا يصل إلى القارئ أكثر من عرض 1200 بكسل.',
  ],
  'picture-kind': [
    'ملف ليس صورة من نوع معروف',
    'الأنواع المقبولة: svg وpng وjpg وwebp وavif وgif.',
  ],
  'picture-misplaced': ['صورة في صفحة ليست مقالًا', 'مكان الصور المقالات.'],
  'picture-missing': ['صورة غير موجودة', 'ضع الصورة بجانب index.md، أو صحّح اسمها.'],
  'picture-outside': ['صورة من خارج مجلد المقال', 'صور المقال في مجلده.'],
  'picture-remote': ['صورة من موقع آخر', 'احفظ الصورة في مجلد المقال؛ فلا تُطلب من خادم غريب.'],
  'picture-slow': ['رسم معقد', 'لا يُنتظر رسم SVG أكثر من 10 ثوانٍ.'],
  'picture-small': ['صورة صغيرة', 'أقل عرض مقبول للصور 320 بكسل.'],
  'picture-tall': ['صورة طويلة جدًا', 'قسّم الصورة الطويلة إلى صور أقصر.'],
  'picture-unreadable': ['صورة تالفة', 'احفظ الصورة من جديد في برنامج للصور.'],
  'picture-unsupported': [
    'صورة من نوع غير مدعوم',
    'الأنواع المقبولة: svg وpng وjpg وwebp وavif وgif.',
  ],
  'raw-html': ['وسم HTML سيظهر كما كُتب', 'استعمل Markdown أو أحد التوجيهات.'],
  'related-draft': ['إحالة إلى مسودة', 'لا يصل القارئ إلى مسودة.'],
  'related-repeated': ['إحالة مكررة', 'يُذكر المقال في related مرة واحدة.'],
  'related-self': ['إحالة المقال إلى نفسه', 'اختر مقالًا آخر.'],
  'related-unknown': ['إحالة إلى مقال غير موجود', 'تُذكر المقالات بأسماء مجلداتها.'],
  'author-unknown': ['كاتب غير معروف', 'الكتّاب ومعرّفاتهم في src/data/authors.yaml'],
  'remark-rule-unknown': [
    'قاعدة غير معروفة في كلام إلى المدقق',
    'رمز القاعدة هو ما بين المعقوفين في رسالتها.',
  ],
  'remark-unknown': [
    'كلام إلى المدقق لا يفهمه',
    'اكتب: تجاهل، أو: تجاهل وبعدها رمز القاعدة، أو: كما ورد.',
  ],
  'section-unknown': ['قسم غير معروف', 'الأقسام ومعرّفاتها في src/data/sections.yaml'],
  'slug-invalid': [
    'اسم مجلد لا يصلح عنوانًا',
    'أسماء المجلدات حروف لاتينية صغيرة وأرقام وشرطات، من 3 إلى 80 حرفًا.',
  ],
  'slug-reserved': ['اسم محجوز لصفحة من الموقع', 'غيّر اسم مجلد المقال.'],
  'title-similar': [
    'عنوان يكاد يكون عنوان مقال آخر',
    'لا يميّز القارئ ولا محركات البحث بين مقالين عنوانهما واحد.',
  ],
  'topic-empty': ['وسم ليس فيه حرف ولا رقم', 'يُكتب اسم الموضوع بالكلمات.'],
  'topic-repeated': [
    'موضوع مذكور مرتين في topics.yaml',
    'لكل موضوع كتاباته وعنوانه، ولا يشاركه فيها غيره.',
  ],
  'topic-similar': [
    'موضوع لم يُذكر إلا مرة ويشبه غيره',
    'إن كان الموضوعان واحدًا فليُكتبا كتابة واحدة، وإلا فليُذكرا في src/data/topics.yaml',
  ],
  'value-empty': ['حقل فارغ', 'اكتب قيمة الحقل، أو احذفه إن لم يكن مطلوبًا.'],
  'value-invalid': ['قيمة لا تصلح', 'لكل حقل نوع من القيم يقبله، وهي مذكورة في README.'],
  'yaml-colon-space': ['نقطتان بلا مسافة بعدهما', 'بعد اسم الحقل نقطتان ثم مسافة ثم قيمته.'],
  'yaml-feature': ['صيغة من YAML غير مسموح بها', 'اكتب القيمة نصًا صريحًا.'],
  'yaml-inner-quotes': [
    'علامتا تنصيص داخل مثلهما',
    'أحط النص بعلامتي تنصيص من غير النوع الذي فيه.',
  ],
  'yaml-tab': ['علامة جدولة في أول السطر', 'لا يقبل YAML للإزاحة إلا المسافات.'],
  'yaml-unquoted-colon': [
    'نقطتان في نص بلا علامتي تنصيص',
    'ضع النص الذي فيه نقطتان بعدهما مسافة بين علامتي تنصيص.',
  ],
  'yaml-unquoted-hash': ['# في نص بلا علامتي تنصيص', 'ضع النص الذي فيه # بين علامتي تنصيص.'],
  'yaml-unquoted-sign': [
    'نص يبدأ برمز له في YAML معنى',
    'ضع النص الذي يبدأ برمز بين علامتي تنصيص.',
  ],
};

/** The reader of YAML has a code for each thing that it cannot read; they are all explained by one. */
const yaml = [
  'بيانات لا يفهمها قارئ YAML',
  'راجع علامات التنصيص والإزاحة في هذا السطر والذي قبله.',
] as const;

/** The rules of the proofreader explain themselves: by what they are about, and by their first example. */
const proofreading = new Map(
  [...proofreadingRules, ...glossaryRules([])].map(({ code, title, wrong: [example] }) => {
    const [wrong, right] = example ?? [];
    const help =
      wrong === undefined
        ? 'ألفاظ الصحيفة في src/data/glossary.yaml.'
        : right === undefined
          ? `مثال: «${wrong}».`
          : `مثال: «${wrong}» تُكتب «${right}».`;
    return [code, [title, help]] as const;
  }),
);

function explanationOf(code: string): readonly [short: string, help: string] | undefined {
  return Object.hasOwn(rules, code) ? rules[code] : proofreading.get(code);
}

/** Whether a code has an explanation of its own. */
export function isExplained(code: string): boolean {
  return explanationOf(code) !== undefined;
}

/** The rule of a code; one that is not explained is called by its code. */
export function ruleFor(code: string): Rule {
  const own = explanationOf(code);
  const [short, help] = own ?? (code.startsWith('yaml-') ? yaml : [code, code]);
  return { short, help };
}
