/** Which pages must be made: those whose key, or whose file in the output, is not what the last build left. */

import type { Address } from '../content/types.ts';
import { type Page, pickPages, type SitePages } from '../plugins/pages/page.ts';
import type { OutputState, PageState } from './output-state.ts';

/** A page that the site has. */
export interface PlannedPage {
  /** In the output. */
  readonly path: string;
  readonly key: string;
}

export interface Plan {
  /** The pages to be made. */
  readonly wanted: SitePages;
  readonly wantedPages: readonly PlannedPage[];
  /** Pages that are as they should be, by path. */
  readonly standing: ReadonlyMap<string, PageState>;
}

/** Where the page or the file of an address is, in the output. */
export function pathOf(address: Address): string {
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** @param stray paths whose files are not what the state says */
export function planPages(
  pages: SitePages,
  keyOf: (page: Page<unknown>) => string,
  state: OutputState,
  stray: ReadonlySet<string>,
): Plan {
  const wantedPages: PlannedPage[] = [];
  const standing = new Map<string, PageState>();
  const isWanted = (page: Page<unknown>): boolean => {
    const path = pathOf(page.address);
    const key = keyOf(page);
    const known = state.pages.get(path);
    const stands = known?.key === key && !stray.has(path);
    if (stands) standing.set(path, known);
    else wantedPages.push({ path, key });
    return !stands;
  };
  const wanted = pickPages(pages, (some) => some.filter(isWanted));
  return { wanted, wantedPages, standing };
}
