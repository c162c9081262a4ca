import { describe, expect, test } from 'vitest';
import {
  addEvidence,
  type Evidence,
  groupIn,
  stemIn,
  withoutClitics,
} from '../../src/arabic/conflate.ts';
import { createLexicon } from '../../src/arabic/lexicon.ts';
import { termOf } from '../../src/arabic/terms.ts';

const lexicon = createLexicon({
  plurals: [
    ['هاتف', ['هواتف']],
    ['برنامج', ['برامج']],
    ['لون', ['ألوان']],
    ['مجتمع', []],
  ],
  names: [
    ['آيفون', 'أيفون', 'iPhone'],
    ['واتساب', 'واتس اب', 'WhatsApp'],
  ],
});

/** Evidence of a text in which each word is in so many articles as it is repeated. */
function evidenceOf(text: string): Evidence {
  const evidence: Evidence = new Map();
  for (const written of text.split(' ')) {
    const { word, hamza } = termOf(written);
    addEvidence(evidence, { word, articles: 1, ...(hamza && { hamza }) });
  }
  return evidence;
}

function stemAmong(text: string, written: string): string {
  return stemIn(evidenceOf(text), termOf(written));
}

describe('clitics are told from letters of the word by the vocabulary', () => {
  test.each([
    ['شركات وشركاتها', 'وشركاتها', 'شرك'],
    ['وزارة الوزارة', 'وزارة', 'وزار'],
    ['استخدام الاستخدام باستخدام', 'باستخدام', 'استخدام'],
    ['أندرويد لأندرويد', 'لأندرويد', 'اندرويد'],
    ['بيانات البيانات', 'بيانات', 'بيان'],
    ['كتاب الكتاب', 'كتاب', 'كتاب'],
    ['هاتف الهاتف وبهاتف', 'وبهاتف', 'هاتف'],
    ['يطلق يطلق سيطلق', 'سيطلق', 'يطلق'],
    ['سياسة السياسة', 'سياسة', 'سياس'],
  ])('in «%s»: %s → %s', (text, word, stem) => {
    expect(stemAmong(text, word)).toBe(stem);
  });
});

describe('ال is told from letters of the word', () => {
  test('by a hamza on its alif', () => {
    expect(stemAmong('ألعاب', 'ألعاب')).toBe('العاب');
    expect(stemAmong('إلكترونيًا', 'إلكترونيًا')).toBe('الكترون');
  });

  test('by an article before it somewhere else', () => {
    expect(stemAmong('الالتزام التزام', 'التزام')).toBe('التزام');
    expect(stemAmong('التزام', 'التزام')).toBe('تزام');
  });
});

const familiar = (text: string, a: string, b: string): boolean => {
  const evidence = evidenceOf(text);
  const [one, other] = [a, b].map((word) =>
    groupIn(evidence, lexicon, stemIn(evidence, termOf(word))),
  );
  return one === other;
};

describe('forms of one word', () => {
  test.each([
    ['هاتف', 'هواتف'],
    ['برنامج', 'البرامج'],
    ['لون', 'ألوان'],
    ['آيفون', 'iPhone'],
    ['أيفون', 'iphones'],
    ['يستخدم', 'استخدام'],
    ['مستخدمين', 'استخدامات'],
    ['اشتراك', 'مشتركين'],
    ['ينطلق', 'انطلاق'],
    ['تطوير', 'مطورين'],
    ['تشفير', 'يشفّر'],
    ['مشاركة', 'يشارك'],
    ['شاحن', 'شواحن'],
    ['صاروخ', 'صواريخ'],
    ['مشروع', 'مشاريع'],
    ['خبر', 'أخبار'],
    ['إطلاق', 'يطلق'],
  ])('%s and %s', (a, b) => {
    expect(familiar(`${a} ${b}`, a, b)).toBe(true);
  });

  test.each([
    ['علم', 'عالم'],
    ['علم', 'معلم'],
    ['علم', 'علامة'],
    ['كل', 'كلية'],
    ['قناة', 'تقنية'],
    ['محكمة', 'تحكيم'],
    ['مجتمع', 'اجتماع'],
    // With both verbal nouns in the vocabulary each keeps to itself.
    ['إعلام', 'تعليم'],
    ['تحدّث', 'تحديث'],
    ['كتاب', 'مكتب'],
  ])('but not %s and %s', (a, b) => {
    expect(familiar(`${a} ${b} يتحدث`, a, b)).toBe(false);
  });
});

test.each([
  ['والكتاب', ['الكتاب']],
  ['وبكتاب', ['بكتاب', 'كتاب']],
  ['سيطلق', ['يطلق']],
  ['كتاب', ['تاب']],
  ['قلم', []],
])('clitics that %s may have', (word, rests) => {
  expect(withoutClitics(word)).toEqual(rests);
});

test('evidence does not depend on the order of words', () => {
  const words = 'شركة الشركات وشركاتها ألعاب هواتف'.split(' ');
  const one = evidenceOf(words.join(' '));
  const other = evidenceOf(words.toReversed().join(' '));
  expect(new Map([...other].sort())).toEqual(new Map([...one].sort()));
});

test('names of several words are found by their first', () => {
  expect(lexicon.phrases.get('واتس')).toEqual([{ rest: ['اب'], word: 'واتساب' }]);
});
