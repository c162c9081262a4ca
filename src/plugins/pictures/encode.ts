import sharp from 'sharp';
import { atWidth, avif, fittingWidths, jpeg, ladders } from './encoding.ts';
import type { Pixels, Size } from './pixels.ts';
import { toneOf } from './tones.ts';

export interface EncodedFile extends Size {
  readonly format: 'avif' | 'jpeg';
  readonly bytes: Buffer;
}

export interface EncodedPicture {
  /** The widths of each format ascend. */
  readonly files: readonly EncodedFile[];
  /** As `toneOf` gives it. */
  readonly tone: string;
}

function rawPixels({ data, width, height }: Pixels) {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function shrink(pixels: Pixels, size: Size): Promise<Pixels> {
  if (pixels.width === size.width && pixels.height === size.height) return pixels;
  const data = await rawPixels(pixels)
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer();
  return { data, ...size };
}

function encodeAs(format: EncodedFile['format'], pixels: Pixels): Promise<Buffer> {
  const raw = rawPixels(pixels);
  return (format === 'avif' ? raw.avif(avif) : raw.jpeg(jpeg)).toBuffer();
}

/**
 * Encodes a picture at every width that fits it. It has been decoded once, and what is narrower is made of the widest.
 *
 * @param pixels of `widestSize`
 * @param original gives the shape
 */
export async function encodePicture(pixels: Pixels, original: Size): Promise<EncodedPicture> {
  const widths = {
    avif: fittingWidths(ladders.avif, pixels.width),
    jpeg: fittingWidths(ladders.jpeg, pixels.width),
  };
  const shrunk = new Map<number, Promise<Pixels>>();
  const at = (width: number): Promise<Pixels> => {
    const known = shrunk.get(width) ?? shrink(pixels, atWidth(original, width));
    shrunk.set(width, known);
    return known;
  };
  const encode = async (format: EncodedFile['format'], width: number): Promise<EncodedFile> => {
    const scaled = await at(width);
    const bytes = await encodeAs(format, scaled);
    return { format, width, height: scaled.height, bytes };
  };
  const files = await Promise.all([
    ...widths.avif.map((width) => encode('avif', width)),
    ...widths.jpeg.map((width) => encode('jpeg', width)),
  ]);
  const narrowest = await at(Math.min(...widths.avif));
  return { files, tone: toneOf(narrowest) };
}
