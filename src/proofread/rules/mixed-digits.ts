import { toAsciiDigits, toDigits } from '../../arabic/digits.ts';
import type { HouseStyle } from '../house-style.ts';
import type { Rule } from '../rule.ts';

const everyNumber = /[\d\u0660-\u0669\u06f0-\u06f9]{2,}/g;

function kindsOf(number: string): { latin: number; arabic: number; persian: number } {
  const latin = number.match(/\d/g)?.length ?? 0;
  const persian = number.match(/[\u06f0-\u06f9]/g)?.length ?? 0;
  return { latin, persian, arabic: number.length - latin - persian };
}

/** In the digits of the house, else in those that the number has most of; the first of two that are even. */
function inOneKind(number: string, house: HouseStyle): string {
  const { latin, persian, arabic } = kindsOf(number);
  const isEven = latin === arabic + persian;
  const isLatin = isEven ? /^\d/.test(number) : latin > arabic + persian;
  const digits = house.digits === 'any' ? (isLatin ? 'latn' : 'arab') : house.digits;
  return toDigits(toAsciiDigits(number), digits);
}

export const mixedDigits: Rule = {
  code: 'mixed-digits',
  level: 'safe',
  title: 'أرقام من نوعين في عدد واحد',
  needs: /[\u0660-\u0669\u06f0-\u06f9]/,
  *find(text, house) {
    for (const { 0: number, index } of text.matchAll(everyNumber)) {
      const { latin, persian, arabic } = kindsOf(number);
      if (Math.max(latin, persian, arabic) === number.length) continue;
      const replacement = inOneKind(number, house);
      yield {
        start: index,
        end: index + number.length,
        replacement,
        message: `في هذا العدد أرقام من نوعين، وهو «${replacement}».`,
      };
    }
  },
  wrong: [
    ['عام 20٢٦', 'عام 2026'],
    ['٢٠2٦ دولارًا', '2026 دولارًا'],
    ['۲۰٢٦', '2026'],
  ],
  right: ['عام 2026', 'عام ٢٠٢٦', '5 و٦', 'iPhone 15 و١٦', '٣٫٥ و3.5'],
};
