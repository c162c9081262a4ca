import type { EleventyConfig } from '../eleventy-config.ts';
import { type OutputFile, replaceOutputFiles } from '../output-files.ts';
import { searchIndexAddress, searchIndexFolder } from './place.ts';

export interface SearchPluginOptions {
  /** The files of the index, as `searchFiles` gives them; none where the caller writes them. */
  readonly files?: () => Iterable<OutputFile>;
}

/** Gives templates `searchIndex`, the address of the index, and writes the index after the build. */
export function searchPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addGlobalData' | 'on'>,
  { files }: SearchPluginOptions,
): void {
  eleventyConfig.addGlobalData('searchIndex', searchIndexAddress);
  if (files === undefined) return;
  eleventyConfig.on('eleventy.after', async ({ directories }) => {
    replaceOutputFiles(directories.output, files(), searchIndexFolder);
  });
}
