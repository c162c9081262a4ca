/**
 * Which bytes a file holds, without reading it again while the file system says it is untouched.
 *
 * A stamp is the size, inode, modification and change times of a file, in nanoseconds. The change
 * time cannot be set by programs, so that a file put back with its old modification time (`cp -p`,
 * `tar`) is noticed. One doubt is left: a file changed twice within one tick of the clock. As git
 * does with its index ("racy git"), a stamp taken less than two seconds (FAT's tick, the coarsest)
 * after the file's last change is not believed: such a file is read again the next time.
 */

import { type BigIntStats, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeAtomically } from '../asset-cache.ts';

const stampSchema = z.tuple([z.string(), z.number(), z.string()]);
const stampsSchema = z.object({ version: z.literal(1), files: z.record(z.string(), stampSchema) });

/** What a file looked like, when (milliseconds since the epoch), and the hash of its bytes. */
type Stamp = z.infer<typeof stampSchema>;

const racyMilliseconds = 2000n;

function lookOf(stats: BigIntStats): string {
  return [stats.size, stats.ino, stats.mtimeNs, stats.ctimeNs].join(' ');
}

export interface Stamps {
  /** The hash of the file's bytes if it is surely as it was; undefined if it must be read. */
  known(file: string): string | undefined;
  /** To be called before the file is read: the function it returns notes the hash of what was read. */
  begin(file: string): (hash: string) => void;
  /** Writes what was noted. Stamps of other files stay; those of files that are gone do not. */
  save(): Promise<void>;
}

async function load(path: string): Promise<Map<string, Stamp>> {
  try {
    const text = (await readIfThere(path))?.toString('utf8');
    if (text === undefined) return new Map();
    return new Map(Object.entries(stampsSchema.parse(JSON.parse(text)).files));
  } catch {
    return new Map();
  }
}

/** Opens the stamps kept in a folder; a damaged list is an empty one. */
export async function openStamps(directory: string): Promise<Stamps> {
  const path = join(directory, 'stamps.json');
  const stamps = await load(path);
  let changed = false;
  // Synchronous: one call is a few microseconds, a tenth of what going through a thread costs.
  const look = (file: string): BigIntStats | undefined =>
    statSync(file, { bigint: true, throwIfNoEntry: false });

  return {
    known(file) {
      const stamp = stamps.get(file);
      const stats = look(file);
      if (stamp === undefined || stats === undefined || stamp[0] !== lookOf(stats))
        return undefined;
      return stats.ctimeMs + racyMilliseconds < BigInt(stamp[1]) ? stamp[2] : undefined;
    },
    begin(file) {
      const stats = look(file);
      // The clock decides only whether a file is read again, never what is made of it.
      const now = Date.now();
      return (hash) => {
        if (stats === undefined) return;
        stamps.set(file, [lookOf(stats), now, hash]);
        changed = true;
      };
    },
    async save() {
      if (!changed) return;
      const present = [...stamps].filter(([file]) => look(file) !== undefined).sort();
      const files = Object.fromEntries(present);
      await writeAtomically(path, JSON.stringify({ version: 1, files }));
    },
  };
}
