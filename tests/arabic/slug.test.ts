import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arabicSlug } from '../../src/arabic/slug.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('arabicSlug', () => {
  test.each([
    ['الذكاء الاصطناعي', 'الذكاء-الاصطناعي'],
    ['  مسافات   كثيرة  ', 'مسافات-كثيرة'],
    ['مُحَمَّد بنُ مُوسى', 'محمد-بن-موسى'],
    ['هٰذا', 'هذا'],
    ['جـــديد', 'جديد'],
    ['ما الجديد في iOS 18.1؟', 'ما-الجديد-في-ios-18-1'],
    ['قال: «نعم»، ثم مضى!', 'قال-نعم-ثم-مضى'],
    ['بـ«آبل»', 'بآبل'],
    ['Wi-Fi 7', 'wi-fi-7'],
    ['24/7', '24-7'],
    ['Node.js', 'nodejs'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['Disney+', 'disney-plus'],
    ['«C++» والأمان', 'c-plus-plus-والأمان'],
    ['#AI', 'ai'],
    ['\u2067واتساب\u2069\u200b', 'واتساب'],
    ['سنة ٢٠٢٦', 'سنة-٢٠٢٦'],
    ['Crème', 'crème'],
    ['5\ufe0f\u20e3 نصائح', '5-نصائح'],
    ['100% مجاني', '100-مجاني'],
    ['%D8%A3', 'd8-a3'],
    ['a/b\\\\c?d#e', 'a-b-c-d-e'],
    ['../..', ''],
    ['نص\ud800نص', 'نص-نص'],
    ['🇸🇦 السعودية', 'السعودية'],
    ['بعد 3\u00a0دقائق', 'بعد-3-دقائق'],
    ['و5G', 'و5g'],
  ])('%s → %s', (text, slug) => {
    expect(arabicSlug(text)).toBe(slug);
  });

  test('words that differ by one letter do not collide', () => {
    const words = ['سوق', 'صوق', 'طب', 'تب', 'علي', 'على', 'مكتبه', 'مكتبة', 'إعلام', 'أعلام'];
    expect(new Set(words.map(arabicSlug)).size).toBe(words.length);
  });

  test('a decomposed text (macOS file names) gives the slug of the composed one', () => {
    const text = 'أإآؤئ قرآن';
    expect(text.normalize('NFD')).not.toBe(text);
    expect(arabicSlug(text.normalize('NFD'))).toBe(arabicSlug(text));
    // The hamza is still combined with its alif when a vowel sign stands between them.
    expect(arabicSlug('ا\u064e\u0654مر')).toBe('أمر');
  });

  test('is cut after a whole word at 127 Arabic letters', () => {
    const slug = arabicSlug('كلمات '.repeat(60));
    expect(bytes(slug)).toBeLessThanOrEqual(254);
    expect(slug.split('-').every((word) => word === 'كلمات')).toBe(true);
    expect(slug.split('-')).toHaveLength(23);
    expect(arabicSlug('ب'.repeat(300))).toBe('ب'.repeat(127));
  });

  test('is empty only where there is no letter and no digit', () => {
    expect(arabicSlug('')).toBe('');
    expect(arabicSlug('؟!… 🎉')).toBe('');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('ا', 'ة', 'z', '٣', '7'),
        (text, letter) => {
          expect(arabicSlug(`${text} ${letter}`.slice(-120))).not.toBe('');
        },
      ),
    );
  });

  test('is idempotent, and one path segment of letters, digits and single hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const slug = arabicSlug(text);
        expect(arabicSlug(slug)).toBe(slug);
        expect(bytes(slug)).toBeLessThanOrEqual(254);
        expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
        expect(slug).toMatch(
          /^(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*)?$/u,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
