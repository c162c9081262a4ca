import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingDirection } from '../../src/arabic/bidi.ts';
import { findIsolates, hasNoDirection, isolateText } from '../../src/arabic/isolate.ts';
import { runs } from '../setup/runs.ts';
import { hardRuns, places, safeRuns, sentence } from './runs.ts';

/** What is isolated, between ⟦ and ⟧. */
const shown = (text: string): string =>
  isolateText(text).replaceAll('\u2066', '⟦').replaceAll('\u2069', '⟧');

describe.each(hardRuns)('%s', (run) => {
  test.each(places)('%s', (place) => {
    expect(shown(sentence(place, run))).toBe(sentence(place, `⟦${run}⟧`));
  });

  test('alone', () => {
    expect(shown(run)).toBe(`⟦${run}⟧`);
  });
});

describe.each(safeRuns)('%s is safe', (run) => {
  test.each(places)('%s', (place) => {
    const text = sentence(place, run);
    expect(isolateText(text)).toBe(text);
  });

  test('alone', () => {
    expect(isolateText(run)).toBe(run);
  });
});

test.each([
  // Items of a list are read from right to left, a Latin phrase from left to right.
  ['لغة C++، C# وجافا', 'لغة ⟦C++⟧، ⟦C#⟧ وجافا'],
  ['برامج Word، Excel، PowerPoint وغيرها', 'برامج ⟦Word⟧، ⟦Excel⟧، ⟦PowerPoint⟧ وغيرها'],
  ['برنامج Word وExcel', 'برنامج Word وExcel'],
  ['برامج Word, Excel, PowerPoint وغيرها', 'برامج Word, Excel, PowerPoint وغيرها'],
  ['الأجيال 12, 13, 14 من المعالج', 'الأجيال 12, 13, 14 من المعالج'],
  ['«Word»، «Excel» وغيرهما', '«⟦Word⟧»، «⟦Excel⟧» وغيرهما'],
  // A sentence that ends with a name, and another that begins with one.
  ['يعمل على Windows. Linux يدعمه أيضًا', 'يعمل على ⟦Windows⟧. ⟦Linux⟧ يدعمه أيضًا'],
  ['بكتيريا E. coli معروفة', 'بكتيريا E. coli معروفة'],
  ['قال «Think different. Just do it.» ومضى', 'قال «⟦Think different. Just do it.⟧» ومضى'],
  ['في الـ U.S. قانون جديد', 'في الـ ⟦U.S.⟧ قانون جديد'],
  // The mark is the name's in the middle of a text, and the sentence's at its end.
  ['موقع Yahoo! يعود', 'موقع ⟦Yahoo!⟧ يعود'],
  ['لا تخمّن رمز PUK!', 'لا تخمّن رمز PUK!'],
  // A sign may belong to the Arabic word before it.
  ['لغة و.NET و#AI', 'لغة و⟦.NET⟧ و⟦#AI⟧'],
  ['انتهى.NET بدأ', 'انتهى.NET بدأ'],
  ['خسر 86 مليار يورو -94 مليار دولار- أمس', 'خسر 86 مليار يورو -94 مليار دولار- أمس'],
  ['شركة -Apple- تقول', 'شركة -Apple- تقول'],
  ['الأمر -v يعني', 'الأمر ⟦-v⟧ يعني'],
  // Brackets.
  ['لغات (C++ وC#) قديمة', 'لغات (⟦C++⟧ و⟦C#⟧) قديمة'],
  ['لغة C++ (2020) هنا', 'لغة C++ (2020) هنا'],
  ['الدالة print() تطبع', 'الدالة ⟦print()⟧ تطبع'],
  ['وسم </b> هنا', 'وسم <⟦/b⟧> هنا'],
  ['أكثر من >5 هنا', 'أكثر من ⟦>5⟧ هنا'],
  // Numbers.
  ['سنة 2024 iPhone جديد', 'سنة ⟦2024 iPhone⟧ جديد'],
  ['آيفون 15 Pro Max هنا', 'آيفون ⟦15 Pro Max⟧ هنا'],
  ['بنسبة %30 فقط', 'بنسبة %30 فقط'],
  ['بين 17 - 23 شوال', 'بين ⟦17 - 23⟧ شوال'],
  ['في 2015 -2019م', 'في ⟦2015 -2019⟧م'],
  ['من 10 إلى 20% فقط', 'من 10 إلى ⟦20%⟧ فقط'],
  ['مدى ١٠-٢٠٪ وسنة ٢٠٢٤', 'مدى ١٠-٢٠٪ وسنة ٢٠٢٤'],
  ['شاشة 15" و"كلمة 6" هنا', 'شاشة ⟦15"⟧ و"كلمة 6" هنا'],
  // Addresses.
  ['زر https://example.com/ما-هذا؟ الآن', 'زر ⟦https://example.com/ما-هذا⟧؟ الآن'],
  ['زر https://example.com/a. ثم', 'زر https://example.com/a. ثم'],
  ['زر (https://example.com/) ثم', 'زر (⟦https://example.com/⟧) ثم'],
  // Texts without Arabic.
  ['Hello, world.', '⟦Hello, world.⟧'],
  ['iPhone 15 Pro:', 'iPhone 15 Pro:'],
  ['«Windows»', '«Windows»'],
  ['3, 2, 1', '3, 2, 1'],
  ['', ''],
  ['«؟»', '«؟»'],
  // What is isolated or embedded already.
  ['لغة \u2068C++\u2069، C# هنا', 'لغة \u2068C++⟧، ⟦C#⟧ هنا'],
  ['لغة \u202aC++\u202c هنا', 'لغة \u202aC++\u202c هنا'],
  ['مفتوح \u2067بلا إغلاق C++', 'مفتوح بلا إغلاق ⟦C++⟧'],
  ['مغلق\u2069 بلا فتح\u202c', 'مغلق بلا فتح'],
])('%s', (text, isolated) => {
  expect(shown(text)).toBe(isolated);
});

