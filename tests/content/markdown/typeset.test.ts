import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setDashes } from '../../../src/content/markdown/rules/dashes.ts';
import { setNumberSigns } from '../../../src/content/markdown/rules/numbers.ts';
import { setQuotesInText } from '../../../src/content/markdown/rules/quotes.ts';
import { setNoBreakSpaces } from '../../../src/content/markdown/rules/spaces.ts';
import { typeset } from '../../../src/content/markdown/typeset.ts';
import { runs } from '../../setup/runs.ts';

/** No-break spaces where they can be seen. */
const shown = (text: string): string => text.replaceAll('\u00a0', '⍽');

describe('the minus', () => {
  test.each([
    ['صار الهامش -5%، أي', 'صار الهامش −5%، أي'],
    ['العائد هو -20 ٪.', 'العائد هو −20 ٪.'],
    ['هبط (-8 في المئة)', 'هبط (−8 في المئة)'],
    ['بلغت -0.5%', 'بلغت −0.5%'],
    ['بنسبة -٥٪', 'بنسبة −٥٪'],
    ['حرارة «-20°C»', 'حرارة «−20°C»'],
    ['بقيمة -5 دولارات', 'بقيمة −5 دولارات'],
    ['بـ-5%', 'بـ−5%'],
    ['هبط 3% و-5%', 'هبط 3% و−5%'],
    ['ربح ثم و-5%', 'ربح ثم و−5%'],
    ['(-5)', '(−5)'],
    ['-5%', '−5%'],
    ['-3.0', '−3.0'],
  ])('%s', (text, set) => {
    expect(setNumberSigns(text)).toBe(set);
  });

  test.each([
    ['the mark of a list', '-5 نصائح للقارئ'],
    ['the mark of a list, even before a percentage', '-5% خصم'],
    ['an age', 'محمد -38 عامًا- وأخوه'],
    ['an aside', 'قال -5% من الناس- إنه'],
    ['a score', 'بنتيجة 0 -3 في'],
    ['an option of a command', 'الأمر kill -9 ثم'],
    ['a name', 'كوفيد-19 وGPT-4 وA-10'],
    ['what is not certain', 'بين -10 وصفر'],
    ['a long number', 'الهاتف -1234567 داخلي'],
  ])('is not %s', (_what, text) => {
    expect(setNumberSigns(text)).toBe(text);
  });
});

describe('the dash of a range', () => {
  test.each([
    ['هامش 10-20% من', 'هامش 10–20% من'],
    ['بين 10%-20%', 'بين 10%–20%'],
    ['من $10-$20 و$10-20', 'من $10–$20 و$10–20'],
    ['أجهزة 2024-2025', 'أجهزة 2024–2025'],
    ['عام 1446-1447هـ و(2010-2020م)', 'عام 1446–1447هـ و(2010–2020م)'],
    ['و1972-1973 وبـ5-10 ثوانٍ', 'و1972–1973 وبـ5–10 ثوانٍ'],
    ['الفترة 10:30-11:30، ثم', 'الفترة 10:30–11:30، ثم'],
    ['نحو 450-500 دولار', 'نحو 450–500 دولار'],
    ['سعة 256-512 غيغابايت و128-256 GB', 'سعة 256–512 غيغابايت و128–256 GB'],
    ['بين 612-720 مليون', 'بين 612–720 مليون'],
    ['١٠-٢٠٪', '١٠–٢٠٪'],
    ['1,000-2,000', '1,000–2,000'],
    ['0.5-1.5 و1-1.5', '0.5–1.5 و1–1.5'],
    ['«5-6»', '«5–6»'],
  ])('%s', (text, set) => {
    expect(setNumberSigns(text)).toBe(set);
  });

  test.each([
    ['a date', '2026-03-14 و20-10-1436هـ و2026-03 و01-02'],
    ['a telephone number', '555-1234 و+20-10-1234-5678'],
    ['a version', '3.1-2 و3.1-4 و1.2.3-1.2.4'],
    ['a book number', '978-3-16-148410-0'],
    ['a score of the winner', 'فاز 4-1'],
    ['a rule', 'قاعدة 3-2-1 و24-7'],
    ['a model', 'Boeing 737-800 وطائرة 737-800 وi9-14900K وGPT-4'],
    ['an identifier', 'CVE-2024-1234 وx86-64 و802.11-2020'],
    ['a Latin name with numbers', 'iPhone 12-15'],
    ['a path', '/2024-2025/ و2024-2025/x'],
    ['a word', '2-in-1 و8-core'],
  ])('is not in %s', (_what, text) => {
    expect(setNumberSigns(text)).toBe(text);
  });
});

