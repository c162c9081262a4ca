/**
 * Animations: the still stays, with its description, and the reader's click lays what moves over it, or takes it away again.
 * Without scripts the control is a link that opens the animation.
 */

function wire(link: HTMLAnchorElement): void {
  const { href } = link;
  const { stop = '' } = link.dataset;
  const still = link.previousElementSibling;
  const words = link.lastElementChild;
  if (still === null || words === null) return;
  const play = words.textContent;
  // It no longer leads anywhere.
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.append(...link.childNodes);
  link.replaceWith(button);

  let moving: HTMLImageElement | undefined;
  const show = (next: HTMLImageElement | undefined): void => {
    moving?.remove();
    moving = next;
    words.textContent = next ? stop : play;
    button.toggleAttribute('data-playing', next !== undefined);
  };
  button.addEventListener('click', () => {
    if (moving) return show(undefined);
    const image = document.createElement('img');
    image.className = 'animation__moving';
    image.alt = '';
    image.src = href;
    show(image);
    image.decode().then(
      () => moving === image && still.after(image),
      () => moving === image && show(undefined),
    );
  });
}

/** Wires every animation of the page. */
export function startAnimations(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.animation__control')) {
    wire(link);
  }
}
