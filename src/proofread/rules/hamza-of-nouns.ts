import { articles, particles, withBeginnings } from './words/clitics.ts';
import { type Speller, spellingRule } from './words/speller.ts';

const bare = {
  إسم: 'اسم',
  إسمه: 'اسمه',
  إسمها: 'اسمها',
  إسمي: 'اسمي',
  إسمك: 'اسمك',
  إسمهم: 'اسمهم',
  إسمين: 'اسمين',
  إبن: 'ابن',
  إبنه: 'ابنه',
  إبنها: 'ابنها',
  إبنة: 'ابنة',
  إبنته: 'ابنته',
  إبنتها: 'ابنتها',
  إمرأة: 'امرأة',
  إمرؤ: 'امرؤ',
  إثنان: 'اثنان',
  إثنتان: 'اثنتان',
  إثنتين: 'اثنتين',
};
const defined = { إسم: 'اسم', إسمان: 'اسمان', إسمين: 'اسمين', إبن: 'ابن', إبنة: 'ابنة' };

const spellings = new Map([
  ...withBeginnings(particles, { ...bare, إثنين: 'اثنين' }),
  ...withBeginnings(articles, defined),
]);

export const nounSpeller: Speller = {
  spell: (letters) => spellings.get(letters),
  explain: (right) => `همزة هذا الاسم همزة وصل، فلا تُكتب: «${right}».`,
};

export const hamzaOfNouns = spellingRule(
  {
    code: 'hamza-of-nouns',
    level: 'safe',
    title: 'همزة القطع في اسم وابن واثنين وامرأة',
    wrong: [
      ['إسم المستخدم', 'اسم المستخدم'],
      ['بإسم إبنها', 'باسم ابنها'],
      ['الإسم وإِسْمه', 'الاسم واِسْمه'],
      ['إثنان أو إثنين', 'اثنان أو اثنين'],
    ],
    right: [
      'يوم الإثنين',
      'إسماعيل وإسناد',
      'قال «إسم»',
      'اسم المستخدم',
      'إسم_المستخدم',
      'أسماء وأبناء',
    ],
  },
  nounSpeller,
);
