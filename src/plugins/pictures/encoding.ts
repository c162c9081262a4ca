import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import type { AvifOptions, JpegOptions } from 'sharp';
import { z } from 'zod';

/**
 * AVIF effort 1: the default, 4, took ten times as long for 8–12 % fewer bytes.
 * At these qualities busy photographs of 1200 × 675 pixels had 49–63 KB (AVIF) and 78–117 KB (JPEG).
 */
export const avif = { quality: 50, effort: 1 } as const satisfies AvifOptions;
export const jpeg = { quality: 72, mozjpeg: true } as const satisfies JpegOptions;

/**
 * Widths in pixels. 1200 serves a phone of 390 × 3 pixels and is what social networks want. JPEG is
 * for the few browsers without AVIF and for sharing: two widths of it keep the number of files,
 * which hosts limit, near six a picture.
 */
export const ladders = { avif: [320, 640, 960, 1200], jpeg: [640, 1200] } as const;

/** Pictures with holes are laid on white, so that a dark drawing is seen on a dark page too. */
export const ground = '#ffffff';

/** The version of the encoder. Read, not asked for: to load it takes longer than most builds need. */
function encoderVersion(): string {
  const file = findPackageJSON('sharp', import.meta.url);
  if (file === undefined) throw new Error('package.json of sharp was not found');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** All that the bytes of an encoded picture depend on besides the original; part of its hash. */
export const encoding = JSON.stringify({ avif, jpeg, ladders, ground, sharp: encoderVersion() });

/**
 * The widths of a ladder that a picture can fill. One that falls between two steps, or under the
 * last, gets its own width as well when that is worth a file (15 % over the step below).
 */
export function fittingWidths(ladder: readonly number[], width: number): number[] {
  const fitting = ladder.filter((step) => step <= width);
  const last = fitting.at(-1) ?? 0;
  return fitting.length < ladder.length && width > last * 1.15 ? [...fitting, width] : fitting;
}
