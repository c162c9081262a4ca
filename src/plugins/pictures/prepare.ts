/**
 * Makes the files of every picture, once: they are kept outside the output under the hash of the
 * original's bytes and of how it is encoded. In the cache folder,
 * `<hash>-<width>.<ext>` are the files, `<hash>.json` (written last) tells which they are, and
 * `stamps.json` spares reading the originals again.
 */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fingerprint } from '../../content/fingerprint.ts';
import type { Picture } from '../../content/types.ts';
import { readIfThere, writeAtomically } from '../asset-cache.ts';
import { Drawer } from './drawing.ts';
import { encoding, widestSize } from './encoding.ts';
import { drawingFault, missing, type PictureFault, unreadable } from './faults.ts';
import { type InspectedPicture, inspectPicture } from './inspect.ts';
import { pictureOutputs } from './outputs.ts';
import type { Pixels, Size } from './pixels.ts';
import type { PictureFile, PreparedPicture } from './prepared.ts';
import { openStamps, type Stamps } from './stamps.ts';
import { isTone } from './tones.ts';

export interface PreparePicturesOptions {
  /** Absolute folder in which encoded pictures are kept, such as `.cache/pictures`. */
  readonly directory: string;
  /** Called when there are new pictures, and as each is ready; pictures found in the cache are not counted. */
  readonly onProgress?: (progress: PictureProgress) => void;
}

export interface PictureProgress {
  readonly done: number;
  readonly total: number;
}

/** A picture that cannot be published. */
export interface PictureProblem extends PictureFault {
  /** Absolute path. */
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
  tone: z.string().refine(isTone),
  avif: z.array(fileSchema).min(1),
  jpeg: z.array(fileSchema).min(1),
  animation: fileSchema.optional(),
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

/** Where pictures are kept, and how their files are known. */
interface Place {
  readonly directory: string;
  readonly stamps: Stamps;
  readonly drawer: Drawer;
}

async function decode(
  bytes: Uint8Array,
  inspected: InspectedPicture,
  drawer: Drawer,
): Promise<Pixels | PictureFault> {
  const size = widestSize(inspected);
  if (inspected.vector) {
    const drawn = await drawer.draw(bytes, size);
    return typeof drawn === 'string' ? drawingFault(drawn) : drawn;
  }
  const { takePixels } = await import('./take-pixels.ts');
  return takePixels(bytes, size).catch(() => unreadable);
}

async function animate(bytes: Uint8Array, inspected: InspectedPicture) {
  if (inspected.frames === 1) return [];
  const { encodeAnimation } = await import('./animation.ts');
  return [await encodeAnimation(bytes, inspected)];
}

/** Encodes the very bytes that were hashed, whatever happens to the original meanwhile. */
async function make(
  bytes: Uint8Array,
  hash: string,
  { directory, drawer }: Place,
): Promise<PreparedPicture | PictureFault> {
  const inspected = await inspectPicture(bytes, drawer);
  if ('code' in inspected) return inspected;
  const pixels = await decode(bytes, inspected, drawer);
  if ('code' in pixels) return pixels;
  const animations = await animate(bytes, inspected).catch(() => undefined);
  if (animations === undefined) return unreadable;
  // Loaded only when there is something to encode.
  const { encodePicture } = await import('./encode.ts');
  const { files, tone } = await encodePicture(pixels, inspected);
  const write = async (file: Size & { readonly bytes: Buffer }, extension: string) => {
    const name = `${hash}-${file.width}.${extension}`;
    await writeAtomically(join(directory, name), file.bytes);
    const { width, height, bytes } = file;
    return { address: `/pictures/${name}`, width, height, size: bytes.length };
  };
  const written: Record<'avif' | 'jpeg', PictureFile[]> = { avif: [], jpeg: [] };
  for (const file of files) {
    written[file.format].push(await write(file, file.format === 'avif' ? 'avif' : 'jpg'));
  }
  const [animation] = await Promise.all(animations.map((file) => write(file, 'webp')));
  const { width, height } = inspected;
  const prepared: PreparedPicture = {
    width,
    height,
    tone,
    ...written,
    ...(animation && { animation }),
  };
  await writeAtomically(join(directory, `${hash}.json`), JSON.stringify(prepared));
  return prepared;
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
  const results = new Map<string, PreparedPicture | PictureFault>();
  /** Files by the name they will have: copies of one picture are encoded once. */
  const wanted = new Map<string, string[]>();
  for (const file of files) {
    const hash = await hashOf(file, stamps).catch(() => '');
    if (hash === undefined) results.set(file, missing);
    else if (hash === '') results.set(file, unreadable);
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
  const place: Place = { directory, stamps, drawer: new Drawer() };
  const work = async (): Promise<void> => {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      for (const file of group) results.set(file, await prepareOne(file, place));
      done += 1;
      onProgress?.({ done, total });
    }
  };
  if (total > 0) onProgress?.({ done, total });
  try {
    // Two keep two processors busy, while one reads or writes.
    await Promise.all([work(), work()]);
  } finally {
    place.drawer.end();
  }
  await stamps.save();

  const prepared = new Map<string, PreparedPicture>();
  const problems: PictureProblem[] = [];
  for (const file of files) {
    const result = results.get(file);
    if (result === undefined) continue;
    if ('code' in result) problems.push({ file, ...result });
    else prepared.set(file, result);
  }
  return { pictures: prepared, problems };
}

/** Reads a picture, and encodes it unless a copy of it just was. */
async function prepareOne(file: string, place: Place): Promise<PreparedPicture | PictureFault> {
  const note = place.stamps.begin(file);
  const bytes = await readIfThere(file);
  if (bytes === undefined) return missing;
  const hash = fingerprint(bytes);
  note(hash);
  const name = nameFor(hash);
  return kept(name, place.directory) ?? (await make(bytes, name, place));
}
