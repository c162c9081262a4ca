/** Text spacing (WCAG 2.2, 1.4.12), and text that is cut off or drawn over other text. */

import type { Page } from 'playwright-core';

/** Spaces the text as readers may who need it so. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
  });
}

/** Lines of text of which a part lies outside of a box that cuts it off, or under the text of another block. */
export function unreadableText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly block: Element;
      readonly box: DOMRect;
      readonly text: string;
    }
    const cuts = ({ overflow, display }: CSSStyleDeclaration): boolean =>
      /hidden|clip/.test(overflow) && display !== 'inline';
    /** What of a line holds its letters; the rest is room that a font keeps for marks. */
    const lettersOf = ({ left, right, top, bottom }: DOMRect, size: number): DOMRect =>
      new DOMRect(left + 1, (top + bottom) / 2 - size * 0.4, right - left - 2, size * 0.8);
    const blockOf = (element: Element): Element =>
      getComputedStyle(element).display === 'inline' && element.parentElement !== null
        ? blockOf(element.parentElement)
        : element;

    const lines: Line[] = [];
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim().slice(0, 30) ?? '';
      if (text === '' || element === null) continue;
      if (element.closest('.hidden, .skip, script, noscript')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rectangle of range.getClientRects()) {
        if (rectangle.width < 3) continue;
        const box = lettersOf(rectangle, size);
        lines.push({ block: blockOf(element), box, text });
        for (let outer = element; outer.parentElement !== null; outer = outer.parentElement) {
          if (!cuts(getComputedStyle(outer))) continue;
          const { left, right, top, bottom } = outer.getBoundingClientRect();
          const isWhole =
            box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
          if (!isWhole) found.add(`cut off by ${outer.className}: ${text}`);
        }
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        const width =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (one.block !== other.block && width > 1 && height > 1) {
          found.add(`over each other: ${one.text} | ${other.text}`);
        }
      }
    }
    return [...found];
  });
}