describe('no-break spaces', () => {
  test.each([
    ['خلال 3 دقائق فقط', 'خلال 3⍽دقائق فقط'],
    ['٣ دقائق و15 هاتفًا وبـ20 دولارًا', '٣⍽دقائق و15⍽هاتفًا وبـ20⍽دولارًا'],
    ['بسعر 15 ألف دولار', 'بسعر 15⍽ألف دولار'],
    ['أكثر من 3,000 موظف و1.5 مليون', 'أكثر من 3,000⍽موظف و1.5⍽مليون'],
    ['100 Mbps و5 GB و120 Hz و10 كم/ساعة', '100⍽Mbps و5⍽GB و120⍽Hz و10⍽كم/ساعة'],
    ['الساعة 10:30 صباحًا و9:30 ص', 'الساعة⍽10:30⍽صباحًا و9:30⍽ص'],
    ['في 18 أكتوبر 2026 أعلنت', 'في 18⍽أكتوبر 2026 أعلنت'],
    ['سنة 1447 هـ، 2026 م', 'سنة⍽1447⍽هـ، 2026⍽م'],
    ['5×3 بوصات و$5 مليون', '5×3⍽بوصات و$5⍽مليون'],
    ['40 % و5 € و$ 5', '40⍽% و5⍽€ و$⍽5'],
    ['10-20 دقيقة', '10–20⍽دقيقة'],
    ['قرأها 3 مرات', 'قرأها 3⍽مرات'],
    ['هاتف iPhone 15 Pro Max', 'هاتف iPhone⍽15 Pro Max'],
    ['Wi-Fi 7 وC++ 23 وWindows 11.', 'Wi-Fi⍽7 وC++⍽23 وWindows⍽11.'],
    ['آيفون 15، ثم واي فاي 7', 'آيفون⍽15، ثم واي فاي⍽7'],
    ['الفصل 3 والإصدار 18.1 الجديد', 'الفصل⍽3 والإصدار⍽18.1 الجديد'],
    ['عام 2026 أعلنت', 'عام⍽2026 أعلنت'],
    ['Google 3 هواتف', 'Google⍽3⍽هواتف'],
    ['2000 دولار', '2000⍽دولار'],
  ])('%s', (text, set) => {
    expect(shown(typeset(text))).toBe(set);
  });

  test.each([
    ['after a year, which counts nothing', 'في 2026 أعلنت آبل'],
    ['before a particle', 'خلال 15 من 20، وأكثر من 3 في'],
    ['before a definite word, which is not counted', 'ظهرت 15 الجديدة و15 والإصدار و15 للشراء'],
    ['after years, prices, sizes and ratios', 'في 2024–2025 محطتان و$999 لكل و5×3 لكان و16:9 تُعرض'],
    ['after a model, a date or a version', 'GPT-4 نموذج و2026-03-14 يوم وv3.1 نسخة'],
    ['between numbers', '+20 10 1234 5678 و5 × 3'],
    ['after an approximation', 'نحو 40% وحوالي 15، ثم'],
    ['in a double space, which is for the proofreader', '3  دقائق'],
    ['where nothing is counted', 'iPhone وصل'],
  ])('none %s', (_where, text) => {
    expect(typeset(text)).toBe(text);
  });

  test('a word too long for a line of a phone is not held', () => {
    const word = 'كلمةطويلةلاتكفيهاالأسطرأبدا';
    expect(setNoBreakSpaces(`3 ${word}`)).toBe(`3 ${word}`);
    // What is counted comes before what is named.
    expect(shown(setNoBreakSpaces('ElectronicFrontierX 15 هواتف'))).toBe(
      'ElectronicFrontierX 15⍽هواتف',
    );
  });
});

const scraps = fc.constantFrom(
  ...[
    '5',
    '10',
    '2026',
    '٣',
    '20%',
    '$',
    '-',
    '–',
    '−',
    '.',
    '..',
    '...',
    ',',
    ':',
    '/',
    ' ',
    '\u00a0',
  ],
  ...[
    '\n',
    'و',
    'بـ',
    'ال',
    'دقائق',
    'دولار',
    'من',
    'عام',
    'iPhone',
    'GB',
    'C++',
    '"',
    "'",
    '«',
    '»',
  ],
  ...['(', ')', '--', '---', '\ufffc', '#', '@', '_', '\u064b', '\ud800'],
);
const anyText = fc.oneof(
  fc.array(scraps, { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('whatever the text', () => {
  test.each([
    ['quotation marks', setQuotesInText],
    ['dashes', setDashes],
    ['number signs', setNumberSigns],
    ['no-break spaces', setNoBreakSpaces],
    ['all of it', typeset],
  ] as const)('%s: doing it twice changes nothing', (_name, set) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = set(text);
        expect(set(once)).toBe(once);
      }),
      runs(1000),
    );
  });

  test('nothing changes but the characters that are meant', () => {
    const changes: readonly (readonly [(text: string) => string, string, RegExp])[] = [
      [setNumberSigns, '-', /^[\u2212\u2013]$/],
      [setNoBreakSpaces, ' ', /^\u00a0$/],
    ];
    fc.assert(
      fc.property(anyText, fc.constantFrom(...changes), (text, [set, from, to]) => {
        const after = set(text);
        expect(after.length).toBe(text.length);
        for (let index = 0; index < text.length; index++) {
          if (after[index] === text[index]) continue;
          expect(text[index]).toBe(from);
          expect(after[index]).toMatch(to);
        }
      }),
      runs(1000),
    );
  });

  test('no line is held together for more than 24 characters by it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const run of setNoBreakSpaces(text.replaceAll('\u00a0', ' ')).split(/[ \n]/)) {
          if (run.includes('\u00a0')) expect(run.length).toBeLessThanOrEqual(24);
        }
      }),
      runs(1000),
    );
  });
});

test.each(['-5% ', '1-2 ', '1:', 'a 5 ', '5 م ', 'بال', 'ـ-5% ', '$', '10-20', '" ', '...'])(
  'a long text of %s takes no long time',
  (scrap) => {
    const text = scrap.repeat(200_000 / scrap.length);
    const start = performance.now();
    typeset(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);
