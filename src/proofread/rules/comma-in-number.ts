import type { Rule } from '../rule.ts';

const found = /(?<![\d،])\d{1,3}(?:،\d+)+(?![\d،])/g;
const thousands = /^\d{1,3}(?:،\d{3})+$/;

/** Three figures after each comma are thousands; else one comma is that of a decimal fraction. */
export const commaInNumber: Rule = {
  code: 'comma-in-number',
  level: 'suggest',
  title: 'فاصلة الجملة داخل عدد',
  needs: /\d،\d/,
  *find(text) {
    for (const { 0: number, index } of text.matchAll(found)) {
      const isThousands = thousands.test(number);
      if (!isThousands && number.indexOf('،') !== number.lastIndexOf('،')) continue;
      const replacement = number.replaceAll('،', isThousands ? ',' : '.');
      yield {
        start: index,
        end: index + number.length,
        replacement,
        message: `في العدد فاصلة الجملة «،»، وهو «${replacement}».`,
      };
    }
  },
  wrong: [
    ['120،000 دولار', '120,000 دولار'],
    ['157،7 مليون ريال', '157.7 مليون ريال'],
    ['1،250،000 نسخة', '1,250,000 نسخة'],
  ],
  right: ['1,250 و3.5', 'الأعداد 1، 2، 3', '1،2،3،4'],
};
