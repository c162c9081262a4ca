/** Which pages must be made: those whose key, or whose file in the output, is not what the last build left. */

import { join } from 'node:path';
import type { FileLooks } from '../content/file-look.ts';
import type { Address } from '../content/types.ts';
import { type Page, type SitePages, viewsOf } from '../plugins/pages/page.ts';
import type { PageViews } from '../plugins/pages/views.ts';
import { type OutputState, type PageState, pageLook } from './output-state.ts';

/** A page that the site has. */
export interface PlannedPage {
  /** In the output. */
  readonly path: string;
  readonly key: string;
}

export interface Plan {
  /** The views of the pages to be made. */
  readonly wanted: PageViews;
  readonly wantedPages: readonly PlannedPage[];
  /** Pages that are as they should be, by path. */
  readonly standing: ReadonlyMap<string, PageState>;
}

/** Where the page or the file of an address is, in the output. */
export function pathOf(address: Address): string {
  const path = address.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * @param output absolute folder
 * @param looks of the build
 */
export function planPages(
  pages: SitePages,
  keyOf: (page: Page<unknown>) => string,
  state: OutputState,
  output: string,
  looks: FileLooks,
): Plan {
  const wantedPages: PlannedPage[] = [];
  const standing = new Map<string, PageState>();
  const wanted = viewsOf(pages, (page) => {
    const path = pathOf(page.address);
    const key = keyOf(page);
    const known = state.pages.get(path);
    const stands = known?.key === key && known.look === pageLook(looks.at(join(output, path)));
    if (stands) standing.set(path, known);
    else wantedPages.push({ path, key });
    return !stands;
  });
  return { wanted, wantedPages, standing };
}
