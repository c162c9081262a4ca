import sharp from 'sharp';
import { ground, mostPixels } from './limits.ts';
import type { Pixels, Size } from './pixels.ts';

/**
 * Decodes a still, or the first frame of an animation, at a size: turned as its EXIF data say, its holes filled, its colours
 * in sRGB whatever they were in. Nothing but pixels is left of the file.
 *
 * @throws whatever the decoder says of a damaged file
 */
export async function takePixels(bytes: Uint8Array, { width, height }: Size): Promise<Pixels> {
  // Phones write JPEGs with harmless oddities; only what damages the picture is an error.
  const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width, height, fit: 'fill' })
    .flatten({ background: ground })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new TypeError(`${info.channels} channels instead of 3`);
  return { data, width: info.width, height: info.height };
}
