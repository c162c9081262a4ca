import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/content/apply-fixes.ts';
import { readYaml } from '../../src/content/yaml.ts';
import { quoteYaml } from '../../src/content/yaml-mistakes.ts';
import { runs } from '../setup/runs.ts';

const codes = (source: string) => readYaml(source).problems.map(({ code }) => code);

function fixed(source: string): string {
  const fixes = readYaml(source).problems.flatMap(({ fix }) => (fix ? [fix] : []));
  return applyFixes(source, fixes);
}

describe('YAML 1.2, and nothing that a writer does not need', () => {
  test.each([
    ['yes', 'yes'],
    ['on', 'on'],
    ['true', true],
    ['012', 12],
    ['1:30', '1:30'],
    ['2026-03-14', '2026-03-14'],
    ['~', null],
    ['', null],
    ['1_000', '1_000'],
  ])('%s', (written, value) => {
    expect(readYaml(`a: ${written}`)).toMatchObject({ value: { a: value }, problems: [] });
  });

  test.each([
    ['an anchor', 'a: &x [1]', 4, 3],
    ['an alias', 'a: *x', 4, 2],
    ['a tag of ours', 'a: !node x', 4, 6],
    ['a tag of YAML', 'a: !!js/function "return 1"', 4, 14],
    ['a tag that is known', 'a: !!str 12', 4, 6],
  ])('%s is refused, and nothing is understood of the text', (_, source, column, length) => {
    const { value, problems } = readYaml(source);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'yaml-feature', line: 1, column, length }]);
  });

  test('aliases cannot grow: a bomb is refused before it goes off', () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x]' : `a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`,
    );
    const { value, problems } = readYaml(levels.join('\n'));
    expect(value).toBeUndefined();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['yaml-feature']));
  });

  test('no merge key, no second document', () => {
    expect(readYaml('<<: {a: 1}').value).toEqual({ '<<': { a: 1 } });
    expect(codes('a: 1\n...\n--- \nb: 2')).toEqual(['yaml-multiple-docs']);
  });

  test('a key cannot reach the prototype', () => {
    const { value } = readYaml('"__proto__": {polluted: 1}\nconstructor: 1');
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a text that YAML would misread is told, and quoted', () => {
  test.each([
    ['a colon', 'title: واتساب: ما الجديد', 'title: "واتساب: ما الجديد"'],
    ['a colon at the end', 'title: ما الجديد:', 'title: "ما الجديد:"'],
    ['a colon and blanks after', 'title: أ: ب  ', 'title: "أ: ب"  '],
    ['a colon and a remark', 'title: أ: ب # ملاحظة', 'title: "أ: ب" # ملاحظة'],
    ['a colon and quotes', 'title: قال: "لا"', `title: 'قال: "لا"'`],
    ['a colon, quotes and an apostrophe', `title: it's: "x"`, `title: 'it''s: "x"'`],
    ['in an item', '- نقطة: تفصيل', '- "نقطة: تفصيل"'],
    ['in a value of an item', '- title: أ: ب\n  url: x', '- title: "أ: ب"\n  url: x'],
    ['a hashtag', 'title: وسم #تقنية اليوم', 'title: "وسم #تقنية اليوم"'],
    ['an at sign', 'title: @user قال', 'title: "@user قال"'],
    ['a backtick', 'title: `npm` أداة', 'title: "`npm` أداة"'],
    ['a per cent sign', 'title: %20 زيادة', 'title: "%20 زيادة"'],
    ['a greater-than sign', 'title: > من غيره', 'title: "> من غيره"'],
    ['a bracket', 'title: [فيديو] كيف', 'title: "[فيديو] كيف"'],
    ['a brace', 'title: {x} كيف', 'title: "{x} كيف"'],
    ['quotes around the first word', 'title: "موجز" يكتب', `title: '"موجز" يكتب'`],
    ['quotes inside quotes', 'title: "من "موجز" اليوم"', `title: 'من "موجز" اليوم'`],
    ['no blank after the colon', 'title:عنوان', 'title: عنوان'],
    ['a hard blank after the colon', 'title:\u00a0عنوان', 'title: عنوان'],
    ['tabs', 'hero:\n\tsrc: a\n\talt: b', 'hero:\n  src: a\n  alt: b'],
    ['tabs and a colon', 'hero:\n\talt: أ: ب', 'hero:\n  alt: "أ: ب"'],
  ])('%s', (_, source, mended) => {
    const { problems } = readYaml(source);
    expect(problems.length).toBeGreaterThan(0);
    for (const { message, remedy, fix } of problems) {
      expect(message).not.toBe('');
      expect(remedy).toBeDefined();
      expect(fix).toBeDefined();
    }
    expect(fixed(source)).toBe(mended);
    expect(codes(mended)).toEqual([]);
    // What was understood in memory is what the mended file says.
    expect(readYaml(source).value).toEqual(readYaml(mended).value);
  });
});

