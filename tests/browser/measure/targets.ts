import type { Page } from 'playwright-core';

/**
 * Targets that are too small for a finger: less than 24 pixels wide or high (WCAG 2.2, 2.5.8, without its exception for
 * small ones that stand far apart). Links within a sentence may be as high as its lines.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isInSentence = (element: Element): boolean =>
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
    return [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('.skip') && !isInSentence(element))
      .map((element) => {
        // The link of a card is as large as the card.
        const target = element.matches('.card__link') ? element.closest('.card') : element;
        return { element, box: (target ?? element).getBoundingClientRect() };
      })
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(
        ({ element, box }) =>
          `${element.textContent?.trim()} ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  });
}
