import type { Rule } from '../rule.ts';
import { beforeNoun } from './words/clitics.ts';
import { concernsOf, misspelled, type Speller } from './words/speller.ts';

/** Egypt writes the hamza before a long waw on a yeh or on the line, others on a waw: both are old and right. */
const stems: readonly (readonly [yeh: string, waw: string])[] = [
  ['مسئول', 'مسؤول'],
  ['شئون', 'شؤون'],
  ['رءوس', 'رؤوس'],
  ['مرءوس', 'مرؤوس'],
  ['كئوس', 'كؤوس'],
  ['فئوس', 'فؤوس'],
];

function speller(from: 0 | 1): Speller {
  const to = from === 0 ? 1 : 0;
  const rightOf = new Map(stems.map((pair) => [pair[from], pair[to]]));
  const found = new RegExp(`^${beforeNoun}(${[...rightOf.keys()].join('|')})(.*)$`);
  return {
    spell(letters) {
      const [, beginning, stem = '', rest] = found.exec(letters) ?? [];
      const right = rightOf.get(stem);
      return right === undefined ? undefined : `${beginning}${right}${rest}`;
    },
    explain: (right) => `أسلوب الموقع أن تُكتب «${right}».`,
  };
}

const toWaw = speller(0);
const toYeh = speller(1);

export const hamzaBeforeWaw: Rule = {
  code: 'hamza-before-waw',
  level: 'suggest',
  title: 'رسم الهمزة في مسؤول وشؤون',
  concerns: concernsOf(toWaw, toYeh),
  *find(text, house) {
    if (house.hamzaBeforeWaw === 'any') return;
    yield* misspelled(text, house.hamzaBeforeWaw === 'waw' ? toWaw : toYeh, 'unquoted');
  },
  wrong: [
    ['مسئول في وزارة الشئون', 'مسؤول في وزارة الشؤون'],
    ['والمسئولية على رءوسهم', 'والمسؤولية على رؤوسهم'],
    ['لشئون المسئولين', 'لشؤون المسؤولين'],
  ],
  right: ['مسؤول وشؤون', 'قال: «مسئول»', 'مسائل وشأن'],
};
