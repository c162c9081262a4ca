import { z } from 'zod';
import { isolateText } from '../../../arabic/isolate.ts';
import { escapeHtml } from '../../escape-html.ts';
import { isolateHtml } from '../../isolate-html.ts';
import { videoPlayers } from '../../video-players.ts';
import { typeset } from '../typeset.ts';
import { dataDirective } from './directive.ts';
import { text } from './fields.ts';

interface Video {
  readonly host: keyof typeof videoPlayers;
  /** What the reader's browser loads after a click, and not before. */
  readonly embed: string;
}

const youTubeHosts = new Set(['youtube.com', 'www.youtube.com', 'm.youtube.com', 'youtu.be']);

function youTubeId(url: URL): string | undefined {
  const [, first = '', second = ''] = url.pathname.split('/');
  const id =
    url.hostname === 'youtu.be'
      ? first
      : ['shorts', 'live', 'embed'].includes(first)
        ? second
        : url.searchParams.get('v');
  return id && /^[\w-]{11}$/.test(id) ? id : undefined;
}

/** Finds the video in an address as people copy it from YouTube or Vimeo. */
export function readVideoAddress(address: string): Video | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.username !== '' || url.port !== '') return undefined;
  if (youTubeHosts.has(url.hostname)) {
    const id = youTubeId(url);
    return id ? { host: 'YouTube', embed: `${videoPlayers.YouTube}/embed/${id}` } : undefined;
  }
  if (url.hostname === 'vimeo.com' || url.hostname === 'www.vimeo.com') {
    const [, id] = /^\/(\d{1,12})(?:\/|$)/.exec(url.pathname) ?? [];
    return id ? { host: 'Vimeo', embed: `${videoPlayers.Vimeo}/video/${id}?dnt=1` } : undefined;
  }
  return undefined;
}

/** `::: video`: a picture of a player; nothing is asked of YouTube or Vimeo before the reader clicks. */
export const video = dataDirective({
  name: 'video',
  schema: z.strictObject({
    src: z.string().transform((address, context) => {
      const found = readVideoAddress(address);
      if (found) return { ...found, address: new URL(address).href };
      context.addIssue({
        code: 'custom',
        message: 'ليس هذا عنوان مقطع في YouTube أو Vimeo يبدأ بـ https://.',
      });
      return z.NEVER;
    }),
    title: text('title', 200).transform(typeset),
  }),
  example: 'src: https://www.youtube.com/watch?v=… ثم في سطر بعده title: عنوان المقطع',
  references: ({ src }) => [{ kind: 'link', target: src.address, path: ['src'] }],
  plain: ({ title }) => title,
  render({ src, title }, { savesData, words }) {
    const link = `href="${escapeHtml(src.address)}" rel="noopener"`;
    if (savesData) {
      return `<p class="video"><a ${link}>${isolateHtml(title)} (${src.host})</a></p>\n`;
    }
    return (
      `<figure class="video" data-video="${escapeHtml(src.embed)}" data-title="${escapeHtml(isolateText(title))}">` +
      `<a class="video__link" ${link}>` +
      `<span class="video__play"><span class="hidden">${escapeHtml(words.play)}</span></span> ` +
      `<span class="video__title">${isolateHtml(title)}</span> ` +
      `<span class="video__host">${src.host}</span></a></figure>\n`
    );
  },
});
