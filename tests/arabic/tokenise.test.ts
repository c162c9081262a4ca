import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise, wordsOf } from '../../src/arabic/tokenise.ts';

describe('tokenise', () => {
  test.each([
    ['قال: «نعم»، ثم مضى!', 'قال|نعم|ثم|مضى'],
    ['مُحَمَّد جـــديد', 'مُحَمَّد|جـــديد'],
    ['شبكات و5G وبـ20', 'شبكات|و|5G|وبـ|20'],
    ['معيار لـW3C', 'معيار|لـ|W3C'],
    ['C++ وC# و.NET وC++17', 'C++|و|C#|و|.NET|و|C++17'],
    ['GPT-4o وWi-Fi 7 وNode.js!', 'GPT-4o|و|Wi-Fi|7|و|Node.js'],
    ['Disney+، AT&T، don’t', 'Disney+|AT&T|don’t'],
    ['iOS 18.1 و1,299 و٣٫٥ و3.5mm', 'iOS|18.1|و|1,299|و|٣٫٥|و|3.5mm'],
    ['2024-2025 و10:30 و24/7', '2024|2025|و|10|30|و|24|7'],
    ['#الذكاء_الاصطناعي @OpenAI', 'الذكاء|الاصطناعي|OpenAI'],
    ['256GB و5-inch', '256GB|و|5-inch'],
    ['می\u200cخواهم день', 'می\u200cخواهم|день'],
    ['،؛؟ … 🎉', ''],
  ])('%s', (text, words) => {
    expect([...tokenise(text)].map((token) => token.text).join('|')).toBe(words);
  });

  test('tells the script of each word', () => {
    expect([...tokenise('و5G سنة 2026 وдень')].map(({ script }) => script)).toEqual([
      'arabic',
      'latin',
      'arabic',
      'number',
      'arabic',
      'other',
    ]);
  });

  test('offsets give the words back, in order and apart', () => {
    const unit = fc.constantFrom(...'ابو ةىٌـ٣7aGز.-+#،,&_\u200c🎉é'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'grapheme' })), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          end = token.end;
        }
        expect(wordsOf(text)).toEqual([...tokenise(text)].map((token) => token.text));
      }),
      { numRuns: 1000 },
    );
  });
});
