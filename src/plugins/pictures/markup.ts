import { isolateText } from '../../arabic/isolate.ts';
import { escapeHtml } from '../../content/escape-html.ts';
import type { Address } from '../../content/types.ts';
import type { PictureFile, PreparedPicture } from './prepared.ts';

/** As wide as the page is inside its margins (`--gutter`). */
const page = '100vw - 2 * clamp(1.125rem, 4vw, 2.5rem)';

/** As wide as the page, but for a limit. */
function atMost(limit: string): string {
  return `min(${limit}, ${page})`;
}

/** Of cards that on a phone are a line with a thumb: 16:9, cropped to 4:3 of at most 6.5rem. */
const phoneThumb = 'min(8.7rem, 40vw - 0.9rem)';

/** Of cards that stand in two columns, and in four on a wide screen. */
function inColumns(four: string, phone: string): string {
  return `(min-width: 64rem) ${four}, (min-width: 40rem) 44.5vw, ${phone}`;
}

const columns = 'min(17.5rem, 22.65vw - 1.2rem)';
const narrowColumns = 'min(14.8rem, 22.65vw - 1.2rem)';

/**
 * How wide a picture is shown, and how soon it is wanted. `sizes` must say what the style sheet does (a browser test
 * compares them): change them together. A picture that is cropped to fill its box counts by its own width: 16:9 in
 * a thumb of 12rem × 4:3 is 16rem wide. The picture at the top of a page is what the reader waits for, so it is fetched
 * first (https://web.dev/articles/optimize-lcp).
 */
const roles = {
  /** Over an article. */
  hero: { sizes: atMost('66rem'), first: true },
  /** The home page's lead story. */
  lead: { sizes: `(min-width: 64rem) min(37.6rem, 48.5vw - 2.4rem), calc(${page})`, first: true },
  /** The stories beside the lead. */
  second: {
    sizes: `(min-width: 64rem) min(16.1rem, 21.5vw - 1.5rem), (min-width: 40rem) calc(46vw - 0.75rem), ${phoneThumb}`,
    first: false,
  },
  /** In an article's text. */
  figure: { sizes: atMost('41rem'), first: false },
  /** The first story of a section's block on the home page, over or beside others. */
  feature: {
    sizes: `(min-width: 64rem) min(43.9rem, 56.6vw - 2.9rem), calc(${page})`,
    first: false,
  },
  /** The first story of a block on a dark ground, its words beside it. */
  band: { sizes: `(min-width: 64rem) min(24.6rem, 33.2vw - 2.9rem), calc(${page})`, first: false },
  /** Those after a feature: three, or fewer in the same room. */
  aside: { sizes: `(min-width: 64rem) 12rem, ${phoneThumb}`, first: false },
  'aside-large': { sizes: `(min-width: 64rem) 17.3rem, ${phoneThumb}`, first: false },
  /** In one of four columns: the first, and the others. */
  column: { sizes: inColumns(columns, `calc(${page})`), first: false },
  'column-next': { sizes: inColumns(columns, phoneThumb), first: false },
  /** After an article. */
  related: { sizes: inColumns(narrowColumns, `calc(${page})`), first: false },
  'related-next': { sizes: inColumns(narrowColumns, phoneThumb), first: false },
  /** The first of a list. */
  top: {
    sizes: `(min-width: 52rem) min(41.5rem, 54.7vw - 3.95rem), calc(${page})`,
    first: true,
  },
  /** Beside a line of a list. */
  thumb: { sizes: `(min-width: 40rem) 16rem, ${phoneThumb}`, first: false },
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

/** The narrowest file for `src`, which only browsers without `srcset`, copied HTML and readers who save data use. */
export function plainFile(files: readonly PictureFile[]): PictureFile | undefined {
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

/** HTML of a picture where nobody knows how wide it will be, nor what the program can show: one JPEG. */
export function plainPictureMarkup(
  prepared: PreparedPicture,
  { alt, href }: Pick<PictureMarkupOptions, 'alt' | 'href'>,
): string {
  const file = plainFile(prepared.jpeg);
  if (file === undefined) return '';
  const { address, width, height } = file;
  return `<img src="${escapeHtml(href(address))}" width="${width}" height="${height}" alt="${escapeHtml(isolateText(alt))}">`;
}

/** Words of the control of an animation. */
export interface AnimationWords {
  readonly playAnimation: string;
  readonly stopAnimation: string;
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
    `<a class="animation__control" href="${escapeHtml(href(animation.address))}" data-stop="${escapeHtml(words.stopAnimation)}">` +
    `<span class="animation__icon"></span><span>${escapeHtml(words.playAnimation)}</span></a></div>`
  );
}

/**
 * The picture for `og:image` and its like: one JPEG, 1200 pixels wide where the original allows it,
 * which is what social networks ask for and under WhatsApp's 300 KB.
 */
export function socialPicture(prepared: PreparedPicture): PictureFile | undefined {
  return prepared.jpeg.at(-1);
}
