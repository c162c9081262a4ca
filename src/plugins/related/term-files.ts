/**
 * The terms of articles in files that are never changed: those that one run counted are one more file, and from time to time
 * some files become one (a log-structured merge tree: O'Neil et al. 1996). So a run that counts one article
 * writes one article, however many are kept.
 */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fingerprint } from '../../content/fingerprint.ts';
import type { HashSieve } from '../../related/hash-table.ts';
import type { KeptTerms, TermsNow } from '../../related/kept-terms.ts';
import type { TermCounts } from '../../related/term-counts.ts';
import { writePieces } from './files.ts';
import { DamagedFileError, PagedFile, pageChecksums } from './paged-file.ts';

/** A file with the terms of some articles: all hashes, then all strengths. */
interface Segment {
  readonly name: string;
  /** The terms of its article `a` are those from `starts[a]` up to (not with) `starts[a + 1]`. */
  readonly starts: Uint32Array;
  readonly checksums: Uint32Array;
}

/** The files, and for each row which article of which of them has its terms. */
export interface TermPlaces {
  readonly segments: readonly Segment[];
  readonly segmentOf: Uint32Array;
  readonly articleOf: Uint32Array;
}

const namePattern = /^terms-[\da-f]{32}$/;

function totalOf({ starts }: Segment): number {
  return starts.at(-1) ?? 0;
}

const hashLength = Uint32Array.BYTES_PER_ELEMENT;
const strengthLength = Uint16Array.BYTES_PER_ELEMENT;

const listSchema = z.array(
  z.object({
    name: z.string().regex(namePattern),
    starts: z.number().int().nonnegative(),
    checksums: z.number().int().nonnegative(),
  }),
);

/** Places as bytes. */
export function encodePlaces(places: TermPlaces): readonly Uint8Array[] {
  const list = places.segments.map(({ name, starts, checksums }) => ({
    name,
    starts: starts.length,
    checksums: checksums.length,
  }));
  const numbers = places.segments.flatMap(({ starts, checksums }) => [starts, checksums]);
  return [
    Buffer.from(JSON.stringify(list)),
    ...[places.segmentOf, places.articleOf, ...numbers].map(
      ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
    ),
  ];
}

/** @param arrays as `encodePlaces` gave them */
export function decodePlaces(arrays: readonly Uint8Array[]): TermPlaces {
  const [list = new Uint8Array(), ...numbers] = arrays;
  const text = Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString('utf8');
  const next = (): Uint32Array => {
    const { buffer, byteOffset, byteLength } = numbers.shift() ?? new Uint8Array();
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  };
  const [segmentOf, articleOf] = [next(), next()];
  const segments = listSchema
    .parse(JSON.parse(text))
    .map(({ name }) => ({ name, starts: next(), checksums: next() }));
  return { segments, segmentOf, articleOf };
}

/** Terms that lie in files, read when they are asked for. */
export class TermFiles implements KeptTerms {
  readonly places: TermPlaces;
  readonly #files: readonly PagedFile[];

