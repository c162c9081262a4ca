import sharp from 'sharp';
import { atWidth, webp, widestAnimation } from './encoding.ts';
import { ground, mostPixels } from './limits.ts';
import type { Size } from './pixels.ts';

export interface EncodedAnimation extends Size {
  readonly bytes: Buffer;
}

/**
 * Encodes all frames of a GIF or WebP as WebP, with their times, on the ground of stills.
 *
 * @param bytes of an animation within `mostFrames` and `mostPixels`
 * @param original the size of a frame
 * @throws whatever the decoder says of a damaged file
 */
export async function encodeAnimation(
  bytes: Uint8Array,
  original: Size,
): Promise<EncodedAnimation> {
  const size = atWidth(original, Math.min(original.width, widestAnimation));
  const encoded = await sharp(bytes, {
    animated: true,
    failOn: 'error',
    limitInputPixels: mostPixels,
  })
    .resize({ ...size, fit: 'fill' })
    .flatten({ background: ground })
    .toColourspace('srgb')
    .webp(webp)
    .toBuffer();
  return { ...size, bytes: encoded };
}
