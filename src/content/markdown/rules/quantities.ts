/** How numbers and their units look in prose, for the rules of typography. Sources of classes with the flag `u`. */

/** ASCII, Arabic-Indic and Persian. */
export const digit = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]';

/** `1,299` `3.5` `٣٫٥` `10:30`. Bounded, so that no hostile text makes a search through it quadratic. */
export const number = `${digit}{1,15}(?:[.,:\\u066b\\u066c]${digit}{1,6}){0,4}`;

export const percent = '[%٪‰]';

/** Before a number or after it. */
export const currency = '[$€£¥₹₽₿﷼]';

const wordEnds = '(?![\\p{L}\\p{M}\\p{N}_])';

/** Symbols of units, as the SI and the memory of computers have them; `K` and `M` are prices and viewers. */
export const latinUnit = `(?:[KMGTP]i?[Bb](?:ps|/s)?|[kKMGT]?bps|[kMGT]?Hz|[kmM]?Wh?|m?Ah|m?V|dBm?|[cmkµn]?m|k?g|mg|m?s|fps|rpm|ppi|dpi|px|MP|nits|K|M)${wordEnds}`;

/** The beginnings of Arabic words that are units: «دولار», «دولارًا», «دولارات». */
const measures = [
  // Powers of ten, and parts of a hundred.
  'ألف|آلاف|الف|مليون|ملايين|مليار|بليون|تريليون|بالمئة|بالمائة|في المئة|في المائة',
  // Money.
  'دولار|يورو|ريال|درهم|دراهم|جنيه|دينار|دنانير|ليرة|ليرات|سنت|يوان|روبية|فلس',
  // Data and machines.
  'بايت|كيلوبايت|ميغابايت|ميجابايت|غيغابايت|جيجابايت|تيرابايت|ميغا|ميجا|غيغا|جيجا|تيرا|بت|هرتز|واط|فولت|بكسل|إطار',
  // Length, weight and heat.
  'متر|أمتار|كيلومتر|سنتيمتر|مليمتر|كم|سم|ملم|بوصة|بوصات|كيلوغرام|كيلوجرام|غرام|جرام|كغ|درجة|درجات|نقطة|نقاط',
].join('|');
const times =
  'ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|عام|أعوام';

const anyEnding = `\\p{L}{0,3}\\p{M}*${wordEnds}`;

/** Units of what may be less than nothing: no ages and no durations. */
export const arabicMeasure = `(?:${measures})${anyEnding}`;
export const arabicUnit = `(?:${measures}|${times})${anyEnding}`;

/** What Arabic writes on to a number: و ف ب ل ك and the article, with or without tatweel: «بـ20», «و15». */
export const clitics = '(?:[وف]?(?:[بك]?ال|لل|[بكل])|[وف])\\u0640*';

/** Where a word may begin: the edge of the text, a blank, an opening bracket or quotation mark. */
export const opening = '[\\s\\u00a0([{«‹“"]';
