/** How the content is read by whoever may have read it before. */

import { join } from 'node:path';
import { FileLooks } from '../../content/file-look.ts';
import { fingerprint, shortFingerprint } from '../../content/fingerprint.ts';
import { KeptSources } from '../../content/kept-sources.ts';
import { HeldTexts, type PlainTexts } from '../../content/plain-texts.ts';
import { programFingerprint, toolsFingerprint } from '../../content/program-fingerprint.ts';
import type { BuildOptions } from '../../options.ts';
import type { SiteSettings } from '../../site.ts';
import { cacheFolders } from '../cache-folders.ts';

/** What a build reads the content by. */
export interface Reading {
  readonly looks: FileLooks;
  readonly kept: KeptSources;
  readonly texts: PlainTexts;
}

export function beginReading(options: BuildOptions, { timeZone }: SiteSettings): Reading {
  const looks = new FileLooks();
  const place = {
    // Trees of articles do not take each other's place.
    directory: join(cacheFolders(options.cache).content, shortFingerprint(options.articles)),
    version: fingerprint(programFingerprint(['arabic', 'content']), toolsFingerprint(), timeZone),
  };
  const kept = new KeptSources(place, looks);
  return { looks, kept, texts: new HeldTexts() };
}
