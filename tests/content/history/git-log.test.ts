import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Commit, GitLogReader } from '../../../src/content/history/git-log.ts';
import { LastEdits, readIgnoredCommits } from '../../../src/content/history/updates.ts';

/** As git 2.39 prints it: three commits, one of them without files. */
const log = [
  '\u0001aaaa 300',
  '\nM',
  'articles/مقال/index.md',
  'R097',
  'articles/old/index.md',
  'articles/جديد/index.md',
  'R100',
  'a\nb/index.md',
  'c/index.md',
  '\u0001bbbb 200',
  '\u0001cccc 100',
  '\nA',
  'articles/old/index.md',
  'D',
  'gone/index.md',
  '',
].join('\0');

function commitsOf(pieces: readonly string[]): readonly Commit[] {
  const commits: Commit[] = [];
  const reader = new GitLogReader((commit) => commits.push(commit));
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return commits;
}

test('a log is read, with any name', () => {
  expect(commitsOf([log])).toEqual([
    {
      hash: 'aaaa',
      time: 300_000,
      changes: [
        { kind: 'edited', path: 'articles/مقال/index.md' },
        { kind: 'renamed', path: 'articles/جديد/index.md', from: 'articles/old/index.md' },
        { kind: 'edited', path: 'articles/جديد/index.md' },
        { kind: 'renamed', path: 'c/index.md', from: 'a\nb/index.md' },
      ],
    },
    { hash: 'bbbb', time: 200_000, changes: [] },
    {
      hash: 'cccc',
      time: 100_000,
      changes: [
        { kind: 'added', path: 'articles/old/index.md' },
        { kind: 'deleted', path: 'gone/index.md' },
      ],
    },
  ]);
});

test('wherever it is cut, it says the same', () => {
  const whole = commitsOf([log]);
  fc.assert(
    fc.property(fc.array(fc.nat(log.length)), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), log.length];
      expect(commitsOf(places.slice(1).map((end, at) => log.slice(places[at], end)))).toEqual(
        whole,
      );
    }),
  );
});

test('commits to be passed over are named by their whole hashes', () => {
  const [one, two] = ['1234567890'.repeat(4), `${'abcdef'.repeat(10)}abcd`];
  const text = `# تنسيق\n${one}\n  ${two.toUpperCase()}  # كل المقالات\r\nabc\nليس بصمة\n`;
  expect([...readIgnoredCommits(text)]).toEqual([one, two]);
});

/** Changes as `M a`, `A a`, `D a`, `R a b` (moved), `RM a b` (moved and edited). */
function editsOf(
  commits: readonly (readonly [time: number, ...changes: string[]])[],
  ignored: readonly string[] = [],
): Record<string, number> {
  const last = new LastEdits(new Set(ignored));
  for (const [time, ...texts] of commits) {
    const changes = texts.flatMap((text): Commit['changes'] => {
      const [kind = '', path = '', to = ''] = text.split(' ');
      if (kind === 'A') return [{ kind: 'added', path }];
      if (kind === 'D') return [{ kind: 'deleted', path }];
      if (kind === 'M') return [{ kind: 'edited', path }];
      const moved = { kind: 'renamed', path: to, from: path } as const;
      return kind === 'RM' ? [moved, { kind: 'edited', path: to }] : [moved];
    });
    last.add({ hash: String(time), time, changes });
  }
  return Object.fromEntries([...last.edits].map(([path, { time }]) => [path, time]));
}

test.each<[string, Parameters<typeof editsOf>, Record<string, number>]>([
  [
    'the last of several',
    [
      [
        [3, 'M a'],
        [2, 'M a'],
        [1, 'A a'],
      ],
    ],
    { a: 3 },
  ],
  ['none that made it', [[[1, 'A a', 'A b']]], {}],
  [
    'none that only moved it',
    [
      [
        [2, 'R a b'],
        [1, 'A a'],
      ],
    ],
    {},
  ],
  [
    'one that moved and changed it',
    [
      [
        [2, 'RM a b'],
        [1, 'A a'],
      ],
    ],
    { b: 2 },
  ],
  [
    'one before it was moved',
    [
      [
        [3, 'R a b'],
        [2, 'M a'],
        [1, 'A a'],
      ],
    ],
    { b: 2 },
  ],
  [
    'one before it was moved twice',
    [
      [
        [4, 'R b c'],
        [3, 'R a b'],
        [2, 'M a'],
        [1, 'A a'],
      ],
    ],
    { c: 2 },
  ],
  [
    'none of another that had its name',
    [
      [
        [4, 'A a'],
        [3, 'R a b'],
        [2, 'M a'],
        [1, 'A a'],
      ],
    ],
    { b: 2 },
  ],
  [
    'none from before it was deleted',
    [
      [
        [4, 'A a'],
        [3, 'D a'],
        [2, 'M a'],
        [1, 'A a'],
      ],
    ],
    {},
  ],
  [
    'its own, where two change names',
    [
      [
        [3, 'R a b', 'R b a'],
        [2, 'M a'],
        [1, 'A a', 'A b'],
      ],
    ],
    { b: 2 },
  ],
  [
    'its own, where a new one comes in its place',
    [
      [
        [3, 'R a b', 'A a'],
        [2, 'M a'],
        [1, 'A a'],
      ],
    ],
    { b: 2 },
  ],
  [
    'one on another branch, under its old name',
    [
      [
        [3, 'M a'],
        [2, 'R a b'],
        [1, 'A a'],
      ],
    ],
    { b: 3 },
  ],
  [
    'the later, where the log has it further down',
    [
      [
        [3, 'M a'],
        [5, 'M a'],
        [1, 'A a'],
      ],
    ],
    { a: 5 },
  ],
  [
    'none that is passed over',
    [
      [
        [3, 'M a'],
        [2, 'M a'],
        [1, 'A a'],
      ],
      ['3'],
    ],
    { a: 2 },
  ],
  [
    'none that is passed over, though it moves',
    [
      [
        [3, 'RM a b'],
        [2, 'M a'],
        [1, 'A a'],
      ],
      ['3'],
    ],
    { b: 2 },
  ],
])('the edit that counts is %s', (_, given, edits) => {
  expect(editsOf(...given)).toEqual(edits);
});
