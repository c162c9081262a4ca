import { join } from 'node:path';
import type { Address } from '../content/types.ts';
import { prepareScript } from './client/prepare.ts';
import type { EleventyConfig } from './eleventy-config.ts';
import type { Face, FallbackFace } from './fonts/faces.ts';
import { type PreloadedFont, prepareFonts } from './fonts/prepare.ts';
import { type IconLink, type LogoFile, type ManifestIcon, prepareIcons } from './icons/prepare.ts';
import { type OutputFile, replaceOutputFiles } from './output-files.ts';
import { toneRules } from './pictures/tones.ts';
import { prepareStyles } from './styles/prepare.ts';

/** What templates know of the assets, as `assets`. Addresses are without the base path. */
export interface Assets {
  readonly styles: Address;
  /** What only a preview shows. */
  readonly previewStyles?: Address;
  /** Of the edition of articles for readers who save data, and all that it has of the kind. */
  readonly liteStyles?: Address;
  /** For browsers that open a feed. */
  readonly feedStyles: Address;
  /** A small classic script for the head, which holds the page until it has run. */
  readonly themeScript: Address;
  /** A module. */
  readonly mainScript: Address;
  /** A module, for the page of results alone. */
  readonly searchScript: Address;
  /** To be preloaded on every page. */
  readonly fonts: readonly PreloadedFont[];
  /** Links for the head. */
  readonly icons: readonly IconLink[];
  readonly manifestIcons: readonly ManifestIcon[];
  /** The sign of the site as a picture, for those who show it elsewhere. */
  readonly logo: LogoFile;
}

export interface PrepareAssetsOptions {
  /** Absolute folder with `css/site.css`, `css/lite.css`, `css/preview.css`, `client/main.ts`,
   * `client/search.ts`, `client/theme.ts`, `icons/icon.svg`. */
  readonly directory: string;
  /** Whether the site is made for writers: with the style sheet that only they need. */
  readonly preview?: boolean;
  /** Whether articles have an edition for readers who save data. */
  readonly lite?: boolean;
  /** Absolute folder of what may be deleted at any time and is made again. */
  readonly cacheDirectory: string;
  readonly faces: readonly Face[];
  readonly fallbacks: readonly FallbackFace[];
}

export interface PreparedAssets {
  /** Frozen. */
  readonly assets: Assets;
  /** All in `/assets/`, but for the two icons that browsers look for at the root. */
  readonly files: readonly OutputFile[];
}

/**
 * Makes fonts, styles, scripts and icons. Nothing is written but the cache.
 *
 * @throws AssetError at the place of a mistake in a style sheet or a script
 */
export async function prepareAssets({
  directory,
  preview = false,
  lite = false,
  cacheDirectory,
  faces,
  fallbacks,
}: PrepareAssetsOptions): Promise<PreparedAssets> {
  const script = (name: string, kind: 'module' | 'classic') =>
    prepareScript(join(directory, 'client', name), kind, join(cacheDirectory, 'client'));
  const style = (name: string, before: string) =>
    prepareStyles(join(directory, 'css', name), before, join(cacheDirectory, 'styles'));
  const fontsAndStyles = async () => {
    const fonts = await prepareFonts(faces, fallbacks, join(cacheDirectory, 'fonts'));
    return { fonts, styles: await style('site.css', fonts.css + toneRules) };
  };
  const [{ fonts, styles }, previewStyles, liteStyles, feedStyles, main, search, theme, icons] =
    await Promise.all([
      fontsAndStyles(),
      preview ? style('preview.css', '') : undefined,
      lite ? style('lite.css', '') : undefined,
      style('feed.css', ''),
      script('main.ts', 'module'),
      script('search.ts', 'module'),
      script('theme.ts', 'classic'),
      prepareIcons(join(directory, 'icons/icon.svg'), join(cacheDirectory, 'icons')),
    ]);
  // Frozen, so that Eleventy shares them between pages instead of copying them for each.
  const assets: Assets = Object.freeze({
    styles: styles.address,
    ...(previewStyles && { previewStyles: previewStyles.address }),
    ...(liteStyles && { liteStyles: liteStyles.address }),
    feedStyles: feedStyles.address,
    themeScript: theme.address,
    mainScript: main.address,
    searchScript: search.address,
    fonts: Object.freeze([...fonts.preload]),
    icons: Object.freeze([...icons.links]),
    manifestIcons: Object.freeze([...icons.manifest]),
    logo: Object.freeze(icons.logo),
  });
  const parts = [fonts, styles, previewStyles, liteStyles, feedStyles, main, search, theme, icons];
  const files = parts.flatMap((part) => part?.files ?? []);
  return { assets, files };
}

export interface AssetsPluginOptions extends PreparedAssets {
  /** Whether to write the files into the output after the build; false when the caller does so. */
  readonly write?: boolean;
}

/**
 * Gives templates `assets`, and after the build writes the files into the output, where `/assets/`
 * belongs to them alone.
 *
 * @throws TypeError when an option is missing
 */
export function assetsPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addGlobalData' | 'on'>,
  options: Partial<AssetsPluginOptions> = {},
): void {
  const { assets, files, write = true } = options;
  if (assets === undefined || files === undefined) {
    throw new TypeError('assetsPlugin needs the options `assets` and `files` of prepareAssets');
  }
  eleventyConfig.addGlobalData('assets', assets);
  if (!write) return;
  eleventyConfig.on('eleventy.after', async ({ directories }) => {
    replaceOutputFiles(directories.output, files, 'assets');
  });
}
