import { isWithin } from '../../arabic/other-languages.ts';
import { wordCharacters } from '../../arabic/spelling.ts';
import type { Rule } from '../rule.ts';
import { quotations } from './words/quotations.ts';

/** Never «إنشاء الله», which may be what it says. */
const spellings = [
  ['انشاء الله', 'إن شاء الله'],
  ['انشاءالله', 'إن شاء الله'],
  ['ان شاءالله', 'إن شاء الله'],
  ['ان شاء الله', 'إن شاء الله'],
  ['إن شاءالله', 'إن شاء الله'],
  ['ماشاء الله', 'ما شاء الله'],
  ['ماشاءالله', 'ما شاء الله'],
  ['ما شاءالله', 'ما شاء الله'],
] as const;
const rightOf: ReadonlyMap<string, string> = new Map(spellings);

const found = new RegExp(
  `(?<![${wordCharacters}])(?<conjunction>[وف]?)(?<wrong>${[...rightOf.keys()].join('|')})(?![${wordCharacters}])`,
  'gu',
);

export const inshaAllah: Rule = {
  code: 'insha-allah',
  level: 'safe',
  title: '«إن شاء الله» و«ما شاء الله»',
  needs: /شاء ?الله/,
  *find(text) {
    for (const { 0: phrase, index, groups } of text.matchAll(found)) {
      const right = rightOf.get(groups?.wrong ?? '');
      if (right === undefined || isWithin(quotations(text), index)) continue;
      yield {
        start: index,
        end: index + phrase.length,
        replacement: `${groups?.conjunction}${right}`,
        message: `هذه ثلاث كلمات: «${right}».`,
      };
    }
  },
  wrong: [
    ['نلتقي انشاء الله', 'نلتقي إن شاء الله'],
    ['وان شاءالله نعود', 'وإن شاء الله نعود'],
    ['ماشاء الله عليه', 'ما شاء الله عليه'],
  ],
  right: [
    'إنشاء الله للكون',
    'إن شاء الله',
    'ما شاء الله',
    'إنشاء شركة',
    'قال: «انشاء الله»',
    'وإنشاء الله السماوات',
  ],
};
