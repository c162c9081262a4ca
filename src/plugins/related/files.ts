/** Writing what is kept, and reading parts of it. */

import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

function writeAll(descriptor: number, pieces: readonly Uint8Array[]): void {
  for (const piece of pieces) {
    let written = 0;
    while (written < piece.length) written += writeSync(descriptor, piece, written);
  }
}

/**
 * Writes pieces one after the other beside the file and renames over it: a reader sees the old bytes or the new, never half.
 *
 * @throws Error of the system, as for a full disk; nothing is left behind then
 */
export function writePieces(file: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      writeAll(descriptor, pieces);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
