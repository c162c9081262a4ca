import type { Metadata } from 'sharp';
import type { PictureProblem } from './prepared.ts';

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg';

/** What is known of a picture before it is encoded. */
export interface InspectedPicture {
  /** What the bytes are, whatever the name of the file says. */
  readonly format: PictureFormat;
  /** An SVG: drawn anew at every width. */
  readonly vector: boolean;
  /** As it is seen, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Narrower pictures look broken in an article's column, which is twice as wide. In pixels. */
export const minimumWidth = 320;

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
  ['svg', 'svg'],
]);

const formatsRemedy = 'احفظ الصورة بصيغة JPEG أو PNG أو WebP أو AVIF أو SVG، ثم أعد المحاولة.';

export function unreadable(file: string): PictureProblem {
  return {
    file,
    code: 'picture-unreadable',
    message: 'ملف الصورة تالف أو ناقص، ولا يمكن فتحه.',
    remedy: 'افتح الصورة في برنامج للصور واحفظها من جديد، أو انسخها مرة أخرى من مصدرها.',
  };
}

export function missing(file: string): PictureProblem {
  return {
    file,
    code: 'picture-missing',
    message: 'ملف الصورة غير موجود.',
    remedy: 'ضع الصورة في مجلد المقال، أو صحّح اسمها؛ فالحروف الكبيرة غير الصغيرة.',
  };
}

async function metadataOf(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    // Loaded only where there is a picture that is not known yet.
    const { default: sharp } = await import('sharp');
    return await sharp(bytes).metadata();
  } catch {
    return undefined;
  }
}

/**
 * Whether a picture can be decoded to its last line, as it must be to be encoded. Of a JPEG or WebP only an eighth is
 * drawn, which finds the same faults several times as fast.
 */
export async function isWhole(bytes: Uint8Array): Promise<boolean> {
  try {
    const { default: sharp } = await import('sharp');
    // As `encodePicture` decodes it.
    await sharp(bytes, { failOn: 'error' }).resize({ width: 40 }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Whether bytes begin as a picture of a kind we know by name does, though it cannot be decoded. */
function isHeic(bytes: Uint8Array): boolean {
  return /^ftyp(?:heic|heix|hevc|mif1|msf1)/.test(
    Buffer.from(bytes.subarray(4, 12)).toString('latin1'),
  );
}

/** Reads a picture's kind and size from its bytes (never from its name), or tells why it will not do. */
export async function inspectPicture(
  file: string,
  bytes: Uint8Array,
): Promise<InspectedPicture | PictureProblem> {
  const metadata = await metadataOf(bytes);
  const unsupported = (): PictureProblem => ({
    file,
    code: 'picture-unsupported',
    message: 'صيغة الصورة غير مدعومة.',
    remedy: formatsRemedy,
  });
  if (metadata === undefined) return isHeic(bytes) ? unsupported() : unreadable(file);
  const format = formats.get(metadata.format);
  if (format === undefined) return unsupported();
  if (metadata.format === 'heif' && metadata.compression !== 'av1') return unsupported();
  if (metadata.pages !== undefined && metadata.pages > 1 && metadata.format !== 'heif') {
    return {
      file,
      code: 'picture-animated',
      message: 'الصورة متحركة، ولن يظهر منها إلا أول لقطة.',
      remedy: 'ضع صورة ثابتة مكانها، أو انشر الحركة مقطعًا مصورًا.',
    };
  }
  const { width, height } = metadata.autoOrient;
  const vector = format === 'svg';
  if (!vector && width < minimumWidth) {
    return {
      file,
      code: 'picture-small',
      message: `عرض الصورة ${width} بكسل، وأقل عرض مقبول ${minimumWidth} بكسل.`,
      remedy: 'ضع نسخة أكبر من الصورة؛ ويُستحسن أن يبلغ عرضها 1200 بكسل.',
    };
  }
  return { format, vector, width, height };
}
