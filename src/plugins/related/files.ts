import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from '../../content/whole-file.ts';

function writeAll(descriptor: number, pieces: readonly Uint8Array[]): void {
  for (const piece of pieces) {
    let written = 0;
    while (written < piece.length) written += writeSync(descriptor, piece, written);
  }
}

/**
 * As `writeWhole`, with pieces one after the other.
 *
 * @throws Error of the system, as for a full disk; nothing is left behind then
 */
export function writePieces(file: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, (temporary) => {
    const descriptor = openSync(temporary, 'w');
    try {
      writeAll(descriptor, pieces);
    } finally {
      closeSync(descriptor);
    }
  });
}
