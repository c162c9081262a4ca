import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latinSlug } from '../../src/arabic/transliterate.ts';

test.each([
  ['كيف تعمل الشريحة الإلكترونية eSIM؟', 'taml-shryha-ilktrwnya-esim'],
  ['هاتف «iPhone 15 Pro» ٢٠٢٦', 'hatf-iphone-15-pro-2026'],
  ['مُفَصَّل', 'mfsl'],
  ['مطـــول', 'mtwl'],
  ['Café', 'cafe'],
  ['C++ و Node.js', 'c-node-js'],
  ['ﻻ شبكة', 'shbka'],
  ['کتابی ژرف', 'ktaby-zhrf'],
  ['', ''],
  ['🎉 ؟!', ''],
  ['من في على', 'mn-fy-ala'],
])('%s', (title, slug) => {
  expect(latinSlug(title)).toBe(slug);
});

test('it is cut at a word, and a single long word inside it', () => {
  expect(latinSlug('شبكة سريعة جديدة', 13)).toBe('shbka-sryaa');
  expect(latinSlug('ب'.repeat(90), 60)).toBe('b'.repeat(60));
});

test('whatever the title, it is a piece of an address', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 60 }),
      (title, longest) => {
        const slug = latinSlug(title, longest);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(longest);
      },
    ),
  );
});
