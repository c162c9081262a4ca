/**
 * The names of the months. Four traditions share the Gregorian year:
 * `gulf` Egypt, Sudan, the Gulf, Libya and Yemen; `levant` Syria, Lebanon, Jordan, Palestine and Iraq;
 * `maghreb` Algeria and Tunisia; `morocco` Morocco.
 *
 * Source: CLDR 48, `ar.xml`, `ar_IQ/ar_JO/ar_LB/ar_PS/ar_SY.xml`, `ar_DZ/ar_TN.xml`, `ar_MA.xml`, format width wide.
 */
export type MonthTradition = 'gulf' | 'levant' | 'maghreb' | 'morocco';

export const gregorianMonths: Readonly<Record<MonthTradition, readonly string[]>> = {
  gulf: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  levant: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  maghreb: [
    'جانفي',
    'فيفري',
    'مارس',
    'أفريل',
    'ماي',
    'جوان',
    'جويلية',
    'أوت',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  morocco: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
};

/** The months of the Hijri year, from Muharram. Source: CLDR 48, `ar.xml`, calendar `islamic`. */
export const hijriMonths: readonly string[] = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
];
