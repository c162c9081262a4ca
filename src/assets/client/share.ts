/** The share row's two buttons; they are hidden in the markup, and shown only where they can work. */

import { canCopy, copyText } from './clipboard.ts';

function show(button: HTMLElement): void {
  button.parentElement?.removeAttribute('hidden');
}

async function copy(button: HTMLButtonElement, answer: Element | null): Promise<void> {
  const copied = await copyText(button.dataset.copy ?? location.href);
  if (answer !== null) {
    answer.textContent = (copied ? button.dataset.copied : button.dataset.failed) ?? '';
  }
}

/** Shows and wires «نسخ الرابط» and «مشاركة». */
export function startShare(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    if (!canCopy()) break;
    const answer = button.closest('.share')?.querySelector('[role="status"]') ?? null;
    button.addEventListener('click', () => void copy(button, answer));
    show(button);
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    if (!('share' in navigator)) break;
    const url = button.dataset.share ?? location.href;
    const title = button.dataset.title ?? document.title;
    button.addEventListener('click', () => {
      // A reader who closes the sheet rejects the promise: nothing to say.
      navigator.share({ title, url }).catch(() => undefined);
    });
    show(button);
  }
}
