import { toAsciiDigits, toDigits } from '../../arabic/digits.ts';
import type { Rule } from '../rule.ts';
import { hasArabic } from './marks/surroundings.ts';

const arabicNumber =
  /[\u0660-\u0669\u06f0-\u06f9]+(?:[.,/:\-\u066b\u066c][\u0660-\u0669\u06f0-\u06f9]+)*/g;
const latinNumber = /\d+(?:[.,]\d+)*/g;

/** A number that belongs to a Latin name or sign: `iPhone 15`, `GPT-4`, `5G`, `3.5 GHz`, `24/7`. */
const latinBefore = /[\p{Script=Latin}@#/\-_.+][ \u00a0]?$/u;
const latinAfter = /^(?:[ \u00a0]?[\p{Script=Latin}/]|[-_+:.]\S)/u;

const signs: Readonly<Record<string, string>> = { '.': '٫', ',': '٬', '٫': '.', '٬': ',' };

export const digitsOfHouse: Rule = {
  code: 'digits-of-house',
  level: 'suggest',
  title: 'أرقام على غير أسلوب الموقع',
  needs: /[\d\u0660-\u0669\u06f0-\u06f9]/,
  *find(text, house) {
    if (house.digits === 'any' || !hasArabic(text)) return;
    const isLatin = house.digits === 'latn';
    for (const { 0: number, index } of text.matchAll(isLatin ? arabicNumber : latinNumber)) {
      const end = index + number.length;
      const before = text.slice(Math.max(0, index - 2), index);
      // Meant for an item of a list, which has a problem of its own.
      if (/(?:^|\n)$/.test(before) && /^[.)]\s/.test(text.slice(end, end + 2))) continue;
      if (!isLatin && (latinBefore.test(before) || latinAfter.test(text.slice(end, end + 2)))) {
        continue;
      }
      const replacement = toDigits(toAsciiDigits(number), house.digits).replace(
        isLatin ? /[٫٬]/g : /[.,]/g,
        (sign) => signs[sign] ?? sign,
      );
      yield {
        start: index,
        end,
        replacement,
        message: `أرقام الموقع من نوع آخر: «${replacement}».`,
      };
    }
  },
  wrong: [
    ['عام ٢٠٢٦', 'عام 2026'],
    ['بسعر ١٬٢٩٩ دولارًا و٣٫٥', 'بسعر 1,299 دولارًا و3.5'],
    ['۱۲ هاتفًا', '12 هاتفًا'],
  ],
  right: ['١. أول\n٢. ثانٍ', 'عام 2026', 'iPhone 15', 'بسعر 1,299'],
};
