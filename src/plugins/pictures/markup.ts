import { isolateText } from '../../arabic/isolate.ts';
import { escapeHtml } from '../../content/escape-html.ts';
import type { Address } from '../../content/types.ts';
import type { PictureFile, PreparedPicture } from './prepared.ts';

/**
 * How wide a picture is shown, and how soon it is wanted. `sizes` must say what the style sheet does:
 * change them together. A picture that is cropped to fill its box counts by its own width: 16:9 in
 * a thumb of 12rem × 4:3 is 16rem wide, in one of 6.5rem on a phone 9rem. On the home page the
 * lead is what the reader waits for, as the hero is on an article, so both are fetched first
 * (https://web.dev/articles/optimize-lcp).
 */
const roles = {
  /** Over an article. */
  hero: { sizes: '(min-width: 70rem) 66rem, 100vw', first: true },
  /** The home page's lead story. */
  lead: { sizes: '(min-width: 64rem) 38rem, 100vw', first: true },
  /** In an article's text. */
  figure: { sizes: '(min-width: 45rem) 41rem, 100vw', first: false },
  /** First and larger among others. */
  feature: { sizes: '(min-width: 64rem) 42rem, 100vw', first: false },
  /** In a column. */
  card: { sizes: '(min-width: 64rem) 20rem, (min-width: 40rem) 50vw, 100vw', first: false },
  /** Beside a line of a list. */
  thumb: { sizes: '(min-width: 40rem) 16rem, 9rem', first: false },
} as const;

export type PictureRole = keyof typeof roles;

export function isPictureRole(name: string): name is PictureRole {
  return Object.hasOwn(roles, name);
}

export interface PictureMarkupOptions {
  /** Plain text. */
  readonly alt: string;
  readonly role: PictureRole;
  /** Address → address with the site's base path. */
  readonly href: (address: Address) => string;
}

/** The narrowest file for `src`, which only browsers without `srcset` and copied HTML use. */
function plainFile(files: readonly PictureFile[]): PictureFile | undefined {
  return files.find((file) => file.width >= 640) ?? files.at(-1);
}

/**
 * HTML of a picture: AVIF where the browser knows it, else JPEG, at fitting widths. `width` and
 * `height` are those of the original, so that its place is kept while it loads. No inline style.
 */
export function pictureMarkup(
  prepared: PreparedPicture,
  { alt, role, href }: PictureMarkupOptions,
): string {
  const { sizes, first } = roles[role];
  const { tone } = prepared;
  const fallback = plainFile(prepared.jpeg);
  if (fallback === undefined) return '';
  const srcset = (files: readonly PictureFile[]): string =>
    escapeHtml(files.map((file) => `${href(file.address)} ${file.width}w`).join(', '));
  const largest = prepared.jpeg.at(-1) ?? fallback;
  const loading = first ? 'loading="eager" fetchpriority="high"' : 'loading="lazy"';
  return (
    `<picture><source type="image/avif" srcset="${srcset(prepared.avif)}" sizes="${sizes}">` +
    `<img class="${tone}" src="${escapeHtml(href(fallback.address))}" srcset="${srcset(prepared.jpeg)}" ` +
    `sizes="${sizes}" width="${largest.width}" height="${largest.height}" ` +
    `alt="${escapeHtml(isolateText(alt))}" ${loading} decoding="async"></picture>`
  );
}

/** Words of the control of an animation. */
export interface AnimationWords {
  readonly play: string;
  readonly stop: string;
}

/**
 * HTML of a picture in an article's text. Of an animation it is the still, with a link to what moves, of which
 * `src/assets/client/animation.ts` makes a button: nothing of it is fetched, and nothing moves, before the reader asks.
 */
export function figureMarkup(
  prepared: PreparedPicture,
  { alt, href, words }: Omit<PictureMarkupOptions, 'role'> & { readonly words: AnimationWords },
): string {
  const still = pictureMarkup(prepared, { alt, role: 'figure', href });
  const { animation } = prepared;
  if (animation === undefined || still === '') return still;
  return (
    `<div class="animation">${still}` +
    `<a class="animation__control" href="${escapeHtml(href(animation.address))}" data-stop="${escapeHtml(words.stop)}">` +
    `<span class="animation__icon"></span><span>${escapeHtml(words.play)}</span></a></div>`
  );
}

/**
 * The picture for `og:image` and its like: one JPEG, 1200 pixels wide where the original allows it,
 * which is what social networks ask for and under WhatsApp's 300 KB.
 */
export function socialPicture(prepared: PreparedPicture): PictureFile | undefined {
  return prepared.jpeg.at(-1);
}
