/** What a check reads the articles by: what builds keep of them, and what was found in each by itself. */

import { join } from 'node:path';
import { ArticleFindings } from '../../content/article-findings.ts';
import type { FileLooks } from '../../content/file-look.ts';
import { fingerprint, shortFingerprint } from '../../content/fingerprint.ts';
import type { KeptSources } from '../../content/kept-sources.ts';
import { programFingerprint, toolsFingerprint } from '../../content/program-fingerprint.ts';
import type { KeptPlace } from '../../content/sealed-file.ts';
import type { BuildOptions } from '../../options.ts';
import { cacheFolders } from '../../plugins/cache-folders.ts';
import { beginReading } from '../../plugins/content/reading.ts';
import type { SiteSettings } from '../../site.ts';
import { openProofreader, type Proofreader } from '../proofreader.ts';
import { articleChecks, rooms } from './article-checks.ts';

export interface CheckReading {
  readonly looks: FileLooks;
  readonly kept: KeptSources;
  readonly findings: ArticleFindings;
  readonly proofreader: Proofreader;
  /** Where it is kept what was found in the words of the site itself. */
  readonly ownWords: KeptPlace;
  /** Where it is kept what was found out about pictures. */
  readonly pictures: KeptPlace;
}

/** @param root absolute folder of the project */
export function beginCheck(options: BuildOptions, site: SiteSettings, root: string): CheckReading {
  const { looks, kept } = beginReading(options, site);
  // Trees of articles do not take each other's place.
  const directory = join(cacheFolders(options.cache).check, shortFingerprint(options.articles));
  const proofreader = openProofreader(root, kept.place);
  const version = (of: readonly string[], settings: unknown): string =>
    fingerprint(programFingerprint(of), toolsFingerprint(), JSON.stringify(settings));
  const { house, glossary } = proofreader;
  const ownWords = { directory, version: version(rooms, [site.timeZone, house, glossary]) };
  return {
    looks,
    kept,
    findings: new ArticleFindings(ownWords, articleChecks(proofreader)),
    proofreader,
    ownWords,
    pictures: { directory, version: version(['plugins/pictures'], site.timeZone) },
  };
}
