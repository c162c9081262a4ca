import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** A page is the least that is read, and checked, at once: a few articles. */
export const pageLength = 1 << 14;

/** When all is read, so many pages at once: a call of the system costs as much as reading them. */
const pagesAtOnce = 32;

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
  readonly #memory = Buffer.from(new ArrayBuffer(pageLength * pagesAtOnce));
  /** What lies in memory now: the bytes of the file from `start` up to (not with) `end`. */
  #start = 0;
  #end = 0;
  #descriptor: number | undefined;

  /** @param length bytes */
  constructor(file: string, length: number, checksums: Uint32Array) {
    this.#file = file;
    this.#length = length;
    this.#checksums = checksums;
  }

  /**
   * Bytes from `start` on, up to the end of some page, which hold only until the next call. Where `start` is a multiple
   * of a number's length they can be read as such numbers.
   *
   * @param pages how many are wanted; one reads no more than what is there and fits
   * @throws DamagedFileError
   */
  from(start: number, pages = pagesAtOnce): Uint8Array {
    if (start < this.#start || start >= this.#end)
      this.#read(Math.floor(start / pageLength), pages);
    return this.#memory.subarray(start - this.#start, this.#end - this.#start);
  }

  /**
   * Copies bytes to `target`, all that it holds.
   *
   * @throws DamagedFileError
   */
  copy(start: number, target: Uint8Array): void {
    for (let done = 0; done < target.length; ) {
      const part = this.from(start + done, 1).subarray(0, target.length - done);
      if (part.length === 0) throw new DamagedFileError(this.#file);
      target.set(part, done);
      done += part.length;
    }
  }

  #read(first: number, pages: number): void {
    const start = first * pageLength;
    const expected = Math.min(pages * pageLength, this.#memory.length, this.#length - start);
    [this.#start, this.#end] = [start, start];
    if (expected <= 0) return;
    try {
      this.#descriptor ??= openSync(this.#file, 'r');
      const length = readSync(this.#descriptor, this.#memory, 0, expected, start);
      if (length !== expected) throw new DamagedFileError(this.#file);
    } catch (error) {
      throw new DamagedFileError(this.#file, { cause: error });
    }
    for (let at = 0; at < expected; at += pageLength) {
      const page = this.#memory.subarray(at, Math.min(at + pageLength, expected));
      if (crc32(page) !== this.#checksums[first + at / pageLength]) {
        throw new DamagedFileError(this.#file);
      }
    }
    this.#end = start + expected;
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
