/** The files of the search index as files of the output. */

import { type DateStyle, formatDate } from '../../arabic/date.ts';
import type { Lexicon } from '../../arabic/lexicon.ts';
import { fingerprint, shortFingerprint } from '../../content/fingerprint.ts';
import { programFingerprint, toolsFingerprint } from '../../content/program-fingerprint.ts';
import type { SiteIndex } from '../../content/types.ts';
import { buildSearchIndex } from '../../search/index/build-index.ts';
import type { OutputFile } from '../output-files.ts';
import { keptFiles } from './kept-files.ts';
import { searchIndexAddress } from './place.ts';

export interface SearchFilesOptions {
  readonly index: Pick<SiteIndex, 'articles' | 'sections'>;
  readonly lexicon: Lexicon;
  readonly style: DateStyle;
  /** Absolute folder of what may be deleted at any time and is made again. */
  readonly directory: string;
}

/** Packages read articles too, and Node knows the time zones. */
function programOfIndex(): string {
  const { tz = '' } = process.versions;
  return fingerprint(programFingerprint(['arabic', 'content', 'search']), toolsFingerprint(), tz);
}

/**
 * The files of the index in the order in which they must be written: whoever has the last can have all others. The same
 * files of the same articles, whatever is in `directory`; only what is written there is kept from build to build.
 * They can be gone through once.
 *
 * @throws Error of the file system, where something cannot be kept
 */
export function* searchFiles({
  index,
  lexicon,
  style,
  directory,
}: SearchFilesOptions): Generator<OutputFile, void, undefined> {
  const { timeZone, months, digits } = style;
  const files = buildSearchIndex(index.articles, {
    sections: index.sections.map(({ subject }) => subject),
    lexicon,
    formatDate: (epoch) => formatDate(epoch, style),
    dateStyle: JSON.stringify([timeZone, months, digits]),
    fingerprint: shortFingerprint,
    program: programOfIndex(),
    store: keptFiles(directory),
  });
  for (const file of files) {
    const address = searchIndexAddress + file.path;
    if ('make' in file) yield { address, make: () => Buffer.from(file.make()) };
    else yield { address, bytes: Buffer.from(file.text) };
  }
}
