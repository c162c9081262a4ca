import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Pieces are read one by one until so many of one file were asked for. */
const mostPieces = 4;

/** A file of many pieces, most of which are never asked for. It may be deleted at any time. */
export class PiecesFile {
  readonly #file: string;
  #asked = 0;
  #whole: Buffer | undefined;

  /** @param file absolute */
  constructor(file: string) {
    this.#file = file;
  }

  /** The bytes of a piece; fewer, or none, where the file is not what it was. */
  read(start: number, length: number): Buffer {
    try {
      this.#asked += 1;
      if (this.#whole === undefined && this.#asked <= mostPieces) {
        return this.#readPiece(start, length);
      }
      this.#whole ??= readFileSync(this.#file);
      return this.#whole.subarray(start, start + length);
    } catch {
      return Buffer.alloc(0);
    }
  }

  /** To be called before the file is deleted by whoever may still ask for pieces of it. */
  hold(): void {
    try {
      this.#whole ??= readFileSync(this.#file);
    } catch {
      // Then there are none.
    }
  }

  #readPiece(start: number, length: number): Buffer {
    const descriptor = openSync(this.#file, 'r');
    try {
      const bytes = Buffer.allocUnsafe(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, start));
    } finally {
      closeSync(descriptor);
    }
  }
}
