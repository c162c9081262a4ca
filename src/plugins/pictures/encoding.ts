import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import type { AvifOptions, JpegOptions, WebpOptions } from 'sharp';
import { z } from 'zod';
import { ground } from './limits.ts';
import type { Size } from './pixels.ts';

/**
 * AVIF effort 1: 2 takes five times as long for no fewer bytes, 4, the default, ten times for 8–12 % fewer.
 * At these qualities busy photographs of 1200 × 675 pixels had 49–63 KB (AVIF) and 78–117 KB (JPEG).
 */
export const avif = { quality: 50, effort: 1 } as const satisfies AvifOptions;
export const jpeg = { quality: 72, mozjpeg: true } as const satisfies JpegOptions;

/** Of animations. */
export const webp = { quality: 60, effort: 4 } as const satisfies WebpOptions;

/**
 * Widths in pixels. 1200 serves a phone of 390 × 3 pixels and is what social networks want. JPEG is
 * for the few browsers without AVIF and for sharing: two widths of it keep the number of files,
 * which hosts limit, near six a picture.
 */
export const ladders = { avif: [320, 640, 960, 1200], jpeg: [640, 1200] } as const;

/** As wide as the text of an article on most screens; every frame costs. In pixels. */
export const widestAnimation = 640;

/** The version of the encoder. Read, not asked for: to load it takes longer than most builds need. */
function encoderVersion(): string {
  const file = findPackageJSON('sharp', import.meta.url);
  if (file === undefined) throw new Error('package.json of sharp was not found');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** Of this program's own part in the bytes, and of what is kept beside them: to be raised when one of them changes. */
const method = 2;

/** All that the bytes of an encoded picture depend on besides the original; part of its hash. */
export const encoding = JSON.stringify({
  method,
  avif,
  jpeg,
  webp,
  ladders,
  widestAnimation,
  ground,
  sharp: encoderVersion(),
});

/**
 * The widths of a ladder that a picture can fill. One that falls between two steps, or under the
 * last, gets its own width as well when that is worth a file (15 % over the step below).
 */
export function fittingWidths(ladder: readonly number[], width: number): number[] {
  const fitting = ladder.filter((step) => step <= width);
  const last = fitting.at(-1) ?? 0;
  return fitting.length < ladder.length && width > last * 1.15 ? [...fitting, width] : fitting;
}

/** A size of the same shape. */
export function atWidth({ width, height }: Size, wanted: number): Size {
  return { width: wanted, height: Math.max(1, Math.round((wanted * height) / width)) };
}

/** Of the largest file that is made of a picture. Whatever has no pixels of its own (an SVG) fills every width. */
export function widestSize(picture: Size & { readonly vector: boolean }): Size {
  const width = picture.vector ? Number.POSITIVE_INFINITY : picture.width;
  const widths = Object.values(ladders).flatMap((ladder) => fittingWidths(ladder, width));
  return atWidth(picture, Math.max(...widths));
}
