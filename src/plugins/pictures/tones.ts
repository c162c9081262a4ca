/**
 * The colour that stands for a picture while it loads. Classes are the only way to give a picture a colour where inline
 * styles are forbidden, so there are few colours: four steps of each of red, green and blue.
 */

import type { Pixels } from './pixels.ts';

/** Hexadecimal digits: 34, 102, 170 and 238 of 255. */
const steps = ['2', '6', 'a', 'e'] as const;

const tones: readonly string[] = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => `tone--${red}${green}${blue}`)),
);
const known: ReadonlySet<string> = new Set(tones);

export function isTone(name: string): boolean {
  return known.has(name);
}

/** The step that is nearest. */
function stepOf(value: number): number {
  return Math.min(Math.trunc(value / 68), steps.length - 1);
}

/** The class of the colour that more pixels are near than any other, such as `tone--26a`. */
export function toneOf({ data }: Pixels): string {
  const counts = new Uint32Array(tones.length);
  for (let at = 0; at + 2 < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    const tone = (stepOf(red) * steps.length + stepOf(green)) * steps.length + stepOf(blue);
    counts[tone] = (counts[tone] ?? 0) + 1;
  }
  return tones[counts.indexOf(Math.max(...counts))] ?? '';
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(digits: string): number {
  const [red = 0, green = 0, blue = 0] = [...digits].map((digit) => {
    const value = Number.parseInt(digit + digit, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Rules of all tones, in the weakest layer. The text that a browser shows in place of a picture that does not come is
 * black or white, whichever is clearer on the tone: 4.5:1 and more.
 */
export const toneRules = `@layer tones{${tones
  .map((tone) => {
    const digits = tone.slice(-3);
    const ink = luminance(digits) > 0.179 ? '#000' : '#fff';
    return `.${tone}{background:#${digits};color:${ink}}`;
  })
  .join('')}}`;
