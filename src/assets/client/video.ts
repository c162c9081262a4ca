/**
 * Videos: nothing of a third party is asked for until the reader clicks; the click turns the link into
 * the host's player. Without scripts the link opens the video at its host.
 */

import { videoPlayers } from '../../content/video-players.ts';

/** The players that the Markdown renderer writes; anything else keeps its link. */
const players: ReadonlySet<string> = new Set(Object.values(videoPlayers));

function player(figure: HTMLElement): HTMLIFrameElement | undefined {
  const address = new URL(figure.dataset.video ?? '', location.href);
  if (!players.has(address.origin)) return undefined;
  address.searchParams.set('autoplay', '1');
  const frame = document.createElement('iframe');
  frame.className = 'video__player';
  frame.src = address.href;
  frame.title = figure.dataset.title ?? '';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  return frame;
}

/** Wires every video of the page. A click with a modifier key still opens the link. */
export function startVideos(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-video]')) {
    const link = figure.querySelector('a');
    link?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const frame = player(figure);
      if (frame === undefined) return;
      event.preventDefault();
      link.replaceWith(frame);
      frame.focus();
    });
  }
}
