/** A button that copies, for each program in an article. Its words stand on the article's body. */

import { canCopy, copyText } from './clipboard.ts';

/** How long the button shows what came of a click, in milliseconds. */
const answerTime = 2500;

function barOf(figure: HTMLElement): HTMLElement {
  const title = figure.querySelector<HTMLElement>('.code__title');
  if (title !== null) return title;
  const bar = document.createElement('div');
  bar.className = 'code__title';
  figure.prepend(bar);
  return bar;
}

function addButton(figure: HTMLElement, words: DOMStringMap): void {
  const code = figure.querySelector('pre');
  if (code === null) return;
  const button = document.createElement('button');
  const say = (text = ''): void => {
    button.textContent = text;
  };
  button.type = 'button';
  button.className = 'code__copy';
  button.dir = 'rtl';
  // Of several buttons with the same word, which is for what.
  button.ariaDescription = code.ariaLabel;
  // The button's own words change after a click, and screen readers are to say so.
  button.ariaLive = 'polite';
  say(words.copyCode);
  let timer: number | undefined;
  button.addEventListener('click', () => {
    void copyText(code.textContent).then((copied) => {
      say(copied ? words.codeCopied : words.copyFailed);
      clearTimeout(timer);
      timer = window.setTimeout(() => say(words.copyCode), answerTime);
    });
  });
  barOf(figure).append(button);
}

/** Adds the buttons where they can work. */
export function startCode(): void {
  const body = document.querySelector<HTMLElement>('[data-copy-code]');
  if (body === null || !canCopy()) return;
  for (const figure of body.querySelectorAll<HTMLElement>('figure.code')) {
    addButton(figure, body.dataset);
  }
}
