/** The keys of the page of results: up and down between the field and the results, Escape clears the field. */

import type { Parts } from './parts.ts';

function isPlain(event: KeyboardEvent): boolean {
  // A key that chooses among the letters of an input method belongs to it.
  return !(event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}

/** By how many stops a key moves. */
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** @param onClear called once the field has been emptied */
export function startKeys({ root, field, results }: Parts, onClear: () => void): void {
  root.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || !isPlain(event)) return;
    if (key === 'Escape' && target === field && field.value !== '') {
      field.value = '';
      event.preventDefault();
      onClear();
      return;
    }
    const stops: HTMLElement[] = [field, ...results.querySelectorAll('a')];
    const place = stops.indexOf(target);
    const next = place < 0 ? undefined : stops[place + (steps.get(key) ?? 0)];
    if (next === undefined || next === target) return;
    event.preventDefault();
    next.focus();
  });
}
