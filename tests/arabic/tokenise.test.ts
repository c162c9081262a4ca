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
    ['', ''],
    ['نص🎉نص 👨\u200d💻 ❤\ufe0f', 'نص|نص'],
    ['نص\ud800نص \udc00', 'نص|نص'],
    ['ال\u200dعربية و\u200f\u2067iOS\u2069', 'ال\u200dعربية|و|iOS'],
    ['ـــ جـ3 الـ5G', 'ـــ|جـ|3|الـ|5G'],
    ['H.264x265 وRTX4090+ وa7++17', 'H.264x265|و|RTX4090|و|a7|17'],
    ['C++، C+ وF#؛ A# وC++20.', 'C++|C+|و|F#|A#|و|C++20'],
    ['3.14.15 و1.a و1-a و5G.', '3.14.15|و|1.a|و|1-a|و|5G'],
    ['٪20 و20٪ و$999 و10–20', '20|و|20|و|999|و|10|20'],
    ['10:30 م و\u00a03\u00a0دقائق', '10|30|م|و|3|دقائق'],
    ['naïve café Å', 'naïve|café|Å'],
    ['e\u0301tude', 'e\u0301tude'],
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

test.each([
  'a',
  'a.',
  'a1',
  '1.',
  '1,',
  '1-',
  'a+',
  'a1.',
  'ا',
  'ـ',
  'ا\u064b',
  '\ud800',
  '.',
  'é\u0301',
  '1a',
])('a megabyte of «%s» takes no long time', (scrap) => {
  const text = scrap.repeat(1_000_000 / scrap.length);
  for (const end of ['', '+']) {
    const start = performance.now();
    wordsOf(text + end);
    expect(performance.now() - start).toBeLessThan(10_000);
  }
});
