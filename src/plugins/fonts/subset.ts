import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fingerprint, shortFingerprint } from '../../content/fingerprint.ts';
import { toolsFingerprint } from '../../content/program-fingerprint.ts';
import type { Address } from '../../content/types.ts';
import { cached } from '../asset-cache.ts';
import type { Face } from './faces.ts';
import { repertoire } from './repertoire.ts';

/**
 * The OpenType features that stay: those without which Arabic does not join, stack its marks or form
 * lam-alef, and kerning. Stylistic sets and alternative digits go.
 */
const features: readonly string[] = [
  ...['ccmp', 'locl', 'rvrn', 'isol', 'init', 'medi', 'fina', 'med2', 'fin2', 'fin3'],
  ...['rlig', 'rclt', 'calt', 'liga', 'clig', 'curs', 'kern', 'dist', 'mark', 'mkmk'],
];

/**
 * The bytes of a face cut to its repertoire and weights, WOFF2. Hinting goes: phones and Macs ignore
 * it, and Windows draws these sizes smoothly without.
 *
 * @param source the whole font: TrueType, WOFF or WOFF2
 */
export async function cutFace(
  source: Buffer,
  { script, weight, variable }: Pick<Face, 'script' | 'weight' | 'variable'>,
): Promise<Buffer> {
  // Loaded only where the fonts are not kept.
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(source, repertoire(script), {
    targetFormat: 'woff2',
    keepFeatures: features,
    noHinting: true,
    ...(variable
      ? { variationAxes: { wght: typeof weight === 'number' ? weight : { ...weight } } }
      : {}),
  });
}

/** Absolute path of the font file of a face. */
export function faceSource(face: Pick<Face, 'package' | 'file'>): string {
  return createRequire(import.meta.url).resolve(`${face.package}/files/${face.file}`);
}

/** A face with its file. */
export interface SubsetFace {
  readonly face: Face;
  readonly address: Address;
  readonly bytes: Buffer;
}

/**
 * Cuts faces, in the order given.
 *
 * @param directory absolute folder in which cut fonts are kept, such as `.cache/fonts`
 */
export async function subsetFaces(
  faces: readonly Face[],
  directory: string,
): Promise<SubsetFace[]> {
  return Promise.all(
    faces.map(async (face) => {
      const source = await readFile(faceSource(face));
      const { script, weight, variable } = face;
      const options = JSON.stringify({ weight, variable, features, text: repertoire(script) });
      const key = fingerprint(source, options, toolsFingerprint());
      const bytes = await cached(directory, `${face.name}.${key}`, () => cutFace(source, face));
      const address = `/assets/fonts/${face.name}.${shortFingerprint(bytes)}.woff2`;
      return { face, address, bytes };
    }),
  );
}
