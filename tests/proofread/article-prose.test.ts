import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleProse } from '../../src/proofread/article-prose.ts';
import type { Prose } from '../../src/proofread/prose.ts';
import { placeholder } from '../../src/proofread/rule.ts';

function textsOf(file: string): readonly string[] {
  return [...articleProse(file)].map(({ text }) => text);
}

/** Every character that may be replaced stands in the file where it is said to stand. */
function checkPlaces(file: string, prose: Prose): number {
  let exact = 0;
  for (let at = 0; at < prose.text.length; at++) {
    const source = prose.sourceOf(at, at + 1);
    if (!source.exact || prose.text[at] === placeholder) continue;
    expect(file.slice(source.start, source.end)).toBe(prose.text[at]);
    exact++;
  }
  return exact;
}

describe('a body', () => {
  test('is read without its markup', () => {
    expect(textsOf('قال **آبل** إن [الهاتف](https://example.com "عنوان") `code` جديد.')).toEqual([
      `قال آبل إن الهاتف ${placeholder} جديد.`,
    ]);
  });

  test('gives its headings, items, cells, titles of directives, captions and alternative texts', () => {
    const file = [
      '## عنوان **مهم**',
      '- بند أول',
      '- بند ثان',
      '',
      '> اقتباس',
      '> في سطرين',
      '',
      '::: table جدول الأسعار',
      '| اسم | سعر |',
      '|---|---|',
      '| هاتف \\| لوح | 100 |',
      ':::',
      '',
      '::: figure',
      'src: a.png',
      'alt: وصف الصورة',
      "caption: 'تعليق ''الصورة'''",
      'credit: وكالة',
      ':::',
      '',
      '::: post',
      'src: https://x.com/a/status/1',
      'author: فلان',
      'text: كلام ، غيره',
      ':::',
      '',
      '![شاشة](b.png "تعليق ثان")',
    ].join('\n');
    expect(textsOf(file)).toEqual([
      'عنوان مهم',
      'بند أول',
      'بند ثان',
      'اقتباس\nفي سطرين',
      'جدول الأسعار',
      'اسم',
      'سعر',
      'هاتف | لوح',
      '100',
      'وصف الصورة',
      "تعليق 'الصورة'",
      placeholder,
      'شاشة',
      'تعليق ثان',
    ]);
    for (const prose of articleProse(file)) checkPlaces(file, prose);
  });

  test('keeps from rules what is no prose', () => {
    const [text = ''] = textsOf(
      'زر www.example.com/a أو a@b.com أو @name أو #وسم_ما أو example.org أو \uFD3Fقل هو\uFD3E وانتهى.',
    );
    expect(text.replaceAll(placeholder, '')).toBe('زر  أو  أو  أو  أو  أو  وانتهى.');
  });

  test('leaves out code, raw blocks and remarks', () => {
    const file = '```\nكود ، هنا\n```\n\nنص <!-- مدقق: تجاهل -->\n<!-- مدقق: تجاهل -->\nآخر';
    expect(textsOf(file)).toEqual(['نص\n\nآخر']);
  });
});

describe('front matter', () => {
  test('gives what readers see, however it is written', () => {
    const file = [
      '---',
      'title: عنوان المقال',
      'description: "وصف \\"مهم\\" هنا"',
      'hero:',
      '  src: hero.png',
      "  alt: 'وصف ''الصورة'''",
      'summary:',
      '  - نقطة أولى',
      '  - >-',
      '    نقطة ثانية',
      '    في سطرين',
      'tags: [الهواتف, "الأمن"]',
      'sources:',
      '  - title: عنوان غيرنا',
      '    url: https://example.com/',
      '---',
      '',
      'نص.',
    ].join('\n');
    expect(textsOf(file)).toEqual([
      'عنوان المقال',
      'وصف "مهم" هنا',
      "وصف 'الصورة'",
      'نقطة أولى',
      'نقطة ثانية في سطرين',
      'الهواتف',
      'الأمن',
      'نص.',
    ]);
    const exact = [...articleProse(file)].map((prose) => checkPlaces(file, prose));
    expect(exact.every((count) => count > 0)).toBe(true);
  });
});

const fragment = fc.constantFrom(
  ...[
    'نص ، هنا',
    '**غامق**',
    '*مائل*',
    '`كود`',
    '[رابط](/a/ "ع")',
    '[مرجع][r]',
    '<https://a.example>',
  ],
  ...[
    '![صورة](a.png)',
    '\\*',
    '&amp;',
    '~~قديم~~',
    '<!-- مدقق: تجاهل -->',
    '**«نص»**إن',
    '[ليس رابطًا]',
  ],
  ...[
    ' ',
    '\n',
    '  \n',
    '\\\n',
    '\n\n',
    '\n- ',
    '\n> ',
    '\n## ',
    '***',
    '_',
    '|',
    '\n| أ | ب |\n|---|---|\n| ج | د |\n\n',
  ],
);

test('whatever the body, each character that may be replaced stands where it is said to', () => {
  let exact = 0;
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 24 }), (fragments) => {
      const file = `${fragments.join('')}\n\n[r]: /r/\n`;
      for (const prose of articleProse(file)) exact += checkPlaces(file, prose);
    }),
    { numRuns: 400 },
  );
  expect(exact).toBeGreaterThan(1000);
});
