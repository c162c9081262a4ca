/**
 * The faces of the site: a low-contrast kufic headline over a naskh text, the contrast Arabic
 * newspapers have always used. Naskh is read longest and keeps vowel marks clear; Alexandria at 600
 * is compact, its marks stand clear of the letters, and its Latin has the colour of its Arabic, so
 * that «iPhone 15 Pro: …» does not jump. All are under the SIL Open Font License.
 *
 * `display` is `optional` throughout. A face that comes late is kept for the next page instead of
 * taking the place of text already being read: Arabic lines break elsewhere in another face, and no
 * `size-adjust` can mend that for a system font that differs from phone to phone. The faces of every
 * page are preloaded, beside the style sheet that holds the first paint, so they seldom come late.
 *
 * Bold words in the text are set in the face of the headlines (`--size-bold` in `tokens.css`): what is to stand out was
 * always written in another style in Arabic. A naskh of that weight is 20 KB more to fetch, for every other article,
 * and comes too late to be shown in the first of them.
 */

import type { Face, FallbackFace } from '../../plugins/fonts/faces.ts';

const alexandria = {
  family: 'Alexandria',
  package: '@fontsource-variable/alexandria',
  variable: true,
  weight: 600,
  // Headings and labels of any bold weight take this cut, so that none is thickened by the browser.
  declaredWeight: { min: 600, max: 800 },
  preload: true,
  display: 'optional',
} as const satisfies Partial<Face>;

const naskh = {
  family: 'Noto Naskh Arabic',
  package: '@fontsource-variable/noto-naskh-arabic',
  variable: true,
  weight: 400,
  preload: true,
  display: 'optional',
} as const satisfies Partial<Face>;

export const faces: readonly Face[] = [
  {
    ...alexandria,
    name: 'alexandria-arabic-600',
    file: 'alexandria-arabic-wght-normal.woff2',
    script: 'arabic',
  },
  {
    ...alexandria,
    name: 'alexandria-latin-600',
    file: 'alexandria-latin-wght-normal.woff2',
    script: 'latin',
  },
  {
    ...naskh,
    name: 'naskh-arabic-400',
    file: 'noto-naskh-arabic-arabic-wght-normal.woff2',
    script: 'arabic',
  },
  {
    ...naskh,
    name: 'naskh-latin-400',
    file: 'noto-naskh-arabic-latin-wght-normal.woff2',
    script: 'latin',
  },
];

/**
 * What Android shows Arabic in: Noto Naskh, scaled so that a line of Arabic is as long as in ours and
 * its baseline stands where ours does. Measured by shaping a paragraph in both fonts (the test beside
 * this list measures again). The «UI» cut that Android carries differs from Noto Naskh Arabic in its
 * line height only. Apple's Geeza Pro and SF Arabic and Windows' Segoe UI could not be measured: there
 * the style sheet's own list of families decides, and `optional` sees to it that nothing moves.
 */
export const fallbacks: readonly FallbackFace[] = [
  {
    family: 'Alexandria Fallback',
    weight: { min: 600, max: 800 },
    local: ['Noto Naskh Arabic UI Bold', 'NotoNaskhArabicUI-Bold', 'Noto Naskh Arabic Bold'],
    sizeAdjust: 130.1,
    ascent: 74.4,
    descent: 19.3,
  },
  {
    family: 'Noto Naskh Fallback',
    weight: 400,
    local: ['Noto Naskh Arabic UI', 'NotoNaskhArabicUI-Regular', 'Noto Naskh Arabic'],
    sizeAdjust: 100.2,
    ascent: 106.7,
    descent: 63.3,
  },
];
