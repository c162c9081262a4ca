import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemErrorCode } from './system-error.ts';

/**
 * Puts a file in the place of another in one step: whoever reads it sees the old one or the new, never half.
 *
 * @param file absolute, in a folder that is there
 * @param make writes the new one under the name that it is given, beside its place
 * @throws whatever `make` throws, and Error of the system; nothing is left behind then
 */
export function replaceFile(file: string, make: (temporary: string) => void): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    make(temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * As `replaceFile`, with these bytes. Makes the folders around it.
 *
 * @param file absolute
 */
export function writeWhole(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, (temporary) => writeFileSync(temporary, bytes));
}

/** The bytes of a file; undefined where there is none. */
export function readWhole(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
