/**
 * What was understood of articles in earlier builds, by slug. A file that is as it was is not read again, one whose
 * text is as it was is not parsed again: on a large site that is all but a few.
 */

import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileLooks, lookAt } from './file-look.ts';
import { isUntouched, stampOf } from './file-stamp.ts';
import { shortFingerprint } from './fingerprint.ts';
import { PiecesFile } from './pieces-file.ts';
import { type KeptPlace, readSealed, readSealedText, writeSealed } from './sealed-file.ts';
import { keepOnly, shardCount, shardOf } from './shards.ts';
import type { SourceDetails, SourceOutline } from './source-record.ts';
import type { Slug } from './types.ts';
import { writeWhole } from './whole-file.ts';

/** A `SourceRecord`, of which the details are read when they are asked for: of most articles they never are. */
export interface KeptRecord {
  readonly outline: SourceOutline;
  /** Undefined where there are none, and where they are not what was kept. */
  readonly details: () => SourceDetails | undefined;
}

/** What an article's file looked like when it was read. */
export interface KeptLook {
  /** Of its folder: the slug, perhaps in another normal form. */
  readonly name: string;
  readonly look: string;
  /** When `look` was taken, milliseconds since the epoch. */
  readonly takenAt: number;
}

interface Entry extends KeptLook {
  readonly outline: SourceOutline;
  /** JSON; undefined where there are none. */
  readonly details: (() => Buffer) | undefined;
  /** Of what `details` gives: it is not looked at unless it is asked for. */
  readonly seal: string;
}

/**
 * The file of a shard: its text tells what articles looked like, for whoever only looks. The rest is the JSON of their
 * outlines. Their details are in a file beside it, whose name they are in.
 */
interface Kept {
  readonly looks: readonly (readonly [slug: Slug, name: string, look: string, takenAt: number])[];
  /** Fingerprint of the rest. */
  readonly outlines: string;
  /** Fingerprint of the file of details. */
  readonly details: string;
}

type Outlines = readonly {
  readonly outline: SourceOutline;
  readonly seal: string;
  /** Of the details, in bytes. */
  readonly length: number;
}[];

function recordOf({ outline, details, seal }: Entry): KeptRecord {
  return {
    outline,
    details: () => {
      const json = details?.();
      return json && shortFingerprint(json) === seal ? JSON.parse(json.toString()) : undefined;
    },
  };
}

/** What one file of the folder holds. */
type Shard = Map<Slug, Entry>;

function fileOf({ directory }: KeptPlace, number: number): string {
  return join(directory, String(number));
}

function detailsFileOf(place: KeptPlace, number: number, details: string): string {
  return `${fileOf(place, number)}-${details}`;
}

/** The looks of all articles that are kept, without what was understood of them. */
export function* readKeptLooks(place: KeptPlace): Generator<KeptLook, void, undefined> {
  for (let number = 0; number < shardCount; number++) {
    const text = readSealedText(fileOf(place, number), place.version);
    if (text === undefined) continue;
    // Sealed by this very program: it is what `close` wrote.
    const { looks }: Kept = JSON.parse(text);
    for (const [, name, look, takenAt] of looks) yield { name, look, takenAt };
  }
}

/** How long nobody has touched what nobody needs, milliseconds. */
const abandonedAfter = 600_000;

export class KeptSources {
  readonly place: KeptPlace;
  readonly #looks: FileLooks;
  readonly #shards: readonly Shard[];
  readonly #details = new Map<number, PiecesFile>();
  readonly #changed = new Set<number>();

  /**
   * Opens what is kept in a folder. Files that are torn, or written by another program, are passed over.
   *
   * @param looks of the build
   */
  constructor(place: KeptPlace, looks: FileLooks) {
    this.place = place;
    this.#looks = looks;
    this.#shards = Array.from({ length: shardCount }, (_, number) => this.#read(number));
  }

