/** The rule as an editor runs it: textlint itself, on a Node that knows TypeScript and on one that does not. */

import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openProofreader } from '../../src/build/proofreader.ts';
import { proofreadArticle } from '../../src/proofread/proofread.ts';
import { temporaryFolder } from '../plugins/temporary.ts';

const root = join(import.meta.dirname, '../..');

const resultsSchema = z.array(
  z.object({
    messages: z.array(
      z.object({ line: z.number(), column: z.number(), severity: z.number(), message: z.string() }),
    ),
  }),
);

const unix = [
  '---',
  'title: هاتف ، جديد',
  '---',
  '',
  'قال **نعم** ؟ ثم `كود ،` <!-- مدقق: تجاهل tatweel -->',
  'عن الانترنت ، كل شيء <!-- مدقق: تجاهل -->',
  'وعن الانترنت في جوجل.',
  '',
].join('\n');

async function textlint(flags: readonly string[], args: readonly string[]): Promise<string> {
  const command = [...flags, join(root, 'node_modules/textlint/bin/textlint.js'), ...args];
  try {
    return (await promisify(execFile)(process.execPath, command, { cwd: root })).stdout;
  } catch (error) {
    // It ends with 1 where it has found anything.
    return z.object({ code: z.literal(1), stdout: z.string() }).parse(error).stdout;
  }
}

const nodes = [[], ['--no-strip-types']] as const;

test('an editor tells and mends what check does', async () => {
  const proofreader = openProofreader(root);
  const problems = proofreadArticle(unix, '', proofreader);
  expect(problems.map(({ code }) => code)).toContain('glossary-suggestion');
  const folder = temporaryFolder();
  const runs = nodes.map(async (flags, run) => {
    const file = join(folder, `${run}.md`);
    // One of them is a file of Windows.
    writeFileSync(file, run === 0 ? unix : unix.replaceAll('\n', '\r\n'));
    const [result] = resultsSchema.parse(
      JSON.parse(await textlint(flags, ['--format', 'json', file])),
    );
    expect(result?.messages.map(({ line, column }) => [line, column])).toEqual(
      problems.map(({ line, column }) => [line, column]),
    );
    expect(result?.messages.every(({ severity }) => severity === 1)).toBe(true);
    await textlint(flags, ['--fix', file]);
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  });
  const mended = await Promise.all(runs);
  expect(mended[1]).toBe(mended[0]);
  expect(mended[0]).toContain('title: هاتف، جديد\n');
  expect(mended[0]).toContain('قال **نعم**؟ ثم `كود ،` <!--');
  expect(mended[0]).toContain('عن الانترنت ، كل شيء <!--');
  expect(mended[0]).toContain('وعن الإنترنت في جوجل.');
}, 60_000);
