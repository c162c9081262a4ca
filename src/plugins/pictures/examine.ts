/**
 * What can be said of pictures without making anything of them. It is kept by the bytes of the picture, so that one that
 * is as it was is neither read nor decoded again.
 */

import { join } from 'node:path';
import { fingerprint } from '../../content/fingerprint.ts';
import { type KeptPlace, readSealedText, writeSealed } from '../../content/sealed-file.ts';
import { readIfThere } from '../asset-cache.ts';
import { type InspectedPicture, inspectPicture, isWhole, missing, unreadable } from './inspect.ts';
import type { PictureProblem } from './prepared.ts';
import { openStamps, type Stamps } from './stamps.ts';

/** What is kept of a picture; why it cannot be published, where it cannot. */
interface Examination {
  readonly bytes: number;
  readonly picture?: InspectedPicture;
  readonly fault?: Omit<PictureProblem, 'file'>;
}

export interface ExaminedPicture extends Examination {
  /** Absolute path. */
  readonly file: string;
}

export interface ExaminePicturesOptions {
  /** Absolute folder of encoded pictures, where it is kept which bytes a file holds. */
  readonly pictureCache: string;
  /** Where it is kept what was found out; its version stands for this program and the decoder. */
  readonly kept: KeptPlace;
  readonly onProgress?: (done: number, total: number) => void;
}

type Kept = Map<string, Examination>;

function withoutFile({ file: _, ...fault }: PictureProblem): Omit<PictureProblem, 'file'> {
  return fault;
}

async function examine(file: string, bytes: Uint8Array): Promise<Examination> {
  const inspected = await inspectPicture(file, bytes);
  if ('code' in inspected) return { bytes: bytes.length, fault: withoutFile(inspected) };
  return (await isWhole(bytes))
    ? { bytes: bytes.length, picture: inspected }
    : { bytes: bytes.length, fault: withoutFile(unreadable(file)) };
}

/** Reads a picture, and looks at it unless the same bytes were looked at before. */
async function examineFile(file: string, kept: Kept, stamps: Stamps): Promise<ExaminedPicture> {
  const hash = stamps.known(file);
  const known = hash === undefined ? undefined : kept.get(hash);
  if (known) return { file, ...known };
  const note = stamps.begin(file);
  let bytes: Buffer | undefined;
  try {
    bytes = await readIfThere(file);
  } catch {
    return { file, bytes: 0, fault: withoutFile(unreadable(file)) };
  }
  if (bytes === undefined) return { file, bytes: 0, fault: withoutFile(missing(file)) };
  const read = fingerprint(bytes);
  note(read);
  const found = kept.get(read) ?? (await examine(file, bytes));
  kept.set(read, found);
  return { file, ...found };
}

/**
 * Looks at pictures, in any order.
 *
 * @param files absolute paths
 * @throws only what the file system says of the cache folders
 */
export async function examinePictures(
  files: readonly string[],
  { pictureCache, kept: place, onProgress }: ExaminePicturesOptions,
): Promise<readonly ExaminedPicture[]> {
  if (files.length === 0) return [];
  const keptFile = join(place.directory, 'pictures');
  const text = readSealedText(keptFile, place.version);
  // Sealed by this very program: it is what was written here.
  const kept: Kept = new Map(text === undefined ? [] : JSON.parse(text));
  const size = kept.size;
  const stamps = await openStamps(pictureCache);
  const examined: ExaminedPicture[] = [];
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      examined.push(await examineFile(file, kept, stamps));
      onProgress?.(examined.length, files.length);
    }
  };
  // The decoder uses threads of its own: while two pictures are decoded, others are read.
  await Promise.all(Array.from({ length: 4 }, work));
  await stamps.save();
  if (kept.size !== size) writeSealed(keptFile, place.version, JSON.stringify([...kept].sort()));
  return examined;
}
