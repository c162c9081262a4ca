import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The file that a writer means by the name of a picture: Arabic letters with marks (أ إ آ ؤ ئ) may be one character on the
 * disk and two in the text, or the other way round, as on files that come from a Mac. Where there is none, the path it
 * would have as it is written.
 *
 * @param folder absolute folder of the article
 * @param src as the writer named it
 */
export function pictureFile(folder: string, src: string): string {
  const path = join(folder, src);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, which has one form
  if (/^[\u0000-\u007f]*$/.test(src) || existsSync(path)) return path;
  const forms = ['NFC', 'NFD'].map((form) => join(folder, src.normalize(form)));
  return forms.find((file) => existsSync(file)) ?? path;
}
