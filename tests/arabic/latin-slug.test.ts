import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LatinWords, latinSlug, nameKey } from '../../src/arabic/latin-slug.ts';
import { normaliseText } from '../../src/arabic/normalise.ts';

const known: LatinWords = {
  names: new Map(
    Object.entries({
      واتساب: 'whatsapp',
      'واتس اب': 'whatsapp',
      'شات جي بي تي': 'chatgpt',
      'الذكاء الاصطناعي': 'artificial-intelligence',
      آبل: 'apple',
      ديل: 'dell',
    }).map(([name, slug]) => [nameKey(name), slug]),
  ),
  nouns: new Set(['رسالة', 'معالج', 'بصمة'].map(normaliseText)),
};

describe('a title as its slug', () => {
  test.each([
    // Stop words, tanwin and loud words go.
    ['كيف تختار هاتفًا جديدًا؟', 'takhtar-hatif-jadid'],
    ['الشركة تكشف رسميًا عن هاتف جديد للغاية', 'sharika-takshif-hatif-jadid'],
    // A subject before a colon is enough.
    ['الشريحة الإلكترونية eSIM: خط هاتف بلا بطاقة', 'shariha-electroniya-esim'],
    ['مفاتيح المرور: كيف تدخل حسابك', 'mafatih-murur-tadkhal-hisab'],
    // Known names as they are known, in any spelling, with what is joined to them.
    ['كيف يربح واتساب من رسائله؟', 'yarbah-whatsapp-rasalah'],
    ['ميزة جديدة لواتس آب', 'miza-jadida-whatsapp'],
    ['ما الذكاء الاصطناعي؟', 'artificial-intelligence'],
    ['ذكاء اصطناعي في شات جي بي تي', 'artificial-intelligence-chatgpt'],
    ['هاتف آبل', 'hatif-apple'],
    ['حاسوب ديل بديل جديد', 'hasub-dell-badil-jadid'],
    // Article, conjunctions, prepositions and pronouns that are joined to a word.
    ['سعر الهاتف ومواصفاته وبطاريته', 'siar-hatif-muwasafat-battariya'],
    ['لإطلاق الهاتف بمعالج جديد', 'itlaq-hatif-muaalij-jadid'],
    ['دليلك لاختيار المتصفح', 'dalil-ikhtiyar-mutasaffih'],
    ['برنامج وطني لسان', 'barnamij-watni-lisan'],
    // What is said twice is said once.
    ['من الطرف إلى الطرف', 'taraf'],
    // Digits and Latin names.
    ['هاتف «iPhone 15 Pro» ٢٠٢٦', 'hatif-iphone-15-pro-2026'],
    ['تحديث One UI 8.5', 'tahdith-one-ui-8-5'],
    ['C++ و Node.js', 'c-plus-plus-nodejs'],
    ['Café', 'cafe'],
    // Presentation forms, tatweel, letters of other keyboards.
    ['ﻻ شبكة', 'shabaka'],
    ['شبـــكة', 'shabaka'],
    ['کتابی ژرف', 'kitabi-zharf'],
    // Where all words are light, they are what there is.
    ['من في على', 'man-fi-ala'],
    ['', ''],
    ['🎉 ؟!', ''],
    ['日本語のニュース', ''],
  ])('%s', (title, slug) => {
    expect(latinSlug(title, known)).toBe(slug);
  });
});

test('it is cut after a whole word, and a single long word inside it', () => {
  const title = 'شبكة سريعة جديدة';
  expect(latinSlug(title, known, { words: 5, characters: 13 })).toBe('shabaka-saria');
  expect(latinSlug(title, known, { words: 1, characters: 40 })).toBe('shabaka');
  expect(latinSlug('x'.repeat(90))).toBe('x'.repeat(40));
});

test('whatever the title, it is a piece of an address of at most 40 characters', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'ابتثوفكليمنهةىءأإآؤئعَُِّْ ') }),
  );
  fc.assert(
    fc.property(piece, (title) => {
      const slug = latinSlug(title, known);
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(40);
    }),
  );
});