describe('any text', () => {
  const pieces = [
    ...hardRuns,
    ...safeRuns,
    ...['كلمة', 'و', 'بـ', 'ال', 'هٰذا', 'ـ', '٢٠٢٤', 'س١'],
    ...' \u00a0()[]«»"\'،؛؟.,:;!?-–—+*/#%…<>|&_',
    ...['é', '😀', 'a\u0301', '\u0301', '\u200d', '\u200e', 'https://a.example/ب', '\ufffc'],
  ];
  const prose = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.constant(' ')), { maxLength: 14 })
    .map((parts) => parts.join(''));
  const anything = fc.oneof(
    prose,
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(...pieces, ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'),
      )
      .map((parts) => parts.join('')),
  );
  const controls = /[\u202a-\u202e\u2066-\u2069]/g;

  test('is the same without the isolates', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(isolateText(text).replace(controls, '')).toBe(text.replace(controls, ''));
      }),
      runs(1000),
    );
  });

  test('has every isolate closed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const open: string[] = [];
        for (const [control] of isolateText(text).matchAll(controls)) {
          if (control === '\u2069') expect(open.pop()).toMatch(/[\u2066-\u2068]/);
          else if (control === '\u202c') expect(open.pop()).toMatch(/[\u202a-\u202e]/);
          else open.push(control);
        }
        expect(open).toEqual([]);
      }),
      runs(1000),
    );
  });

  test('is isolated once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = isolateText(text);
        expect(isolateText(once)).toBe(once);
      }),
      runs(1000),
    );
  });

  test('has its runs in order, apart, without blanks at their ends, and none inside an Arabic word', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let end = 0;
        for (const run of findIsolates(text)) {
          expect(run.start).toBeGreaterThanOrEqual(end);
          expect(run.end).toBeGreaterThan(run.start);
          end = run.end;
          const inside = text.slice(run.start, run.end);
          expect(inside).toBe(inside.trim());
          for (const edge of [run.start, run.end]) {
            const isInWord =
              /\p{Script=Arabic}\p{M}*$/u.test(text.slice(0, edge)) &&
              /^\p{M}*\p{Script=Arabic}/u.test(text.slice(edge));
            expect(isInWord).toBe(false);
          }
        }
      }),
      runs(1000),
    );
  });

  test('that is Arabic alone is left as it is', () => {
    const arabic = fc
      .array(
        fc.constantFrom('كلمة', 'و', 'هٰذا', ' ', '،', '؟', '.', '«', '»', '(', ')', '٢٠٪', '-'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(arabic, (text) => {
        expect(isolateText(text)).toBe(text);
      }),
    );
  });
});

test.each([
  ['30%', true],
  ['+20 10 1234 5678', true],
  ['100 Mbps', false],
])('%s has no direction of its own: %s', (run, has) => {
  expect(hasNoDirection(run)).toBe(has);
});

test.each([
  ['just setting up my twttr', 'ltr'],
  ['Apple تعلن عن هاتفها', 'rtl'],
  ['A long sentence that quotes كلمة once', 'ltr'],
  ['2024', 'ltr'],
])('%s is read %s', (text, direction) => {
  expect(readingDirection(text)).toBe(direction);
});
