import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** A page is the least that is read, and checked, at once. */
export const pageLength = 1 << 16;

/** Raised where a file that is kept is not what was written, or is gone. */
export class DamagedFileError extends Error {}

/** The checksum of each page of a file. */
export function pageChecksums(pieces: readonly Uint8Array[]): Uint32Array {
  const checksums: number[] = [];
  let [checksum, length] = [0, 0];
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + pageLength - length);
      checksum = crc32(part, checksum);
      at += part.length;
      length += part.length;
      if (length === pageLength) {
        checksums.push(checksum);
        [checksum, length] = [0, 0];
      }
    }
  }
  if (length > 0) checksums.push(checksum);
  return Uint32Array.from(checksums);
}

/**
 * A file of which parts are read, each page checked when it is. It is read into memory of its own that is used
 * again and again: memory that was never touched before costs fifty times the reading.
 */
export class PagedFile {
  readonly #file: string;
  readonly #length: number;
  readonly #checksums: Uint32Array;
  readonly #page = Buffer.from(new ArrayBuffer(pageLength));
  #pageNumber = -1;
  #pageEnd = 0;
  #descriptor: number | undefined;

  /** @param length bytes */
  constructor(file: string, length: number, checksums: Uint32Array) {
    this.#file = file;
    this.#length = length;
    this.#checksums = checksums;
  }

  /**
   * The bytes from `start` on to the end of their page, which hold only until the next call. Where `start` is a multiple
   * of a number's length they can be read as such numbers.
   *
   * @throws DamagedFileError
   */
  from(start: number): Uint8Array {
    const number = Math.floor(start / pageLength);
    if (number !== this.#pageNumber) this.#read(number);
    return this.#page.subarray(start % pageLength, this.#pageEnd);
  }

  /**
   * Copies bytes to `target`, all that it holds.
   *
   * @throws DamagedFileError
   */
  copy(start: number, target: Uint8Array): void {
    for (let done = 0; done < target.length; ) {
      const part = this.from(start + done).subarray(0, target.length - done);
      if (part.length === 0) throw new DamagedFileError(this.#file);
      target.set(part, done);
      done += part.length;
    }
  }

  #read(number: number): void {
    this.#pageNumber = -1;
    const expected = Math.min(pageLength, this.#length - number * pageLength);
    try {
      this.#descriptor ??= openSync(this.#file, 'r');
      const length = readSync(this.#descriptor, this.#page, 0, expected, number * pageLength);
      if (length !== expected) throw new DamagedFileError(this.#file);
    } catch (error) {
      throw new DamagedFileError(this.#file, { cause: error });
    }
    if (crc32(this.#page.subarray(0, expected)) !== this.#checksums[number]) {
      throw new DamagedFileError(this.#file);
    }
    this.#pageNumber = number;
    this.#pageEnd = expected;
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
