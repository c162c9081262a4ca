import type { Metadata } from 'sharp';
import type { Drawer } from './drawing.ts';
import { widestSize } from './encoding.ts';
import {
  drawingFault,
  empty,
  huge,
  long,
  type PictureFault,
  small,
  tall,
  unplayable,
  unreadable,
  unsupported,
} from './faults.ts';
import { minimumWidth, mostFrames, mostHeight, mostPixels } from './limits.ts';
import { isGzip, isHeic, isMarkup, isMovingAvif, isMovingPng } from './signatures.ts';
import { isWholeGif, isWholeWebp } from './whole.ts';

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg';

/** What is known of a picture before it is encoded. */
export interface InspectedPicture {
  /** What the bytes are, whatever the name of the file says. */
  readonly format: PictureFormat;
  /** An SVG: drawn at the widest of the widths that are made. */
  readonly vector: boolean;
  /** As it is seen, in pixels. */
  readonly width: number;
  readonly height: number;
  /** More than one for an animation. */
  readonly frames: number;
}

/**
 * The formats that writers may use, by what the decoder calls them; `heif` is AVIF here, the HEIC of phones cannot be
 * decoded.
 */
const formats: ReadonlyMap<string, PictureFormat> = new Map([
  ['jpeg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['avif', 'avif'],
  ['heif', 'avif'],
  ['gif', 'gif'],
]);

async function metadataOf(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    // Loaded only where there is a picture that is not known yet.
    const { default: sharp } = await import('sharp');
    // Only the head of the file is read: what is too large is told with its size.
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

function framesOf(format: PictureFormat, { pages = 1 }: Metadata): number {
  return format === 'gif' || format === 'webp' ? pages : 1;
}

/** What stands against making anything of a picture. */
function faultOf(picture: InspectedPicture): PictureFault | undefined {
  const { vector, width, height, frames } = picture;
  const pixels = width * height;
  if (!vector && width < minimumWidth) return small(width);
  if (!vector && pixels > mostPixels) return huge(pixels);
  if (frames > mostFrames || (frames > 1 && pixels * frames > mostPixels)) {
    return long(frames, pixels * frames);
  }
  return widestSize(picture).height > mostHeight ? tall : undefined;
}

async function inspectDrawing(
  bytes: Uint8Array,
  drawer: Drawer,
): Promise<InspectedPicture | PictureFault> {
  const size = await drawer.size(bytes);
  if (typeof size === 'string') return drawingFault(size);
  return { format: 'svg', vector: true, ...size, frames: 1 };
}

async function inspectPixels(bytes: Uint8Array): Promise<InspectedPicture | PictureFault> {
  if (isMovingPng(bytes) || isMovingAvif(bytes)) return unplayable;
  const metadata = isGzip(bytes) ? undefined : await metadataOf(bytes);
  if (metadata === undefined) return isHeic(bytes) || isGzip(bytes) ? unsupported : unreadable;
  const format = formats.get(metadata.format);
  if (format === undefined) return unsupported;
  if (metadata.format === 'heif' && metadata.compression !== 'av1') return unsupported;
  if (format === 'gif' && !isWholeGif(bytes)) return unreadable;
  if (format === 'webp' && !isWholeWebp(bytes)) return unreadable;
  const { width, height } = metadata.autoOrient;
  return { format, vector: false, width, height, frames: framesOf(format, metadata) };
}

/** Reads a picture's kind and size from its bytes (never from its name), or tells why it will not do. */
export async function inspectPicture(
  bytes: Uint8Array,
  drawer: Drawer,
): Promise<InspectedPicture | PictureFault> {
  if (bytes.length === 0) return empty;
  const found = await (isMarkup(bytes) ? inspectDrawing(bytes, drawer) : inspectPixels(bytes));
  return 'code' in found ? found : (faultOf(found) ?? found);
}