describe('a text that YAML reads well is left alone', () => {
  test.each([
    'date: 2026-03-14 # ملاحظة: راجع التاريخ',
    'date: 2026-03-14 #draft',
    'title: "أ: ب"',
    "title: 'أ: ب' # ملاحظة: هنا",
    'url: https://example.com/a?b=c#d',
    'time: 10:30',
    'title: C# وC++',
    'text: |\n  أ: ب: ج\n  @x\n\n  "س" ص',
    'text: >-\n  أ: ب: ج',
    '- |\n  أ: ب',
    'description: "سطر أول\n  key: other: third سطر ثان"',
    "description: 'سطر\n  - أ: ب: ج\n  خاتمة'",
    'tags: [\n  أ,\n  ب: ج,\n]',
    'tags: ["أ", "ب"]',
    'a: {b: {c: 1}}',
    'a: [{b: 1}, [c]]',
    'hero:\n  src: a\n  alt: b',
    '- hero:\n    src: a',
    'a:\n- b\n- c',
    '"quoted key": x',
    'title: نص على\n  سطرين',
    'a: >\n  x',
    'text: "a\\"b" # c',
  ])('%s', (source) => {
    expect(codes(source)).toEqual([]);
  });
});

describe('what cannot be mended is told once', () => {
  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3', 'yaml-duplicate-key', 3, 1],
    ['quotes left open', 'a: "x\nb: 1', 'yaml-missing-char', 2, 5],
    ['a bracket left open', 'a: [x\nb: 1', 'yaml-bad-indent', 2, 1],
    ['a line that is no key', 'a: 1\nسطر\nb: 2', 'yaml-multiline-implicit-key', 2, 1],
    ['a list where a text should be', 'a: - x', 'yaml-unexpected-token', 1, 4],
    ['brackets without end', `a: ${'['.repeat(5000)}`, 'yaml-resource-exhaustion', 1, undefined],
  ])('%s', (_, source, code, line, column) => {
    const { problems } = readYaml(source);
    expect(problems).toMatchObject([{ code, line, ...(column === undefined ? {} : { column }) }]);
  });

  test('a key that is written twice does not hide the values', () => {
    expect(readYaml('a: 1\na: 2\nb: 3').value).toMatchObject({ b: 3 });
  });
});

describe('places', () => {
  const yaml = readYaml('title: نص\nhero:\n  src: a.png\n  alt:\ntags: [x, "y z"]\n1: one\n');
  const at = (path: readonly PropertyKey[]) => yaml.place(yaml.range(path).start);

  test('of a value, of a key, of an item', () => {
    expect(at(['title'])).toEqual({ line: 1, column: 8 });
    expect(yaml.place(yaml.keyRange(['title']).start)).toEqual({ line: 1, column: 1 });
    expect(at(['hero', 'src'])).toEqual({ line: 3, column: 8 });
    expect(at(['tags', 1])).toEqual({ line: 5, column: 11 });
    expect(yaml.written(['tags', 1])).toBe('"y z"');
  });

  test('of a value that is empty: its key', () => {
    expect(at(['hero', 'alt'])).toEqual({ line: 4, column: 3 });
  });

  test('of a key that is not there: what should hold it', () => {
    expect(at(['hero', 'credit'])).toEqual({ line: 3, column: 3 });
    expect(at(['none'])).toEqual({ line: 1, column: 1 });
  });

  test('of a key that is a number', () => {
    expect(at(['1'])).toEqual({ line: 6, column: 4 });
  });

  test('are those of the text as it was written, also on lines that were mended', () => {
    const tabbed = readYaml('hero:\n\t\tsrc: a.png\ntitle:x\ntags: a: b\nlast: 1');
    const column = (...path: string[]) => tabbed.place(tabbed.range(path).start);
    expect(column('hero', 'src')).toEqual({ line: 2, column: 8 });
    expect(column('title')).toEqual({ line: 3, column: 7 });
    expect(column('tags')).toEqual({ line: 4, column: 7 });
    expect(column('last')).toEqual({ line: 5, column: 7 });
  });
});

test('a text that is quoted reads as it was written', () => {
  const text = fc.string({ unit: fc.constantFrom(...`"'\\:# أبx[{@&*!%,-?|>\``) });
  fc.assert(
    fc.property(text, (written) => {
      expect(readYaml(`a: ${quoteYaml(written)}`)).toMatchObject({
        value: { a: written },
        problems: [],
      });
    }),
  );
});

test('no text throws, and no fix makes a mistake of its own kind', () => {
  const line = fc
    .array(
      fc.constantFrom(
        'title',
        ': ',
        ':',
        '- ',
        '"',
        "'",
        '#',
        ' ',
        '\t',
        '[',
        ']',
        '{',
        '}',
        'نص',
        '@',
        '|',
        '>',
        '&a',
        '*a',
        '!b',
        '\\',
        ',',
        '%',
        '\u00a0',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const source = lines.join('\n');
      const { problems } = readYaml(source);
      for (const { fix, line: at, column, length } of problems) {
        expect(at).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(length).toBeGreaterThan(0);
        if (!fix) continue;
        expect(fix.start).toBeGreaterThanOrEqual(0);
        expect(fix.end).toBeLessThanOrEqual(source.length);
        expect(source.slice(fix.start, fix.end)).not.toContain('\n');
      }
    }),
    runs(1000),
  );
});
