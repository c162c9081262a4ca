/** Pictures for the tests, and what is made of them. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type PictureProgress, preparePictures } from '../../../src/plugins/pictures/prepare.ts';
import type { PictureFile, PreparedPicture } from '../../../src/plugins/pictures/prepared.ts';
import { temporaryFolder } from '../temporary.ts';

export const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="8" height="9" fill="#155b6d"/></svg>';

/** A picture whose left half is red, its right half blue. */
export function halves(width: number, height: number): Sharp {
  const red = { create: { width: width >> 1, height, channels: 3, background: '#f00' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

/** Pictures beside an article, each written as it is given or encoded, and a cache for them. */
export async function setUp(pictures: Record<string, Sharp | string | Buffer>) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'articles'));
  const files: Record<string, string> = {};
  for (const [name, content] of Object.entries(pictures)) {
    const file = join(folder, 'articles', name);
    files[name] = file;
    if (typeof content === 'string' || Buffer.isBuffer(content)) writeFileSync(file, content);
    else await content.toFile(file);
  }
  const directory = join(folder, 'cache');
  const run = async (names = Object.keys(pictures)) => {
    const progress: PictureProgress[] = [];
    const result = await preparePictures(
      names.map((name) => ({ file: join(folder, 'articles', name) })),
      { directory, onProgress: (step) => progress.push(step) },
    );
    const of = (name: string) => {
      const prepared = result.pictures.get(join(folder, 'articles', name));
      if (prepared === undefined) throw new Error(`${name}: ${JSON.stringify(result.problems)}`);
      return prepared;
    };
    return { ...result, progress, of };
  };
  const bytesOf = (address: string) =>
    readFileSync(join(directory, address.split('/').at(-1) ?? ''));
  return { folder, files, directory, run, bytesOf };
}

/** The stills of a picture. */
export function stillsOf({ avif, jpeg }: PreparedPicture): readonly PictureFile[] {
  return [...avif, ...jpeg];
}

export type Colour = readonly [red: number, green: number, blue: number];

/** What is seen at a place, told in parts of the width and the height. */
export async function colourAt(bytes: Buffer, x: number, y: number): Promise<Colour> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const row = Math.floor(y * info.height);
  const at = (row * info.width + Math.floor(x * info.width)) * info.channels;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** By how much the channel that differs most differs. */
export function difference(one: Colour, other: Colour): number {
  return Math.max(...one.map((value, channel) => Math.abs(value - (other[channel] ?? 0))));
}
