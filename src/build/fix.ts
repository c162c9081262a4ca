/** Mends what is safe: the fixes that problems carry, and nothing else of a file. */

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Fix, Problem } from '../content/problem.ts';

/** Applies fixes to a text, from its end to its start; of two that overlap, the first in the text wins. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let mended = '';
  let at = 0;
  for (const { start, end, text: replacement } of fixes.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    mended += text.slice(at, start) + replacement;
    at = end;
  }
  return mended + text.slice(at);
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
    const path = resolve(root, file);
    const bytes = readFileSync(path);
    const raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = raw.slice(mark.length);
    const windows = text.includes('\r\n');
    const mended = applyFixes(text.replaceAll('\r\n', '\n'), fixes);
    writeFileSync(path, mark + (windows ? mended.replaceAll('\n', '\r\n') : mended));
  }
  return [...byFile.keys()].toSorted();
}
