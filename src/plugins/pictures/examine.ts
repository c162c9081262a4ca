/**
 * What can be said of pictures without making anything of them. It is kept by the bytes of the picture, so that one that
 * is as it was is neither read nor decoded again.
 */

import { join } from 'node:path';
import { fingerprint } from '../../content/fingerprint.ts';
import { type KeptPlace, readSealedText, writeSealed } from '../../content/sealed-file.ts';
import { readIfThere } from '../asset-cache.ts';
import { Drawer } from './drawing.ts';
import { atWidth, widestSize } from './encoding.ts';
import { drawingFault, missing, type PictureFault, unreadable } from './faults.ts';
import { type InspectedPicture, inspectPicture } from './inspect.ts';
import { openStamps, type Stamps } from './stamps.ts';

/** What is kept of a picture; why it cannot be published, where it cannot. */
interface Examination {
  readonly bytes: number;
  readonly picture?: InspectedPicture;
  /** Bytes of the animation that readers may ask for. */
  readonly animation?: number;
  readonly fault?: PictureFault;
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

/** Wide enough to find what damages a picture; of a JPEG or WebP only an eighth is drawn then, several times as fast. */
const trialWidth = 40;

/** Makes a picture as far as needed to know that it can be made: it is decoded to its last line. */
async function tryOut(
  bytes: Uint8Array,
  picture: InspectedPicture,
  drawer: Drawer,
): Promise<Pick<Examination, 'animation' | 'fault'>> {
  if (picture.vector) {
    const drawn = await drawer.draw(bytes, widestSize(picture));
    return typeof drawn === 'string' ? { fault: drawingFault(drawn) } : {};
  }
  try {
    if (picture.frames > 1) {
      const { encodeAnimation } = await import('./animation.ts');
      return { animation: (await encodeAnimation(bytes, picture)).bytes.length };
    }
    const { takePixels } = await import('./take-pixels.ts');
    await takePixels(bytes, atWidth(picture, trialWidth));
    return {};
  } catch {
    return { fault: unreadable };
  }
}

async function examine(bytes: Uint8Array, drawer: Drawer): Promise<Examination> {
  const inspected = await inspectPicture(bytes, drawer);
  if ('code' in inspected) return { bytes: bytes.length, fault: inspected };
  const { fault, ...tried } = await tryOut(bytes, inspected, drawer);
  return { bytes: bytes.length, ...(fault ? { fault } : { picture: inspected, ...tried }) };
}

interface Looking {
  readonly kept: Kept;
  readonly stamps: Stamps;
  readonly drawer: Drawer;
}

/** Reads a picture, and looks at it unless the same bytes were looked at before. */
async function examineFile(
  file: string,
  { kept, stamps, drawer }: Looking,
): Promise<ExaminedPicture> {
  const hash = stamps.known(file);
  const known = hash === undefined ? undefined : kept.get(hash);
  if (known) return { file, ...known };
  const note = stamps.begin(file);
  let bytes: Buffer | undefined;
  try {
    bytes = await readIfThere(file);
  } catch {
    return { file, bytes: 0, fault: unreadable };
  }
  if (bytes === undefined) return { file, bytes: 0, fault: missing };
  const read = fingerprint(bytes);
  note(read);
  const found = kept.get(read) ?? (await examine(bytes, drawer));
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
  const drawer = new Drawer();
  const examined: ExaminedPicture[] = [];
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      examined.push(await examineFile(file, { kept, stamps, drawer }));
      onProgress?.(examined.length, files.length);
    }
  };
  // The decoder uses threads of its own: while two pictures are decoded, others are read.
  try {
    await Promise.all(Array.from({ length: 4 }, work));
  } finally {
    drawer.end();
  }
  await stamps.save();
  if (kept.size !== size) writeSealed(keptFile, place.version, JSON.stringify([...kept].sort()));
  return examined;
}
