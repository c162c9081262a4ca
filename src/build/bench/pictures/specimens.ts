/** Pictures like those that newsrooms have: generated, the same every time. */

import sharp, { type Sharp } from 'sharp';
import { seededRandom } from '../generate-articles.ts';

/** In pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Cells over the width, and their part: from clouds to leaves. */
const octaves = [
  [4, 1],
  [16, 0.6],
  [64, 0.35],
  [256, 0.2],
  [1024, 0.1],
] as const;

/** Of the darkest to the lightest, in steps of a channel: what a sensor adds to each pixel. */
const grain = 14;

async function photograph({ width, height }: Size): Promise<Sharp> {
  const random = seededRandom(1);
  const sums = new Float32Array(width * height * 3);
  for (const [columns, part] of octaves) {
    const rows = Math.max(2, Math.round((columns * height) / width));
    const cells = Buffer.from(Array.from({ length: columns * rows * 3 }, () => random() * 256));
    const spread = await sharp(cells, { raw: { width: columns, height: rows, channels: 3 } })
      .resize({ width, height, fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer();
    for (const [at, value] of spread.entries()) sums[at] = (sums[at] ?? 0) + (value - 128) * part;
  }
  const pixels = Buffer.alloc(sums.length);
  for (const [at, sum] of sums.entries()) {
    const sky = (Math.floor(at / 3 / width) / height - 0.5) * 80;
    pixels[at] = Math.max(0, Math.min(255, 128 + sum * 0.7 + sky + (random() - 0.5) * grain));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"><rect width="1600" height="900" fill="#1f3d36"/>${Array.from(
  { length: 40 },
  (_, index) =>
    `<circle cx="${40 * index}" cy="${450 + 200 * Math.sin(index)}" r="${30 + index}" fill="#e4b363" opacity=".6"/>`,
).join('')}</svg>`;

/** By what they are called; each is the bytes of a file. */
export const specimens: ReadonlyMap<string, () => Promise<Buffer>> = new Map([
  [
    'JPEG, 12 MP',
    async () => (await photograph({ width: 4000, height: 3000 })).jpeg({ quality: 90 }).toBuffer(),
  ],
  [
    'PNG, 12 MP',
    async () =>
      (await photograph({ width: 4000, height: 3000 })).png({ compressionLevel: 6 }).toBuffer(),
  ],
  [
    'JPEG, 40 MP',
    async () => (await photograph({ width: 8000, height: 5000 })).jpeg({ quality: 90 }).toBuffer(),
  ],
  ['SVG', async () => Buffer.from(drawing)],
]);
