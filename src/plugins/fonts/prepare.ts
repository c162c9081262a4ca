import { basename } from 'node:path';
import type { Address } from '../../content/types.ts';
import type { OutputBytes } from '../output-files.ts';
import type { Face, FaceWeight, FallbackFace } from './faces.ts';
import { unicodeRange } from './repertoire.ts';
import { type SubsetFace, subsetFaces } from './subset.ts';

function weightValue(weight: FaceWeight): string {
  return typeof weight === 'number' ? `${weight}` : `${weight.min} ${weight.max}`;
}

/**
 * The `@font-face` rules of our faces and of those that stand in for them. Addresses are relative to
 * a style sheet in `/assets/`, so that they hold under any base path.
 */
export function fontFaceRules(
  subsets: readonly SubsetFace[],
  fallbacks: readonly FallbackFace[],
): string {
  const own = subsets.map(
    ({ face, address }) => `@font-face {
  font-family: "${face.family}";
  font-style: normal;
  font-weight: ${weightValue(face.declaredWeight ?? face.weight)};
  font-display: ${face.display};
  src: url("fonts/${basename(address)}") format("woff2");
  unicode-range: ${unicodeRange(face.script)};
}
`,
  );
  // The space is in them because a line takes its height and baseline from the first face that has
  // one (https://www.w3.org/TR/css-fonts-4/#first-available-font); Latin goes to the system's own.
  const local = fallbacks.map(
    (face) => `@font-face {
  font-family: "${face.family}";
  font-style: normal;
  font-weight: ${weightValue(face.weight)};
  src: ${face.local.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${face.sizeAdjust}%;
  ascent-override: ${face.ascent}%;
  descent-override: ${face.descent}%;
  line-gap-override: 0%;
  unicode-range: U+20, ${unicodeRange('arabic')};
}
`,
  );
  return [...own, ...local].join('');
}

/** A font that pages ask for in their head. */
export interface PreloadedFont {
  readonly address: Address;
  readonly type: 'font/woff2';
}

export interface PreparedFonts {
  readonly css: string;
  readonly files: readonly OutputBytes[];
  readonly preload: readonly PreloadedFont[];
}

/** The most that the preloaded fonts of a page may weigh together, in bytes. */
export const preloadBudget = 40 * 1024;

/**
 * Cuts the faces of the site and writes their rules.
 *
 * @param directory absolute folder in which cut fonts are kept, such as `.cache/fonts`
 * @throws RangeError when the preloaded faces are over `preloadBudget`
 */
export async function prepareFonts(
  faces: readonly Face[],
  fallbacks: readonly FallbackFace[],
  directory: string,
): Promise<PreparedFonts> {
  const subsets = await subsetFaces(faces, directory);
  const preloaded = subsets.filter(({ face }) => face.preload);
  const bytes = preloaded.reduce((sum, subset) => sum + subset.bytes.length, 0);
  if (bytes > preloadBudget) {
    throw new RangeError(`the preloaded fonts have ${bytes} bytes, the budget is ${preloadBudget}`);
  }
  return {
    css: fontFaceRules(subsets, fallbacks),
    files: subsets.map(({ address, bytes }) => ({ address, bytes })),
    preload: preloaded.map(({ address }) => ({ address, type: 'font/woff2' })),
  };
}
