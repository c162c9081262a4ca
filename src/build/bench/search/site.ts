/** A site with an index of every contender, served to a Chromium for as long as it is measured. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { nouns } from '../../../arabic/nouns.ts';
import { countNoun } from '../../../arabic/plural.ts';
import { type StaticHost, serveFolder } from '../static-host.ts';
import type { Built, Contender } from './contender.ts';
import type { SearchDocument } from './documents.ts';

/** Empty, and asks for nothing: what is counted is what a search asks for. */
const page =
  '<!doctype html><html lang="ar"><meta charset="utf-8"><link rel="icon" href="data:,"><title>.</title>';

/** What a measurement is made with. */
export interface Laboratory {
  readonly browser: Browser;
  readonly contenders: readonly Contender[];
  /** Tells whoever waits what is being done. */
  readonly step: (text: string) => void;
}

export interface SiteRequest {
  readonly documents: readonly SearchDocument[];
  readonly withTitles: boolean;
  readonly withRebuilds?: boolean;
}

export interface SearchedSite {
  readonly server: StaticHost;
  /** In the order of the contenders. */
  readonly built: readonly { readonly contender: Contender; readonly index: Built }[];
}

/** Builds what the contenders need one after the other, serves it while `use` runs, and leaves nothing behind. */
export async function withSite<Result>(
  { contenders, step }: Laboratory,
  { documents, withTitles, withRebuilds = false }: SiteRequest,
  use: (site: SearchedSite) => Promise<Result>,
): Promise<Result> {
  const scratch = mkdtempSync(join(tmpdir(), 'mujaz-bench-search-'));
  try {
    const folder = join(scratch, 'site');
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), page);
    const built = [];
    for (const [place, contender] of contenders.entries()) {
      step(`فهرس ${contender.name}: ${countNoun(documents.length, nouns.article)}`);
      const workFolder = join(scratch, `work-${place}`);
      mkdirSync(workFolder);
      const index = await contender.build({
        documents,
        withTitles,
        withRebuilds,
        folder,
        workFolder,
      });
      built.push({ contender, index });
    }
    const server = await serveFolder(folder);
    try {
      return await use({ server, built });
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
