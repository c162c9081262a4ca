import type { Address } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import { replaceOutputFiles } from '../output-files.ts';
import type { PictureView } from '../pages/views.ts';
import { type PictureLinkOptions, pictureLink } from './link.ts';
import { isPictureRole, pictureMarkup, socialPicture } from './markup.ts';
import { pictureOutputs } from './outputs.ts';
import type { PreparedPicture } from './prepared.ts';

export interface PicturesPluginOptions {
  /** The pictures of the site by the absolute path of the original, as `preparePictures` gives them. */
  readonly pictures: ReadonlyMap<string, PreparedPicture>;
  /** The folder that `preparePictures` keeps them in. */
  readonly directory: string;
  /** Address → address with the site's base path. */
  readonly href: (address: Address) => string;
  readonly digits: PictureLinkOptions['digits'];
  readonly words: PictureLinkOptions['words'];
  /** Whether to write the files into the output after the build; false when the caller does so. */
  readonly write?: boolean;
}

/**
 * Adds the filter `picture`, `{{ article.hero | picture('hero') | safe }}`: markup of a picture, or
 * nothing for one without files; `pictureLink`, the same for readers who save data; and `socialPicture`,
 * which gives the file that social networks are told of (`og:image`), or undefined. After the build, writes the files into `/pictures/` of the output.
 *
 * @throws TypeError when an option is missing, or when a template names an unknown role
 */
export function picturesPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addFilter' | 'on'>,
  options: Partial<PicturesPluginOptions> = {},
): void {
  const { pictures, directory, href, digits, words, write = true } = options;
  if (
    pictures === undefined ||
    directory === undefined ||
    href === undefined ||
    digits === undefined ||
    words === undefined
  ) {
    throw new TypeError(
      'picturesPlugin needs the options `pictures`, `directory`, `href`, `digits` and `words`',
    );
  }
  eleventyConfig.addFilter('picture', (picture: PictureView | undefined, role: string): string => {
    if (!isPictureRole(role)) throw new TypeError(`picture: there is no role "${role}"`);
    return picture?.prepared
      ? pictureMarkup(picture.prepared, { alt: picture.alt, role, href })
      : '';
  });
  eleventyConfig.addFilter('pictureLink', ({ alt, prepared }: PictureView) =>
    pictureLink(prepared, { alt, href, digits, words }),
  );
  eleventyConfig.addFilter('socialPicture', (picture: PictureView | undefined) =>
    picture?.prepared ? socialPicture(picture.prepared) : undefined,
  );
  if (!write) return;
  eleventyConfig.on('eleventy.after', async ({ directories }) => {
    const outputs = pictureOutputs(pictures.values(), directory);
    replaceOutputFiles(directories.output, outputs, 'pictures');
  });
}
