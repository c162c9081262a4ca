/**
 * "Cached by hash in a folder, written atomically": what is costly to make is made once. Any file of
 * the cache may be deleted, torn or out of date at any time; it is then made again, never trusted.
 */

import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fingerprint } from '../content/fingerprint.ts';
import { systemErrorCode } from '../content/system-error.ts';

/** Writes beside the file and renames over it: a reader sees the old bytes or the new, never half. */
export async function writeAtomically(file: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The bytes of a file, or undefined when there is none. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** An entry begins with the fingerprint of the rest: a torn one is known and made again. */
const sealLength = 32;

/**
 * The bytes kept in `directory` under `key`, or else those that `make` gives, which are then kept.
 *
 * @param key a `fingerprint` of everything the bytes depend on, the versions of the tools included
 */
export async function cached(
  directory: string,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Buffer> {
  const file = join(directory, key);
  const kept = await readIfThere(file);
  if (kept !== undefined) {
    const bytes = kept.subarray(sealLength);
    if (kept.toString('latin1', 0, sealLength) === fingerprint(bytes)) return bytes;
  }
  const bytes = Buffer.from(await make());
  await writeAtomically(file, Buffer.concat([Buffer.from(fingerprint(bytes), 'latin1'), bytes]));
  return bytes;
}

const entrySchema = z.object({
  key: z.string(),
  inputs: z.array(z.tuple([z.string(), z.string()])),
  text: z.string(),
  seal: z.string(),
});

function parseEntry(bytes: Buffer | undefined): z.infer<typeof entrySchema> | undefined {
  if (bytes === undefined) return undefined;
  try {
    const entry = entrySchema.parse(JSON.parse(bytes.toString('utf8')));
    return entry.seal === fingerprint(entry.text) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/**
 * As `cached`, for a text whose input files are known only once it is made (what a style sheet or
 * a script imports). It is made again when any of them has changed or gone.
 *
 * @param name file name of the entry: a later text takes the place of an earlier one
 * @param key a `fingerprint` of what the text depends on besides the input files
 * @param make gives the text and the absolute paths of the files it was made from
 */
export async function cachedByInputs(
  directory: string,
  name: string,
  key: string,
  make: () => Promise<{ text: string; inputs: readonly string[] }>,
): Promise<string> {
  const file = join(directory, name);
  const entry = parseEntry(await readIfThere(file));
  if (entry?.key === key) {
    const present = await Promise.all(
      entry.inputs.map(async ([input, hash]) => {
        const bytes = await readIfThere(input);
        return bytes !== undefined && fingerprint(bytes) === hash;
      }),
    );
    if (present.every(Boolean)) return entry.text;
  }
  const { text, inputs } = await make();
  const hashed = await Promise.all(
    [...new Set(inputs)].sort().map(async (input) => [input, fingerprint(await readFile(input))]),
  );
  const kept = { key, inputs: hashed, text, seal: fingerprint(text) };
  await writeAtomically(file, JSON.stringify(kept));
  return text;
}
