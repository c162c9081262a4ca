import { describe, expect, test } from 'vitest';
import { analyseMarkdown } from '../../../src/content/markdown/analyse.ts';

function problems(body: string): string[] {
  return analyseMarkdown(body).problems.map(
    ({ line, column, code, severity }) => `${line}:${column} ${severity} ${code}`,
  );
}

const figure = (yaml: string): string => `::: figure\n${yaml}\n:::`;

describe('problems, with their places', () => {
  test.each([
    ['a good body', '## عنوان\n\nنص [رابط](/x/) و![زر](a.png)', []],
    ['first level', 'نص\n\n# عنوان', ['3:1 error heading-level']],
    ['empty heading', '##', ['1:1 error heading-empty']],
    ['link to no heading', '## أول\n\n[أ](#ثان)', ['3:1 error link-heading']],
    ['link to a heading', '## أول قول\n\n[أ](#أول-قول) [ب](#)', []],
    ['refused scheme', 'نص [أ](javascript:x)', ['1:4 error link-scheme']],
    ['refused on a later line', '- نص\n  نص [أ](data:x)', ['2:6 error link-scheme']],
    ['refused in a quotation', '> > نص\n> > [أ](ftp://x)', ['2:5 error link-scheme']],
    ['refused in a table', '|أ|ب|\n|-|-|\n|1| [أ](x:y)|', ['3:5 error link-scheme']],
    ['refused autolink', 'نص <tel:123>', ['1:4 error link-scheme']],
    ['empty link', '[أ]()', ['1:1 error link-empty']],
    ['http', '[أ](http://example.com)', ['1:1 warning link-insecure']],
    ['broken link', '`](` [أ](/x y/)', ['1:8 warning link-broken']],
    ['not broken but escaped', '\\[أ\\](x)', []],
    ['remote picture', '![أ](https://x.com/a.png)', ['1:1 error picture-remote']],
    ['picture outside', 'نص ![أ](../a.png)', ['1:4 error picture-outside']],
    ['picture without alt', '![](a.png)', ['1:1 error picture-alt']],
    ['picture without file', '![أ]()', ['1:1 error picture-empty']],
    [
      'raw HTML, once a paragraph',
      'نص <b>أ</b>\n<i>ب</i>\n\n<!-- ت',
      ['1:4 warning raw-html', '4:1 warning raw-html'],
    ],
    ['not HTML', 'List<T> و`<b>` و a < b > c', []],
    [
      'Arabic digits',
      'مقدمة\n١. أول\n٢) ثان',
      ['2:1 warning list-digits', '3:1 warning list-digits'],
    ],
    ['a year is no item', '٢٠٢٦. كان عامًا', []],
    ['dashed items', 'مقدمة:\n1- أول\n٢ - ثان', ['2:1 warning list-mark', '3:1 warning list-mark']],
    ['dashed items from another number', '5- أول\n6- ثان', []],
    ['a dashed item alone', '1- أول\n\n2- ثان', []],
    ['a range is no item', 'بين\n1-2 و3-4', []],
    ['dots', '• أول\n• ثان', ['1:1 warning list-mark', '2:1 warning list-mark']],
    ['a heading without a blank', '##عنوان\n\n#وسم', ['1:1 warning heading-space']],
    ['blanks inside asterisks', 'نص ** عريض ** هنا', ['1:4 warning emphasis-literal']],
    ['asterisks without an end', 'نص **عريض هنا', ['1:4 warning emphasis-literal']],
    [
      'asterisks in a cell',
      '| أ | ب |\n|---|---|\n| ** ج ** | د |',
      ['3:3 warning emphasis-literal'],
    ],
    ['asterisks in a link', '[** أ **](/x/)', ['1:2 warning emphasis-literal']],
    ['a power, a row of stars, escapes and code', '2 ** 3 و***** و\\*\\* و`** أ **`', []],
    ['links to boxes and to what stands around', '[أ](#note-1) [ب](#sources)', []],
    ['unknown language', '```pyton\nx\n```', ['1:1 warning code-language']],
    ['unknown attribute', '```js titel="x"\nx\n```', ['1:1 warning code-info']],
    ['unclosed code', 'نص\n\n```js\nx', ['3:1 error code-unclosed']],
    ['unknown directive', 'نص\n\n::: nota\n:::', ['3:1 error directive-unknown']],
    ['unclosed directive', '::: note\nنص', ['1:1 error directive-unclosed']],
    ['unclosed inside', ':::: note\n::: quote\n::::', ['2:1 error directive-unclosed']],
    [
      'same length inside',
      '::: note\n::: quote\n:::\n:::',
      ['2:1 error directive-unclosed', '4:1 error directive-stray-close'],
    ],
    ['in a list', '- ::: note', ['1:3 error directive-misplaced']],
    ['title on data', '::: figure عنوان\nsrc: a.png\nalt: أ\n:::', ['1:1 error directive-title']],
    ['table without a table', '::: table أ\nنص\n:::', ['1:1 error directive-table']],
    ['unknown key', figure('src: a.png\nalt: أ\ncaptoin: ب'), ['4:1 error directive-key-unknown']],
    ['missing key', figure('src: a.png'), ['2:1 error directive-key-missing']],
    ['empty value', figure('src: a.png\nalt:'), ['3:1 error directive-key-missing']],
    ['number', figure('src: a.png\nalt: 15'), ['3:6 error directive-value']],
    ['remote', figure('alt: أ\nsrc: https://x.com/a.png'), ['3:6 error directive-value']],
    ['empty', '::: figure\n:::', ['2:1 error directive-data']],
    ['bad YAML', figure('src: a.png\nalt: "أ'), ['3:8 error yaml-missing-char']],
    ['unquoted colon', figure('src: a.png\nalt: أ: ب'), ['3:6 error yaml-unquoted-colon']],
    [
      'bad video',
      '::: video\nsrc: https://example.com/v\ntitle: أ\n:::',
      ['2:6 error directive-value'],
    ],
    ['bad slug', '::: read-also\n- ok-slug\n- /no/\n:::', ['3:3 error directive-value']],
    ['not a list', '::: read-also\nok-slug\n:::', ['2:1 error directive-data']],
    [
      'bad date',
      '::: post\nsrc: https://x.com\nauthor: أ\ntext: ب\ndate: 2026-02-30\n:::',
      ['5:7 error directive-value'],
    ],
    [
      'http post',
      '::: post\nsrc: http://x.com\nauthor: أ\ntext: ب\n:::',
      ['2:6 error directive-value'],
    ],
    ['CRLF', 'نص\r\n\r\nنص\r\nنص [أ](x:y)\r\n', ['4:4 error link-scheme']],
  ])('%s', (_name, body, expected) => {
    expect(problems(body)).toEqual(expected);
  });

  test.each([
    ['::: fgure\n:::', 'figure'],
    ['::: readalso\n:::', 'read-also'],
    [figure('src: a.png\nalt: أ\ncredt: ب'), 'credit'],
    ['```javascrpt\n```', 'javascript'],
    ['## كيف نحمي حساباتنا\n\n[أ](#كيف-نحمي-حسابتنا)', '#كيف-نحمي-حساباتنا'],
  ])('the nearest known name: %s', (body, name) => {
    expect(analyseMarkdown(body).problems[0]?.remedy).toBe(`هل تقصد ${name}؟`);
  });

  test.each([
    ['# عنوان', '## عنوان'],
    ['نص\r\n\r\n١. أول\r\n', 'نص\r\n\r\n1. أول\r\n'],
    [
      'نص\n\n::: figure\nsrc: a.png\nalt: أ: ب\n:::\n',
      'نص\n\n::: figure\nsrc: a.png\nalt: "أ: ب"\n:::\n',
    ],
  ])('a fix mends the body: %j', (body, mended) => {
    const [problem] = analyseMarkdown(body).problems;
    const { start, end, text } = problem?.fix ?? { start: 0, end: 0, text: '' };
    const fixed = body.slice(0, start) + text + body.slice(end);
    expect(fixed).toBe(mended);
    expect(analyseMarkdown(fixed).problems).toEqual([]);
  });
});

