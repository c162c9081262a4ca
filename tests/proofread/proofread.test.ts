import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/content/apply-fixes.ts';
import {
  proofreadArticle,
  proofreadLiterals,
  proofreadYaml,
} from '../../src/proofread/proofread.ts';
import type { Rule } from '../../src/proofread/rule.ts';
import { spaceBeforeMark } from '../../src/proofread/rules/space-before-mark.ts';
import { articleStructure, structuralFixes } from '../../src/proofread/structure.ts';
import { house } from './house.ts';

function proofread(text: string, rules: readonly Rule[] = [spaceBeforeMark]) {
  return proofreadArticle(text, 'articles/a/index.md', { rules, house });
}

function mended(text: string): string {
  return applyFixes(
    text,
    proofread(text).flatMap(({ fix }) => fix ?? []),
  );
}

describe('findings', () => {
  test('stand at their lines and columns, in front matter and body', () => {
    const text = '---\ntitle: هاتف ، وحاسوب\n---\n\nنص **غامق** ، وبعده\nقال ؛ نعم';
    expect(
      proofread(text).map(({ line, column, length, code, severity, fix }) => [
        ...[line, column, length, code, severity],
        fix && text.slice(fix.start, fix.end),
      ]),
    ).toEqual([
      [2, 12, 1, 'space-before-mark', 'warning', ' '],
      [5, 12, 1, 'space-before-mark', 'warning', ' '],
      [6, 4, 1, 'space-before-mark', 'warning', ' '],
    ]);
    expect(mended(text)).toBe('---\ntitle: هاتف، وحاسوب\n---\n\nنص **غامق**، وبعده\nقال؛ نعم');
  });

  test('that run across markup are told, and not mended', () => {
    const across: Rule = {
      ...spaceBeforeMark,
      *find(text) {
        const start = text.indexOf('غامق ');
        yield { start, end: start + 6, replacement: 'غامق،', message: 'خطأ.' };
      },
    };
    const [problem] = proofread('نص **غامق** ، وبعده', [across]);
    expect(problem).toMatchObject({ line: 1, column: 6 });
    expect(problem).not.toHaveProperty('fix');
  });

  test('that would make another page are not mended', () => {
    // Without the blank the line is an item of a list no more.
    const joining: Rule = {
      ...spaceBeforeMark,
      needs: /بند/,
      *find(text) {
        if (text.startsWith('بند'))
          yield { start: 0, end: 3, replacement: '# بند', message: 'خطأ.' };
      },
    };
    const [problem] = proofread('- بند', [joining]);
    expect(problem).toBeDefined();
    expect(problem).not.toHaveProperty('fix');
  });
});

describe('remarks', () => {
  test('keep the proofreader from a line, a paragraph or a field', () => {
    const text = [
      '---',
      'title: هاتف ، وحاسوب # مدقق: تجاهل',
      '# مدقق: تجاهل space-before-mark',
      'description: >-',
      '  وصف ، طويل',
      '  في سطرين ، هنا',
      'correction: تصحيح ، هنا',
      '---',
      'سطر ، أول <!-- مدقق: تجاهل -->',
      'سطر ، ثان',
      '',
      '<!-- مدقق: كما ورد -->',
      '> قول ، غيرنا',
      '> كما ، هو',
      '',
      'سطر ، أخير',
    ].join('\n');
    expect(proofread(text).map(({ line }) => line)).toEqual([7, 10, 16]);
  });

  test('that cannot be understood are told', () => {
    const text = 'سطر <!-- مدقق: اسكت -->\nسطر ، ثان <!-- مدقق: تجاهل space-before-marks -->';
    expect(proofread(text)).toMatchObject([
      { line: 1, column: 5, code: 'remark-unknown' },
      { line: 2, column: 4, code: 'space-before-mark' },
      { line: 2, column: 11, code: 'remark-rule-unknown', remedy: 'هل تقصد space-before-mark؟' },
    ]);
  });
});

test('what two rules would write alike is told once, by the one that mends it', () => {
  const suggesting: Rule = { ...spaceBeforeMark, code: 'other', level: 'suggest' };
  const codes = proofread('قال ، نعم', [suggesting, spaceBeforeMark]).map(({ code }) => code);
  expect(codes).toEqual(['space-before-mark']);
});

test('fixes that spoil the structure are told from those that do not', () => {
  const text = '- بند ، أول\n- بند ثان';
  const harmless = { start: 5, end: 6, text: '' };
  const harmful = { start: 1, end: 2, text: '' };
  expect(structuralFixes(text, [harmless, harmful], articleStructure)).toEqual(new Set([harmless]));
});

test('data files and the words of the program are proofread too', () => {
  const yaml = '- id: a\n  name: قسم ، الهواتف\n  note: غير ، مقروء\n- id: b\n  name: سليم\n';
  const options = { rules: [spaceBeforeMark], house };
  const found = proofreadYaml(yaml, 'src/data/sections.yaml', [['*', 'name']], options);
  expect(found.map(({ line, column }) => [line, column])).toEqual([[2, 12]]);
  expect(
    applyFixes(
      yaml,
      found.flatMap(({ fix }) => fix ?? []),
    ),
  ).toContain('name: قسم، الهواتف\n');

  const source =
    "export const strings = {\n  a: { b: 'نعم ، لا' },\n  list: ['سليم', 'هل ؟'],\n};\n";
  const value = { a: { b: 'نعم ، لا' }, list: ['سليم', 'هل ؟'] };
  const literals = proofreadLiterals(value, source, 'src/strings.ts', options);
  expect(literals.map(({ line, column, fix }) => [line, column, fix])).toEqual([
    [2, 15, undefined],
    [3, 21, undefined],
  ]);
});

const part = fc.constantFrom(
  ...[
    'كلمة',
    ' ، ',
    ' ؟',
    '**',
    '`',
    '\n',
    '\n\n',
    '\n- ',
    '\n> ',
    '\n# ',
    '[',
    '](/a/)',
    '|',
    ' : ',
    '---\n',
    '::: note',
  ],
);

test('whatever the text, mending is done once and leaves the structure as it was', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const once = mended(text);
      expect(articleStructure(once)).toBe(articleStructure(text));
      expect(mended(once)).toBe(once);
    }),
    { numRuns: 300 },
  );
});
