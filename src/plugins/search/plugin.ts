import { type DateStyle, formatDate } from '../../arabic/date.ts';
import type { Lexicon } from '../../arabic/lexicon.ts';
import { shortFingerprint } from '../../content/fingerprint.ts';
import { programFingerprint } from '../../content/program-fingerprint.ts';
import type { Address, SiteIndex } from '../../content/types.ts';
import { buildSearchIndex } from '../../search/index/build-index.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import { type OutputBytes, writeOutputFiles } from '../output-files.ts';
import { keptFiles } from './kept-files.ts';

/** Where the index is, under the page of the search. */
export const searchIndexAddress: Address = '/search/index/';

export interface SearchPluginOptions {
  readonly index: Pick<SiteIndex, 'articles' | 'sections'>;
  readonly lexicon: Lexicon;
  readonly style: DateStyle;
  /** Absolute folder of what may be deleted at any time and is made again. */
  readonly directory: string;
}

/** Gives templates `searchIndex`, the address of the index, and writes the index after the build. */
export function searchPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addGlobalData' | 'on'>,
  { index, lexicon, style, directory }: SearchPluginOptions,
): void {
  eleventyConfig.addGlobalData('searchIndex', searchIndexAddress);
  function* files(): Generator<OutputBytes, void, undefined> {
    const built = buildSearchIndex(index.articles, {
      sections: index.sections.map(({ subject }) => subject),
      lexicon,
      formatDate: (epoch) => formatDate(epoch, style),
      fingerprint: shortFingerprint,
      program: programFingerprint(['arabic', 'search']),
      store: keptFiles(directory),
    });
    for (const { path, text } of built) {
      yield { address: searchIndexAddress + path, bytes: Buffer.from(text) };
    }
  }
  eleventyConfig.on('eleventy.after', async ({ directories }) => {
    writeOutputFiles(directories.output, files(), searchIndexAddress.slice(1, -1));
  });
}
