import image from '@11ty/eleventy-img';
import { avif, fittingWidths, ground, jpeg, ladders } from './encoding.ts';
import type { InspectedPicture } from './inspect.ts';

export interface EncodedFile {
  readonly format: 'avif' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

// Each encoding already uses every core; two keep them busy while one reads or writes.
image.concurrency = 2;

async function encodeAs(
  format: 'avif' | 'jpeg',
  file: string,
  { vector, width, height }: InspectedPicture,
): Promise<EncodedFile[]> {
  const ladder = ladders[format];
  const results = await image(file, {
    formats: [format],
    widths: vector ? [...ladder] : fittingWidths(ladder, width),
    dryRun: true,
    useCache: false,
    // Turns the pixels as the EXIF data say; no metadata but the colour profile is kept.
    fixOrientation: true,
    svgAllowUpscale: true,
    // Phones write JPEGs with harmless oddities; only what damages the picture is an error.
    sharpOptions: { failOn: 'error' },
    sharpAvifOptions: avif,
    sharpJpegOptions: jpeg,
    // The package rounds heights down and its encoder rounds them: say both, once.
    transform: (pipeline, target) => {
      pipeline
        .resize({
          width: target.width,
          height: Math.max(1, Math.round((target.width * height) / width)),
          fit: 'fill',
        })
        .flatten({ background: ground });
    },
  });
  return (results[format] ?? []).map((result) => ({
    format,
    width: result.width,
    height: result.height,
    bytes: result.buffer,
  }));
}

/**
 * Encodes a picture at every width that fits it.
 *
 * @param file absolute path; must not change meanwhile
 * @throws whatever the decoder says of a damaged file
 */
export async function encodePicture(
  file: string,
  inspected: InspectedPicture,
): Promise<EncodedFile[]> {
  const files = await Promise.all([
    encodeAs('avif', file, inspected),
    encodeAs('jpeg', file, inspected),
  ]);
  return files.flat();
}