const body = `مقدمة فيها \`code\` و[رابط](/other/) إلى https://example.com/ص.

## عنوان \`fetch\`

![زر](a.png "تعليق")

::: note عنوان
نص ![ب](b%20c.png)
:::

\`\`\`js
let x;
let y;
\`\`\`

::: read-also
- one
- two
:::

::: figure
src: d.png
alt: وصف
caption: تعليق آخر
:::
`;

describe('what a body says and points at', () => {
  const { text, references, problems: found } = analyseMarkdown(body);

  test('has no problems', () => {
    expect(found).toEqual([]);
  });

  test('prose without code, in reading order', () => {
    expect(text.plain.split('\n')).toEqual([
      'مقدمة فيها ورابط إلى https://example.com/ص.',
      'عنوان',
      'تعليق',
      'عنوان',
      'نص',
      'تعليق آخر',
    ]);
    expect(text.words).toBe(11);
  });

  test('counts', () => {
    expect(text.codeLines).toBe(2);
    expect(text.pictures).toBe(3);
    expect(text.headings).toEqual([{ level: 2, id: 'عنوان-fetch', text: 'عنوان fetch' }]);
  });

  test('references with their places', () => {
    expect(references).toEqual({
      pictures: [
        { src: 'a.png', line: 5, column: 1 },
        { src: 'b c.png', line: 8, column: 4 },
        { src: 'd.png', line: 22, column: 6 },
      ],
      links: [
        { href: '/other/', line: 1, column: 20 },
        { href: 'https://example.com/%D8%B5', line: 1, column: 40 },
      ],
      articles: [
        { slug: 'one', line: 17, column: 3 },
        { slug: 'two', line: 18, column: 3 },
      ],
    });
  });
});
