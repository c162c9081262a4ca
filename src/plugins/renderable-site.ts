import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Section } from '../content/types.ts';
import type { Assets } from './assets.ts';
import type { PageViews } from './pages/views.ts';

/** All that templates are given: what a process needs that only renders. Plain data. */
export interface RenderableSite {
  readonly pages: PageViews;
  /** In the order of the navigation. */
  readonly sections: readonly Section[];
  readonly assets: Assets;
}

/** Reads what another process, or an earlier step of this one, has made ready. */
export function readRenderableSite(job: string): RenderableSite {
  // Written by `writeTask` of this very program, a moment ago.
  return deserialize(readFileSync(job));
}
