import { type Digits, toDigits } from '../../arabic/digits.ts';
import { escapeHtml } from '../../content/escape-html.ts';
import { isolateHtml } from '../../content/isolate-html.ts';
import type { Address } from '../../content/types.ts';
import { plainFile } from './markup.ts';
import type { PreparedPicture } from './prepared.ts';

export interface PictureWords {
  /** «اعرض الصورة» */
  readonly showPicture: string;
  /** The unit, after a number. */
  readonly kilobytes: string;
}

export interface PictureLinkOptions {
  /** Plain text. */
  readonly alt: string;
  /** Address → address with the site's base path. */
  readonly href: (address: Address) => string;
  readonly digits: Digits;
  readonly words: PictureWords;
}

/**
 * HTML of a picture for readers who save data: what it shows, in words, and a link to the picture itself, which says what
 * it weighs. It is the file that browsers take which choose none themselves: any browser shows it.
 *
 * @param prepared none where the picture could not be prepared: the words stand alone
 */
export function pictureLink(
  prepared: PreparedPicture | undefined,
  { alt, href, digits, words }: PictureLinkOptions,
): string {
  const file = prepared && plainFile(prepared.jpeg);
  if (file === undefined) return `<span class="picture">${isolateHtml(alt)}</span>`;
  // Of 1000 bytes, as browsers and providers count them; a small picture is not nothing.
  const size = toDigits(String(Math.max(1, Math.round(file.size / 1000))), digits);
  const link = `<a href="${escapeHtml(href(file.address))}">${words.showPicture} (${size} ${words.kilobytes})</a>`;
  return `<span class="picture">${isolateHtml(alt)} ${link}</span>`;
}