  #read(number: number): Shard {
    const shard: Shard = new Map();
    const sealed = readSealed(fileOf(this.place, number), this.place.version);
    if (sealed === undefined) return shard;
    // Sealed by this very program: it is what `close` wrote.
    const { looks, outlines: sealOfRest, details: name }: Kept = JSON.parse(sealed.text);
    if (shortFingerprint(sealed.rest) !== sealOfRest) return shard;
    const outlines: Outlines = JSON.parse(sealed.rest.toString());
    const pieces = new PiecesFile(detailsFileOf(this.place, number, name));
    this.#details.set(number, pieces);
    let end = 0;
    for (const [at, { outline, seal, length }] of outlines.entries()) {
      const [slug = '', folder = '', look = '', takenAt = 0] = looks[at] ?? [];
      const start = end;
      const details = length === 0 ? undefined : () => pieces.read(start, length);
      shard.set(slug, { name: folder, look, takenAt, outline, details, seal });
      end += length;
    }
    return shard;
  }

  has(slug: Slug): boolean {
    return this.#shards[shardOf(slug)]?.has(slug) === true;
  }

  /** The record of an article whose file is untouched. */
  untouched(slug: Slug, path: string): KeptRecord | undefined {
    const entry = this.#shards[shardOf(slug)]?.get(slug);
    const stamp = entry && stampOf(path, this.#looks);
    return entry && stamp && isUntouched(stamp, entry.look, entry.takenAt)
      ? recordOf(entry)
      : undefined;
  }

  /** The record of an article whose text has this fingerprint. */
  withHash(slug: Slug, hash: string): KeptRecord | undefined {
    const entry = this.#shards[shardOf(slug)]?.get(slug);
    return entry?.outline.hash === hash ? recordOf(entry) : undefined;
  }

  /** To be called before a file is read: the function it returns keeps what was understood of it. */
  begin(slug: Slug, path: string): (record: KeptRecord) => void {
    const stamp = stampOf(path, this.#looks);
    // The clock decides only whether a file is read again, never what is made of it.
    const takenAt = Date.now();
    return ({ outline, details: read }) => {
      if (stamp === undefined) return;
      const json = read();
      const details = json && Buffer.from(JSON.stringify(json));
      this.#shards[shardOf(slug)]?.set(slug, {
        name: basename(dirname(path)),
        look: stamp.look,
        takenAt,
        outline,
        details: details && (() => details),
        seal: details ? shortFingerprint(details) : '',
      });
      this.#changed.add(shardOf(slug));
    };
  }

  /** Forgets the articles that are no more. */
  keepOnly(slugs: ReadonlySet<Slug>): void {
    for (const number of keepOnly(this.#shards, slugs)) this.#changed.add(number);
  }

  /** Writes what is new, and lets go of all: there may be very much of it. Nothing is asked of it any more. */
  close(): void {
    for (const number of this.#changed) this.#write(number);
    this.#changed.clear();
    for (const shard of this.#shards) shard.clear();
  }

  /** The details first: without them the shard is worth little. */
  #write(number: number): void {
    this.#details.get(number)?.hold();
    const sorted = [...(this.#shards[number] ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    const pieces = sorted.map(([, { details }]) => details?.() ?? Buffer.alloc(0));
    const details = shortFingerprint(Buffer.concat(pieces));
    const file = detailsFileOf(this.place, number, details);
    writeWhole(file, Buffer.concat(pieces));
    const outlines: Outlines = sorted.map(([, { outline, seal }], at) => {
      return { outline, seal, length: pieces[at]?.length ?? 0 };
    });
    const rest = Buffer.from(JSON.stringify(outlines));
    const text: Kept = {
      looks: sorted.map(([slug, { name, look, takenAt }]) => [slug, name, look, takenAt]),
      outlines: shortFingerprint(rest),
      details,
    };
    writeSealed(fileOf(this.place, number), this.place.version, JSON.stringify(text), [rest]);
    this.#sweep(number, file);
  }

  /** Removes the files of details that a shard had before, and what was left half written. */
  #sweep(number: number, file: string): void {
    for (const name of readdirSync(this.place.directory)) {
      const path = join(this.place.directory, name);
      if (!path.startsWith(detailsFileOf(this.place, number, '')) || path === file) continue;
      // Another program may write here at this moment: a check beside a build.
      const look = lookAt(path);
      if (look && Date.now() - look.modified > abandonedAfter) rmSync(path, { force: true });
    }
  }
}
