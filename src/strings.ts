/**
 * Every word of the interface that readers see, once, grouped by where it stands. Sentences that hold a
 * number are built by the `count`, `date` and `readingTime` filters; nothing here is a pattern with holes.
 */

import { nouns } from './arabic/nouns.ts';

export const strings = {
  /** The forms of the nouns that templates count: `{{ n | count('article') }}`. */
  nouns,

  /** Words that are used all over the site. */
  common: {
    home: 'الرئيسية',
    topics: 'موضوعات',
    authors: 'الكتّاب',
    archive: 'الأرشيف',
    breaking: 'عاجل',
    and: 'و',
    breadcrumb: 'مسار الصفحة',
  },

  /** The top of every page. */
  masthead: {
    skip: 'انتقل إلى المحتوى',
    homeLink: 'موجز، الصفحة الرئيسية',
    navigation: 'القائمة الرئيسية',
    theme: 'مظهر الصفحة',
    themeSystem: 'مظهر الجهاز',
    themeLight: 'مظهر فاتح',
    themeDark: 'مظهر داكن',
    search: 'البحث',
  },

  /** The foot of every page. */
  footer: {
    sections: 'الأقسام',
    about: 'من نحن',
    contact: 'اتصل بنا',
    corrections: 'التصحيحات',
    privacy: 'سياسة الخصوصية',
    feed: 'خلاصة RSS',
    feedTitle: 'موجز: أحدث المقالات',
  },

  home: {
    top: 'الصفحة الأولى',
    latest: 'الأحدث',
    topics: 'موضوعات',
    allTopics: 'كل الموضوعات',
    empty: 'لم يُنشر شيء بعد.',
  },

  article: {
    byline: 'بقلم',
    published: 'نُشر',
    updated: 'حُدّث',
    readingTime: 'مدة القراءة',
    share: 'شارك المقال',
    shareNative: 'مشاركة',
    whatsapp: 'شارك عبر واتساب',
    telegram: 'شارك عبر تيليغرام',
    x: 'شارك عبر إكس',
    facebook: 'شارك عبر فيسبوك',
    copyLink: 'نسخ الرابط',
    copied: 'تم نسخ الرابط',
    copyFailed: 'تعذّر النسخ. انسخ الرابط من شريط العنوان.',
    copyCode: 'نسخ',
    codeCopied: 'تم النسخ',
    codeCopyFailed: 'تعذّر النسخ',
    summary: 'أبرز النقاط',
    contents: 'في هذا المقال',
    lite: 'نسخة موفرة للبيانات',
    sources: 'المصادر',
    correction: 'تصحيح',
    topics: 'موضوعات المقال',
    series: 'سلسلة',
    thisPart: 'تقرأ هذا الجزء الآن',
    neighbours: 'مقالات أخرى في القسم',
    previous: 'السابق',
    next: 'التالي',
    related: 'اقرأ أيضًا',
  },

  /** Words inside the body of an article, used by the Markdown renderer. */
  body: {
    note: 'ملاحظة',
    readAlso: 'اقرأ أيضًا',
    table: 'جدول',
    code: 'شيفرة',
    play: 'شغّل الفيديو:',
    playAnimation: 'شغّل الصورة المتحركة',
    stopAnimation: 'أوقف الصورة المتحركة',
  },

  /** The edition of an article for readers who save data. */
  lite: {
    full: 'النسخة الكاملة',
    showPicture: 'اعرض الصورة',
    // As CLDR has it: of one form, whatever the number.
    kilobytes: 'كيلوبايت',
    more: 'روابط',
  },

  listing: {
    pages: 'صفحات القائمة',
    newer: 'الأحدث',
    older: 'الأقدم',
    page: 'صفحة',
    relatedTopics: 'موضوعات قريبة',
    empty: 'لم يُنشر هنا شيء بعد.',
  },

  topics: {
    title: 'كل الموضوعات',
    description: 'موضوعات «موجز» كلها، وعدد المقالات في كل منها.',
  },

  authors: {
    title: 'الكتّاب',
    description: 'أقسام التحرير التي تكتب مقالات «موجز»، وما يهتم به كل منها.',
  },

  archive: {
    title: 'الأرشيف',
    description: 'كل ما نُشر في «موجز»، شهرًا بعد شهر.',
  },

  search: {
    title: 'البحث',
    description: 'ابحث في مقالات «موجز» كلها: في عناوينها ونصوصها، بحسب القسم والسنة.',
    field: 'كلمات البحث',
    placeholder: 'كلمة أو أكثر',
    submit: 'ابحث',
    section: 'القسم',
    allSections: 'كل الأقسام',
    year: 'السنة',
    allYears: 'كل السنوات',
    withoutScripts:
      'يحتاج البحث إلى JavaScript، وهي متوقفة في متصفحك. تصفّح بدلًا منه الموضوعات والأقسام والأرشيف.',
    results: 'النتائج',
    empty: 'اكتب كلمة أو أكثر من عنوان المقال أو من نصه.',
    searching: 'يجري البحث…',
    common: 'هذه كلمات شائعة ترد في كل مقال. أضف إليها كلمة تخص ما تبحث عنه.',
    signs: 'ليس فيما كتبته كلمة يمكن البحث عنها.',
    noResults: 'لا نتائج',
    some: 'لا مقال فيه كل كلمات البحث معًا.',
    partial: 'نتائج فيها بعض كلمات البحث',
    ignored: 'كلمات شائعة لم نبحث عنها:',
    didYouMean: 'هل تقصد:',
    nothing: 'لم نجد مقالًا فيه',
    advice: [
      'تأكد من صحة كتابة الكلمات.',
      'جرّب كلمات أقل، أو كلمة أعم.',
      'إن اخترت قسمًا أو سنة فابحث في الأقسام والسنوات كلها.',
    ],
    failed: 'تعذّر البحث. تأكد من اتصالك بالإنترنت، ثم أعد المحاولة.',
    retry: 'إعادة المحاولة',
    more: 'المزيد من النتائج',
    browse: 'تصفّح المقالات',
    sections: 'الأقسام',
    topics: 'موضوعات',
    allTopics: 'كل الموضوعات',
    archive: 'الأرشيف',
    wholeArchive: 'الأرشيف كله',
  },

  /** What only writers see: in a preview, with drafts and what has its time to come. */
  preview: {
    name: 'معاينة',
    notice: 'معاينة للمحررين: فيها ما لم يُنشر بعد.',
    draft: 'مسودة',
    scheduled: 'مجدول',
    willAppear: 'يُنشر',
  },

  page: {
    corrections: 'ما صحّحناه',
  },

  notFound: {
    title: 'الصفحة غير موجودة',
    description: 'لم نجد الصفحة التي طلبتها.',
    explanation:
      'ربما تغيّر عنوانها أو كُتب الرابط ناقصًا. تجد أدناه أحدث ما نشرناه، أو ابدأ من الصفحة الرئيسية.',
    back: 'إلى الصفحة الرئيسية',
  },

  offline: {
    title: 'لا اتصال بالإنترنت',
    description: 'الصفحات التي زرتها تبقى مقروءة بلا اتصال.',
    explanation: 'لم تزر هذه الصفحة من قبل، فليست محفوظة في جهازك. تظهر حين يعود الاتصال.',
    readable: 'صفحات زرتها، وتُقرأ الآن',
  },

  redirect: {
    title: 'انتقلت الصفحة',
    explanation: 'صار لهذه الصفحة عنوان جديد:',
  },
} as const;

export type Strings = typeof strings;
