/**
 * The row of sections, which scrolls on narrow windows: what the keyboard reaches comes whole into it. Browsers scroll
 * only to what is not seen at all.
 */
export function startSections(): void {
  document.querySelector('.sections')?.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
