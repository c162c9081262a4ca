/** Mends what is safe: the fixes that problems carry, and nothing else of a file. */

import { randomUUID } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { applyFixes } from '../content/apply-fixes.ts';
import type { Fix, Problem } from '../content/problem.ts';
import { offsetsWithCarriageReturns } from '../content/source-text.ts';

/** Turns a fix that counts line ends as one unit each into one for a text that may write them CRLF. */
function inFile(text: string): (fix: Fix) => Fix {
  const offsetIn = offsetsWithCarriageReturns(text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return ({ start, end, text: replacement }) => ({
    start: offsetIn(start),
    end: offsetIn(end),
    text: replacement.replaceAll('\n', lineEnd),
  });
}

/** In one step: whatever happens meanwhile, a writer's article is whole. */
function replaceFile(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { mode: statSync(path).mode });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Mends files on the disk. Offsets of fixes count in the text as it is read: without a byte order mark, lines ended
 * by LF; the file keeps the line ends it had.
 *
 * @param root absolute folder that the problems' paths start from
 * @returns the files changed, sorted
 */
export function fixFiles(problems: readonly Problem[], root: string): readonly string[] {
  const byFile = new Map<string, Fix[]>();
  for (const { file, fix } of problems) {
    if (fix) byFile.set(file, [...(byFile.get(file) ?? []), fix]);
  }
  for (const [file, fixes] of byFile) {
    // Paths in messages are NFC; on the disk a name may be spelt in another form.
    const named = [file, file.normalize('NFD')].find((name) => existsSync(resolve(root, name)));
    const path = realpathSync(resolve(root, named ?? file));
    const bytes = readFileSync(path);
    const raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = raw.slice(mark.length);
    replaceFile(path, mark + applyFixes(text, fixes.map(inFile(text))));
  }
  return [...byFile.keys()].toSorted();
}
