/** Finds a Chromium and serves the built sites for the browser tests. Runs after `global-site.ts`. */

import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import { serve } from './server.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { sites } = project.getProvidedContext();
  project.provide('chromium', await findChromium());
  const own = await serve(sites.own);
  const newsroom = await serve(sites.newsroom);
  project.provide('origins', { own: own.origin, newsroom: newsroom.origin });
  return async () => {
    await own.stop();
    await newsroom.stop();
  };
}
