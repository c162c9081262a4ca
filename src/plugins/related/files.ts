import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from '../../content/whole-file.ts';

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
      for (const piece of pieces) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
  });
}
