/**
 * What was understood of articles in earlier builds, by slug. A file that is as it was is not read again, one whose
 * text is as it was is not parsed again: on a large site that is all but a few.
 */

import { join } from 'node:path';
import type { FileLooks } from './file-look.ts';
import { isUntouched, stampOf } from './file-stamp.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import type { SourceRecord } from './source-record.ts';
import type { Slug } from './types.ts';

interface Entry {
  readonly look: string;
  /** When `look` was taken, milliseconds since the epoch. */
  readonly takenAt: number;
  readonly record: SourceRecord;
}

/** What one file of the folder holds. */
type Shard = Map<Slug, Entry>;

const shardCount = 64;

function shardOf(slug: Slug): number {
  // FNV-1a: the shards need to be even, and nothing else.
  let hash = 0x811c9dc5;
  for (let at = 0; at < slug.length; at++) {
    hash = Math.imul(hash ^ slug.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % shardCount;
}

export class KeptSources {
  readonly #directory: string;
  readonly #version: string;
  readonly #looks: FileLooks;
  readonly #shards: readonly Shard[];
  readonly #changed = new Set<number>();

  /**
   * Opens what is kept in a folder. Files that are torn, or written by another program, are passed over.
   *
   * @param directory absolute; may be deleted at any time
   * @param version changes whenever the program may understand an article otherwise
   * @param looks of the build
   */
  constructor(directory: string, version: string, looks: FileLooks) {
    this.#directory = directory;
    this.#version = version;
    this.#looks = looks;
    this.#shards = Array.from({ length: shardCount }, (_, number) => this.#read(number));
  }

  #file(number: number): string {
    return join(this.#directory, `${number}.json`);
  }

  #read(number: number): Shard {
    const json = readSealed(this.#file(number), this.#version);
    // Sealed by this very program: it is what `save` wrote.
    const entries: [Slug, Entry][] = json === undefined ? [] : JSON.parse(json);
    return new Map(entries);
  }

  has(slug: Slug): boolean {
    return this.#shards[shardOf(slug)]?.has(slug) === true;
  }

  /** Which of some parts an article belongs to, such that no file holds articles of two. */
  partOf(slug: Slug, parts: number): number {
    return shardOf(slug) % parts;
  }

  /** The record of an article whose file is untouched. */
  untouched(slug: Slug, path: string): SourceRecord | undefined {
    const entry = this.#shards[shardOf(slug)]?.get(slug);
    const stamp = entry && stampOf(path, this.#looks);
    return entry && stamp && isUntouched(stamp, entry.look, entry.takenAt)
      ? entry.record
      : undefined;
  }

  /** The record of an article whose text has this fingerprint. */
  withHash(slug: Slug, hash: string): SourceRecord | undefined {
    const record = this.#shards[shardOf(slug)]?.get(slug)?.record;
    return record?.hash === hash ? record : undefined;
  }

  /** To be called before a file is read: the function it returns keeps what was understood of it. */
  begin(slug: Slug, path: string): (record: SourceRecord) => void {
    const stamp = stampOf(path, this.#looks);
    // The clock decides only whether a file is read again, never what is made of it.
    const takenAt = Date.now();
    return (record) => {
      if (stamp === undefined) return;
      this.#shards[shardOf(slug)]?.set(slug, { look: stamp.look, takenAt, record });
      this.#changed.add(shardOf(slug));
    };
  }

  /** Forgets the articles that are no more. */
  keepOnly(slugs: ReadonlySet<Slug>): void {
    for (const [number, shard] of this.#shards.entries()) {
      for (const slug of shard.keys()) {
        if (slugs.has(slug)) continue;
        shard.delete(slug);
        this.#changed.add(number);
      }
    }
  }

  /** Writes what is new, and lets go of all: there may be very much of it. Nothing is asked of it any more. */
  close(): void {
    for (const number of this.#changed) {
      const shard = this.#shards[number] ?? new Map();
      const sorted = [...shard].sort(([a], [b]) => (a < b ? -1 : 1));
      writeSealed(this.#file(number), this.#version, JSON.stringify(sorted));
    }
    this.#changed.clear();
    for (const shard of this.#shards) shard.clear();
  }
}
