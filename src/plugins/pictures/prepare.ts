/**
 * Makes the files of every picture, once: they are kept outside the output under the hash of the
 * original's bytes and of how it is encoded. In the cache folder,
 * `<hash>-<width>.<ext>` are the files, `<hash>.json` (written last) tells which they are, and
 * `stamps.json` spares reading the originals again.
 */

import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fingerprint } from '../../content/fingerprint.ts';
import type { Picture } from '../../content/types.ts';
import { readIfThere, writeAtomically } from '../asset-cache.ts';
import { encoding } from './encoding.ts';
import { inspectPicture, missing, unreadable } from './inspect.ts';
import { pictureOutputs } from './outputs.ts';
import type { PictureFile, PictureProblem, PreparedPicture } from './prepared.ts';
import { openStamps, type Stamps } from './stamps.ts';

export interface PreparePicturesOptions {
  /** Absolute folder in which encoded pictures are kept, such as `.cache/pictures`. */
  readonly directory: string;
  /** Called as each new picture is ready; pictures found in the cache are not counted. */
  readonly onProgress?: (progress: PictureProgress) => void;
}

export interface PictureProgress {
  readonly done: number;
  readonly total: number;
  /** Absolute path of the picture that is ready. */
  readonly file: string;
}

export interface PreparedPictures {
  /** By the absolute path of the original, in the order given. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** Every picture that cannot be published, in the order given. */
  readonly problems: readonly PictureProblem[];
}

const fileSchema = z.object({
  address: z.string(),
  width: z.number(),
  height: z.number(),
  size: z.number(),
});
const preparedSchema = z.object({
  width: z.number(),
  height: z.number(),
  avif: z.array(fileSchema).min(1),
  jpeg: z.array(fileSchema).min(1),
});

/** What the cache has under a hash, if all its files are there, whole. Synchronous as stamps are. */
function kept(hash: string, directory: string): PreparedPicture | undefined {
  try {
    const text = readFileSync(join(directory, `${hash}.json`), 'utf8');
    const prepared = preparedSchema.parse(JSON.parse(text));
    const whole = pictureOutputs([prepared], directory).every(
      ({ source, size }) => statSync(source, { throwIfNoEntry: false })?.size === size,
    );
    return whole ? prepared : undefined;
  } catch {
    return undefined;
  }
}

/** Encodes the very bytes that were hashed, whatever happens to the original meanwhile. */
async function make(
  file: string,
  bytes: Uint8Array,
  hash: string,
  directory: string,
): Promise<PreparedPicture | PictureProblem> {
  const inspected = await inspectPicture(file, bytes);
  if ('code' in inspected) return inspected;
  const original = join(directory, `${hash}.${randomUUID()}.original`);
  try {
    await writeAtomically(original, bytes);
    // Loaded only when there is something to encode.
    const { encodePicture } = await import('./encode.ts');
    const encoded = await encodePicture(original, inspected).catch(() => undefined);
    if (encoded === undefined) return unreadable(file);
    const files: Record<'avif' | 'jpeg', PictureFile[]> = { avif: [], jpeg: [] };
    for (const { format, width, height, bytes: content } of encoded) {
      const name = `${hash}-${width}.${format === 'avif' ? 'avif' : 'jpg'}`;
      await writeAtomically(join(directory, name), content);
      files[format].push({ address: `/pictures/${name}`, width, height, size: content.length });
    }
    const { width, height } = inspected;
    const prepared: PreparedPicture = { width, height, ...files };
    await writeAtomically(join(directory, `${hash}.json`), JSON.stringify(prepared));
    return prepared;
  } finally {
    await rm(original, { force: true });
  }
}

async function hashOf(file: string, stamps: Stamps): Promise<string | undefined> {
  const known = stamps.known(file);
  if (known !== undefined) return known;
  const note = stamps.begin(file);
  const bytes = await readIfThere(file);
  if (bytes === undefined) return undefined;
  const hash = fingerprint(bytes);
  note(hash);
  return hash;
}

/** 64 bits of a hash in a name: two pictures with one name are not to be expected before billions. */
function nameFor(originalHash: string): string {
  return fingerprint(originalHash, encoding).slice(0, 16);
}

/**
 * Prepares pictures for publishing. A picture whose bytes were seen before is not encoded again,
 * and not even read if its file is untouched (see `stamps.ts`). All problems are returned at once.
 *
 * @throws only what the file system says of the cache folder
 */
export async function preparePictures(
  pictures: readonly Pick<Picture, 'file'>[],
  { directory, onProgress }: PreparePicturesOptions,
): Promise<PreparedPictures> {
  const files = [...new Set(pictures.map((picture) => picture.file))];
  const stamps = await openStamps(directory);
  const results = new Map<string, PreparedPicture | PictureProblem>();
  /** Files by the name they will have: copies of one picture are encoded once. */
  const wanted = new Map<string, string[]>();
  for (const file of files) {
    const hash = await hashOf(file, stamps).catch(() => '');
    if (hash === undefined) results.set(file, missing(file));
    else if (hash === '') results.set(file, unreadable(file));
    else {
      const name = nameFor(hash);
      const prepared = kept(name, directory);
      if (prepared !== undefined) results.set(file, prepared);
      else wanted.set(name, [...(wanted.get(name) ?? []), file]);
    }
  }

  const queue = [...wanted.values()];
  const total = queue.length;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      for (const file of group) results.set(file, await prepareOne(file, directory, stamps));
      const file = group[0];
      done += 1;
      if (file !== undefined) onProgress?.({ done, total, file });
    }
  };
  await Promise.all([work(), work()]);
  await stamps.save();

  const prepared = new Map<string, PreparedPicture>();
  const problems: PictureProblem[] = [];
  for (const file of files) {
    const result = results.get(file);
    if (result === undefined) continue;
    if ('code' in result) problems.push(result);
    else prepared.set(file, result);
  }
  return { pictures: prepared, problems };
}

/** Reads a picture, and encodes it unless a copy of it just was. */
async function prepareOne(
  file: string,
  directory: string,
  stamps: Stamps,
): Promise<PreparedPicture | PictureProblem> {
  const note = stamps.begin(file);
  const bytes = await readIfThere(file);
  if (bytes === undefined) return missing(file);
  const hash = fingerprint(bytes);
  note(hash);
  const name = nameFor(hash);
  return kept(name, directory) ?? (await make(file, bytes, name, directory));
}
