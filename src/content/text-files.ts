/** Texts that one process has parsed, and another asks for: a file of them one after the other, and a list beside it. */

import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { HeldTexts, type PlainTexts } from './plain-texts.ts';

/** Fingerprint of the article's file and bytes of its text, in the order of the file of texts. */
type List = readonly (readonly [hash: string, bytes: number])[];

function listOf(file: string): string {
  return `${file}.json`;
}

/** Bytes that are written at once. */
const pageLength = 1 << 20;

/** Writes texts to a file; gives none of them back. */
export class TextWriter implements PlainTexts {
  readonly #file: string;
  readonly #descriptor: number;
  readonly #list: (readonly [string, number])[] = [];
  #waiting: Buffer[] = [];
  #length = 0;

  /** @param file absolute, in a folder that is there */
  constructor(file: string) {
    this.#file = file;
    this.#descriptor = openSync(file, 'w');
  }

  hold(hash: string, text: string): void {
    const bytes = Buffer.from(text);
    this.#list.push([hash, bytes.length]);
    this.#waiting.push(bytes);
    this.#length += bytes.length;
    if (this.#length >= pageLength) this.#write();
  }

  of(): undefined {
    return undefined;
  }

  #write(): void {
    writeFileSync(this.#descriptor, Buffer.concat(this.#waiting));
    this.#waiting = [];
    this.#length = 0;
  }

  /** To be called once, after the last text. */
  close(): void {
    this.#write();
    closeSync(this.#descriptor);
    writeFileSync(listOf(this.#file), JSON.stringify(this.#list));
  }
}

interface Place {
  readonly descriptor: number;
  readonly start: number;
  readonly length: number;
}

/** Texts of files that are there until `close`, and those that are held beside them. */
export class TextFiles implements PlainTexts {
  readonly #held = new HeldTexts();
  readonly #places = new Map<string, Place>();
  readonly #descriptors: readonly number[];

  /** @param files as a `TextWriter` of this very program left them, a moment ago */
  constructor(files: readonly string[]) {
    this.#descriptors = files.map((file) => {
      const descriptor = openSync(file, 'r');
      const list: List = JSON.parse(readFileSync(listOf(file), 'utf8'));
      let start = 0;
      for (const [hash, length] of list) {
        this.#places.set(hash, { descriptor, start, length });
        start += length;
      }
      return descriptor;
    });
  }

  hold(hash: string, text: string): void {
    this.#held.hold(hash, text);
  }

  of(hash: string): string | undefined {
    const place = this.#places.get(hash);
    if (place === undefined) return this.#held.of(hash);
    const { descriptor, start, length } = place;
    const bytes = Buffer.allocUnsafe(length);
    const read = readSync(descriptor, bytes, 0, length, start);
    return read === length ? bytes.toString('utf8') : undefined;
  }

  close(): void {
    this.#places.clear();
    for (const descriptor of this.#descriptors) closeSync(descriptor);
  }
}
