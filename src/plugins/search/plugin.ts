import type { EleventyConfig } from '../eleventy-config.ts';
import { writeOutputFiles } from '../output-files.ts';
import {
  type SearchFilesOptions,
  searchFiles,
  searchIndexAddress,
  searchIndexFolder,
} from './files.ts';

export interface SearchPluginOptions extends SearchFilesOptions {
  /** Whether to write the index into the output after the build; false when the caller does so. */
  readonly write?: boolean;
}

/** Gives templates `searchIndex`, the address of the index, and writes the index after the build. */
export function searchPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addGlobalData' | 'on'>,
  { write = true, ...options }: SearchPluginOptions,
): void {
  eleventyConfig.addGlobalData('searchIndex', searchIndexAddress);
  if (!write) return;
  eleventyConfig.on('eleventy.after', async ({ directories }) => {
    writeOutputFiles(directories.output, searchFiles(options), searchIndexFolder);
  });
}
