/** What each of the searches that are compared can do. */

import type { Page } from 'playwright-core';
import type { Cost } from '../process-cost.ts';
import type { SearchDocument } from './documents.ts';
import type { Found } from './judge.ts';

export interface BuildRequest {
  /** The document at place N has the address `/N/`. */
  readonly documents: readonly SearchDocument[];
  /** Without its title, a document is its body alone. */
  readonly withTitles: boolean;
  /** Absolute folder that is served; it exists. */
  readonly folder: string;
  /** Absolute folder for what is not served; it exists and is the contender's own. */
  readonly workFolder: string;
  /** Whether to measure also what a build costs that finds what the one before has left. */
  readonly withRebuilds: boolean;
}

export interface Rebuild {
  /** What has changed since the build before. */
  readonly after: string;
  readonly cost: Cost;
}

export interface Built {
  /** Of building the index, in a process of its own. */
  readonly cost: Cost;
  /** None for who cannot build on what is there. */
  readonly rebuilds: readonly Rebuild[];
  /** Absolute folder of the files that a search may ask for. */
  readonly index: string;
}

export interface Contender {
  readonly name: string;
  readonly build: (request: BuildRequest) => Promise<Built>;
  /** The answers to queries, the first `depth` results of each, in a page of the served folder. */
  readonly ask: (
    page: Page,
    queries: readonly string[],
    depth: number,
  ) => Promise<readonly Found[]>;
  /** Does what a page of results does for a query: loads all that its first ten results show. */
  readonly show: (page: Page, query: string) => Promise<void>;
  /** What a file is for: the parts into which the bytes of a query are broken down. */
  readonly partOf: (path: string) => string;
}

/** The place of a document in the list, from its address. */
export function placeOf(address: string): number {
  const place = /^\/(\d+)\/$/.exec(address)?.[1];
  if (place === undefined) throw new RangeError(`no address of a document: ${address}`);
  return Number(place);
}
