import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatNamed, formatNames } from '../../../../src/build/check/formats/formats.ts';
import type { Found } from '../../../../src/build/check/formats/found.ts';
import { isExplained, ruleFor } from '../../../../src/build/check/formats/rules.ts';
import { contentsOf } from '../../../../src/content/folder-contents.ts';
import type { Problem } from '../../../../src/content/problem.ts';

const text = '---\ntitle: أول: ثانٍ\n---\nنص 100%،\nوآخر.\n';

const problems: readonly Problem[] = [
  {
    file: 'articles/story/index.md',
    line: 2,
    column: 8,
    length: 9,
    code: 'yaml-unquoted-colon',
    severity: 'error',
    message: 'في العنوان نقطتان.',
    remedy: 'ضعه بين علامتي تنصيص: "أول: ثانٍ"',
    fix: { start: 11, end: 20, text: '"أول: ثانٍ"' },
  },
  {
    file: 'articles/قصة, 1/index.md',
    line: 4,
    column: 4,
    length: 10,
    code: 'raw-html',
    severity: 'warning',
    message: 'نسبة 100%:\r\nوسطران.',
  },
  {
    file: 'articles/gone/index.md',
    line: 1,
    column: 1,
    code: 'spelling',
    severity: 'suggestion',
    message: 'اقتراح.',
  },
];

function found(given: Partial<Found> = {}): Found {
  return {
    articles: 3,
    problems,
    fixed: [],
    sourceOf: (file) => (file.includes('gone') ? undefined : text),
    ...given,
  };
}

test('pretty, which people read, comes first', () => {
  expect(formatNames[0]).toBe('pretty');
  const told = formatNamed('pretty')(found({ fixed: ['a/index.md', 'b/index.md'] }));
  expect(told.split('\n')[0]).toBe('أُصلح ما يمكن إصلاحه في ملفين: a/index.md، b/index.md');
  expect(told).toContain('اقتراح [spelling]');
  expect(told.endsWith('خطأ واحد وتنبيه واحد واقتراح واحد')).toBe(true);
  expect(formatNamed('pretty')(found({ problems: [] }))).toBe(
    'لا أخطاء في المقالات (3\u00a0مقالات).',
  );
});

test('json is what the problems are', () => {
  expect(JSON.parse(formatNamed('json')(found({ fixed: ['a/index.md'] })))).toEqual({
    version: 1,
    articles: 3,
    errors: 1,
    warnings: 1,
    suggestions: 1,
    fixed: ['a/index.md'],
    problems,
  });
});

test('github is one command a line, escaped as the runner reads it', () => {
  expect(formatNamed('github')(found()).split('\n')).toEqual([
    '::error file=articles/story/index.md,line=2,col=8,title=yaml-unquoted-colon::في العنوان نقطتان.%0Aضعه بين علامتي تنصيص: "أول: ثانٍ"',
    '::warning file=articles/قصة%2C 1/index.md,line=4,col=4,title=raw-html::نسبة 100%25:%0D%0Aوسطران.',
    '::notice file=articles/gone/index.md,line=1,col=1,title=spelling::اقتراح.',
  ]);
  expect(formatNamed('github')(found({ problems: [] }))).toBe('');
});

/** What the schema of SARIF 2.1.0 asks of what is written; nothing else may be there. */
const message = z.strictObject({ text: z.string().min(1) });
const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});
const artifactLocation = z.strictObject({
  // A relative reference of RFC 3986.
  uri: z.string().regex(/^(?:[A-Za-z0-9\-._~!*'()/]|%[0-9A-F]{2})+$/),
  uriBaseId: z.string(),
});
const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
          rules: z.array(
            z.strictObject({ id: z.string(), shortDescription: message, help: message }),
          ),
        }),
      }),
      language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message,
          locations: z.tuple([
            z.strictObject({ physicalLocation: z.strictObject({ artifactLocation, region }) }),
          ]),
          fixes: z
            .array(
              z.strictObject({
                description: message,
                artifactChanges: z
                  .array(
                    z.strictObject({
                      artifactLocation,
                      replacements: z
                        .array(z.strictObject({ deletedRegion: region, insertedContent: message }))
                        .min(1),
                    }),
                  )
                  .min(1),
              }),
            )
            .optional(),
        }),
      ),
    }),
  ]),
});

describe('sarif', () => {
  const read = (given: Partial<Found> = {}) =>
    sarifSchema.parse(JSON.parse(formatNamed('sarif')(found(given)))).runs[0];

  test('has a rule for each result, with its level', () => {
    const { results, tool } = read();
    expect(results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
      'yaml-unquoted-colon error',
      'raw-html warning',
      'spelling note',
    ]);
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  test('has places in UTF-16 units, over lines too, and paths as references', () => {
    const places = read().results.map(({ locations: [{ physicalLocation }] }) => [
      decodeURIComponent(physicalLocation.artifactLocation.uri),
      Object.values(physicalLocation.region).join(' '),
    ]);
    expect(places).toEqual([
      ['articles/story/index.md', '2 8 2 17'],
      ['articles/قصة, 1/index.md', '4 4 5 5'],
      ['articles/gone/index.md', '1 1 1 2'],
    ]);
  });

  test('has fixes as changes of the file', () => {
    const [{ fixes: [fix] = [] } = {}, second] = read().results;
    expect(fix?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 17 },
        insertedContent: { text: '"أول: ثانٍ"' },
      },
    ]);
    expect(second?.fixes).toBeUndefined();
  });

  test('is in order where nothing is wrong', () => {
    expect(read({ problems: [] })).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
  });
});

test('every code that the program tells is explained', () => {
  const root = join(import.meta.dirname, '../../../../src');
  const { files } = contentsOf(join(root, 'content'));
  const others = ['plugins/pictures', 'build/check', 'proofread'].flatMap((room) => {
    try {
      return contentsOf(join(root, room)).files;
    } catch {
      return [];
    }
  });
  const codes = [...files, ...others]
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(
        /code: '([a-z0-9-]+)'|^ +'([a-z]+(?:-[a-z0-9]+)+)',$/gm,
      ),
    ])
    .map(([, named = '', listed = '']) => named || listed)
    // zod's own, the name of a place, ids and texts.
    .filter((code) => !/^(?:custom|hero|key-points|article-topics)$/.test(code));
  const known =
    /^(?:address|alias|article|author|body|code|data|date|directive|emphasis|file|front|heading|id|key|link|list|not|picture|raw|related|section|slug|title|topic|value|yaml)-/;
  const unexplained = [...new Set(codes)].filter((code) => known.test(code) && !isExplained(code));
  expect(unexplained).toEqual([]);
  expect(codes.length).toBeGreaterThan(60);
  for (const code of codes) {
    const { short, help } = ruleFor(code);
    if (isExplained(code)) expect(`${short}${help}`).not.toContain(code);
  }
});
