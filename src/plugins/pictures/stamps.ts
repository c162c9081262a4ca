/** Which bytes a picture's file holds, without reading it again while its stamp says that it is untouched. */

import { join } from 'node:path';
import { z } from 'zod';
import { isUntouched, stampOf } from '../../content/file-stamp.ts';
import { readIfThere, writeAtomically } from '../asset-cache.ts';

const stampSchema = z.tuple([z.string(), z.number(), z.string()]);
const stampsSchema = z.object({ version: z.literal(1), files: z.record(z.string(), stampSchema) });

/** What a file looked like, when (milliseconds since the epoch), and the hash of its bytes. */
type Stamp = z.infer<typeof stampSchema>;

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
  return {
    known(file) {
      const stamp = stamps.get(file);
      const now = stamp && stampOf(file);
      return stamp && now && isUntouched(now, stamp[0], stamp[1]) ? stamp[2] : undefined;
    },
    begin(file) {
      const stamp = stampOf(file);
      // The clock decides only whether a file is read again, never what is made of it.
      const now = Date.now();
      return (hash) => {
        if (stamp === undefined) return;
        stamps.set(file, [stamp.look, now, hash]);
        changed = true;
      };
    },
    async save() {
      if (!changed) return;
      const present = [...stamps].filter(([file]) => stampOf(file) !== undefined).sort();
      const files = Object.fromEntries(present);
      await writeAtomically(path, JSON.stringify({ version: 1, files }));
    },
  };
}
