/** Contrast as it is drawn (WCAG 2.2, 1.4.3 and 1.4.11): whatever lies under the text, pictures and gradients too. */

import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { type Color, contrastOf } from '../../setup/contrast.ts';

/** A picture, whose colours are numbers: what is alike is looked at once. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): number;
}

const channelsOf = (color: number): Color => [color >> 16, (color >> 8) & 255, color & 255];

async function pixelsOf(screenshot: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(screenshot)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { width, height, at: (x, y) => data.readUIntBE((y * width + x) * 3, 3) };
}

/** The colours of a part of a picture, of which every second point of every second row is looked at. */
function colorsIn(
  { width, height, at }: Pixels,
  { left, top, right, bottom }: Pick<Line, 'left' | 'top' | 'right' | 'bottom'>,
): ReadonlySet<number> {
  const colors = new Set<number>();
  for (let y = Math.max(0, top); y < Math.min(bottom, height); y += 2) {
    for (let x = Math.max(0, left); x < Math.min(right, width); x += 2) colors.add(at(x, y));
  }
  return colors;
}

interface Line {
  readonly text: string;
  readonly color: Color;
  /** What it must reach: large text may be fainter. */
  readonly least: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Each line of text, its colour, and where on the whole page it stands. */
function linesOf(page: Page): Promise<readonly Line[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('no canvas');
    const known = new Map<string, Color>();
    type Color = readonly [number, number, number];
    const colorOf = (name: string): Color => {
      const found = known.get(name);
      if (found !== undefined) return found;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = name;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      if (alpha < 255) throw new Error(`a text is transparent: ${name}`);
      known.set(name, [red, green, blue]);
      return [red, green, blue];
    };
    const isShown = (element: Element, { left, right }: DOMRect): boolean => {
      for (let box = element.parentElement; box !== null; box = box.parentElement) {
        const edge = box.getBoundingClientRect();
        const scrolls = getComputedStyle(box).overflowX === 'auto';
        if (scrolls && (left < edge.left || right > edge.right)) return false;
      }
      return true;
    };
    const lines: Line[] = [];
    const add = (
      element: Element,
      rectangle: DOMRect,
      text: string,
      style: CSSStyleDeclaration,
    ) => {
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const { left, right, top, bottom } = rectangle;
      const middle = (top + bottom) / 2;
      if (right - left < 4 || !isShown(element, rectangle)) return;
      lines.push({
        text: text.trim().slice(0, 40),
        color: colorOf(style.color),
        least: isLarge ? 3 : 4.5,
        left: Math.ceil(left + scrollX) + 1,
        right: Math.floor(right + scrollX) - 1,
        top: Math.ceil(middle - size * 0.4 + scrollY),
        bottom: Math.floor(middle + size * 0.4 + scrollY),
      });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? '').trim() === '') continue;
      if (element.closest('.hidden, .skip, script, noscript, option')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const style = getComputedStyle(element);
      for (const box of range.getClientRects()) add(element, box, node.textContent ?? '', style);
    }
    for (const field of document.querySelectorAll('input, select')) {
      if (!field.checkVisibility()) continue;
      const isEmpty = field instanceof HTMLInputElement && field.value === '';
      const style = getComputedStyle(field, isEmpty ? '::placeholder' : undefined);
      add(field, field.getBoundingClientRect(), field.tagName, style);
    }
    return lines;
  });
}

/** Takes the letters away and leaves what is under them. */
async function hideText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      *, ::before, ::after, ::placeholder, ::marker {
        caret-color: transparent !important;
        color: transparent !important;
        text-decoration-color: transparent !important;
      }
      svg { visibility: hidden; }
    `);
    document.adoptedStyleSheets = [sheet];
  });
}

/** How often a page that has moved meanwhile is looked at again: on a machine with other work, what is late comes late. */
const mostLooks = 5;

/** Where the text of a page stands, and what is under it, at one and the same time. */
async function groundOf(page: Page) {
  for (let look = 1; ; look++) {
    const lines = await linesOf(page);
    await hideText(page);
    const screenshot = await page.screenshot({ fullPage: true, animations: 'disabled' });
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    const hasRested = JSON.stringify(await linesOf(page)) === JSON.stringify(lines);
    if (hasRested || look === mostLooks) return { lines, ground: await pixelsOf(screenshot) };
  }
}

/** Text that is too faint on some point of what is under it. The colours of the page must rest. */
export async function faintText(
  page: Page,
): Promise<{ checked: number; faint: readonly string[] }> {
  const { lines, ground } = await groundOf(page);
  const faint = new Set<string>();
  for (const line of lines) {
    const contrasts = [...colorsIn(ground, line)].map((color) =>
      contrastOf(line.color, channelsOf(color)),
    );
    const worst = Math.min(...contrasts);
    if (worst < line.least) faint.add(`${line.text}: ${worst.toFixed(2)}`);
  }
  return { checked: lines.length, faint: [...faint] };
}

/** How many pixels stand out from what they were before. */
export async function changedPixels(before: Buffer, after: Buffer): Promise<number> {
  const [was, is] = await Promise.all([pixelsOf(before), pixelsOf(after)]);
  let changed = 0;
  for (let y = 0; y < was.height; y++) {
    for (let x = 0; x < was.width; x++) {
      const [one, other] = [was.at(x, y), is.at(x, y)];
      if (one !== other && contrastOf(channelsOf(one), channelsOf(other)) >= 3) changed++;
    }
  }
  return changed;
}

/** The contrast of an icon, where it is strongest, to the ground in its corner. */
export async function iconContrast(icon: Locator): Promise<number> {
  const pixels = await pixelsOf(await icon.screenshot({ animations: 'disabled' }));
  const ground = channelsOf(pixels.at(0, 0));
  const whole = { left: 0, top: 0, right: pixels.width, bottom: pixels.height };
  const contrasts = [...colorsIn(pixels, whole)].map((color) =>
    contrastOf(ground, channelsOf(color)),
  );
  return Math.max(...contrasts);
}