  constructor(directory: string, places: TermPlaces) {
    this.places = places;
    this.#files = places.segments.map(
      (segment) =>
        new PagedFile(
          join(directory, segment.name),
          totalOf(segment) * (hashLength + strengthLength),
          segment.checksums,
        ),
    );
  }

  /** @throws DamagedFileError */
  of(row: number): TermCounts {
    const [number, article] = [this.places.segmentOf[row] ?? 0, this.places.articleOf[row] ?? 0];
    const [segment, file] = [this.places.segments[number], this.#files[number]];
    if (segment === undefined || file === undefined) throw new RangeError(`There is no row ${row}`);
    const first = segment.starts[article] ?? 0;
    const length = (segment.starts[article + 1] ?? 0) - first;
    const hashes = new Uint32Array(length);
    const strengths = new Uint16Array(length);
    file.copy(first * hashLength, new Uint8Array(hashes.buffer));
    const strengthsFrom = totalOf(segment) * hashLength;
    file.copy(strengthsFrom + first * strengthLength, new Uint8Array(strengths.buffer));
    return { hashes, strengths };
  }

  /** @throws DamagedFileError */
  rowsWith(hashes: HashSieve): readonly number[] {
    const found = this.places.segments.map((_, number) => this.#articlesWith(number, hashes));
    return [...this.places.articleOf.keys()].filter((row) =>
      found[this.places.segmentOf[row] ?? 0]?.has(this.places.articleOf[row] ?? 0),
    );
  }

  #articlesWith(number: number, hashes: HashSieve): ReadonlySet<number> {
    const found = new Set<number>();
    const [segment, file] = [this.places.segments[number], this.#files[number]];
    if (segment === undefined || file === undefined) return found;
    const total = totalOf(segment);
    let article = 0;
    for (let term = 0; term < total; ) {
      const { buffer, byteOffset, byteLength } = file.from(term * hashLength);
      const inPage = Math.min(Math.floor(byteLength / hashLength), total - term);
      const page = new Uint32Array(buffer, byteOffset, inPage);
      for (let at = 0; at < inPage; at += 1) {
        if (!hashes.has(page[at] ?? 0)) continue;
        while ((segment.starts[article + 1] ?? total) <= term + at) article += 1;
        found.add(article);
      }
      term += inPage;
    }
    return found;
  }

  /** Lets go of the files; they are opened again when they are needed. */
  close(): void {
    for (const file of this.#files) file.close();
  }
}

/** When more than this part of all that is kept belongs to no article any more, all files become one. */
const mostWaste = 0.5;

/** A segment that is being made out of rows. */
interface Draft {
  readonly rows: number[];
  terms: number;
  /** The segment as it is already, where nothing is to be added to it. */
  readonly kept?: number;
}

/** Which rows are to lie together: what is large is left alone. */
function plan(terms: TermsNow, kept: TermPlaces | undefined): readonly Draft[] {
  const drafts: Draft[] = (kept?.segments ?? []).map((_, number) => ({
    rows: [],
    terms: 0,
    kept: number,
  }));
  let last: Draft = { rows: [], terms: 0 };
  for (const [row, before] of terms.rowBefore.entries()) {
    if (before < 0 || kept === undefined) {
      last.rows.push(row);
      last.terms += terms.counted.get(row)?.hashes.length ?? 0;
      continue;
    }
    const draft = drafts[kept.segmentOf[before] ?? 0];
    const starts = kept.segments[kept.segmentOf[before] ?? 0]?.starts;
    const article = kept.articleOf[before] ?? 0;
    draft?.rows.push(row);
    if (draft) draft.terms += (starts?.[article + 1] ?? 0) - (starts?.[article] ?? 0);
  }
  const all = (kept?.segments ?? []).reduce((sum, segment) => sum + totalOf(segment), last.terms);
  const live = drafts.reduce((sum, draft) => sum + draft.terms, last.terms);
  const wasteful = all - live > all * mostWaste;
  const planned = drafts.filter(({ rows }) => rows.length > 0);
  while (last.rows.length > 0 || wasteful) {
    const before = planned.at(-1);
    if (before === undefined || (before.terms > last.terms * 2 && !wasteful)) break;
    planned.pop();
    last = { rows: [...before.rows, ...last.rows], terms: before.terms + last.terms };
  }
  return last.rows.length > 0 ? [...planned, last] : planned;
}

function writeSegment(directory: string, all: readonly TermCounts[]): Segment {
  const starts = new Uint32Array(all.length + 1);
  for (const [index, { hashes }] of all.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + hashes.length;
  }
  const pieces = [
    ...inPieces(all.map(({ hashes }) => hashes)),
    ...inPieces(all.map(({ strengths }) => strengths)),
  ];
  const checksums = pageChecksums(pieces);
  const name = `terms-${fingerprint(bytesOf(starts), bytesOf(checksums))}`;
  writePieces(join(directory, name), pieces);
  return { name, starts, checksums };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Bytes. */
const pieceLength = 1 << 16;

/** Many small arrays as few larger ones: each is one call of the system. */
function inPieces(arrays: readonly ArrayBufferView[]): readonly Uint8Array[] {
  const pages: Uint8Array[] = [];
  let [parts, length]: [Uint8Array[], number] = [[], 0];
  const flush = (): void => {
    if (length > 0) pages.push(Buffer.concat(parts, length));
    [parts, length] = [[], 0];
  };
  for (const array of arrays) {
    parts.push(bytesOf(array));
    length += array.byteLength;
    if (length >= pieceLength) flush();
  }
  flush();
  return pages;
}

/**
 * Writes what is new, in a file of its own or with what is small beside it.
 *
 * @param kept where `terms` finds those that it has from before
 * @throws DamagedFileError where terms that have to be moved cannot be read
 */
export function writeTerms(
  directory: string,
  terms: TermsNow,
  kept: TermFiles | undefined,
): TermPlaces {
  const segments: Segment[] = [];
  const segmentOf = new Uint32Array(terms.rowBefore.length);
  const articleOf = new Uint32Array(terms.rowBefore.length);
  for (const draft of plan(terms, kept?.places)) {
    const known = draft.kept === undefined ? undefined : kept?.places.segments[draft.kept];
    for (const [article, row] of draft.rows.entries()) {
      segmentOf[row] = segments.length;
      const before = terms.rowBefore[row] ?? -1;
      articleOf[row] = known ? (kept?.places.articleOf[before] ?? 0) : article;
    }
    segments.push(
      known ??
        writeSegment(
          directory,
          draft.rows.map((row) => termsOf(row, terms, kept)),
        ),
    );
  }
  return { segments, segmentOf, articleOf };
}

function termsOf(row: number, { rowBefore, counted }: TermsNow, kept?: TermFiles): TermCounts {
  const before = rowBefore[row] ?? -1;
  const own = before < 0 ? counted.get(row) : kept?.of(before);
  if (own === undefined) throw new RangeError(`No terms of row ${row} are known`);
  return own;
}

/** Deletes the files of terms that are not among these. */
export function sweepTerms(directory: string, { segments }: TermPlaces): void {
  const names = new Set(segments.map(({ name }) => name));
  for (const name of readdirSync(directory)) {
    if (namePattern.test(name) && !names.has(name)) rmSync(join(directory, name), { force: true });
  }
}

/** Whether reading failed because of what is kept, so that it can be done without. */
export function isDamage(error: unknown): boolean {
  return error instanceof DamagedFileError;
}
