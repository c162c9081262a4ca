/** Finds a Chromium, and serves the built sites and a preview for the browser tests. Runs after `global-site.ts`. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from './build.ts';
import { findChromium } from './chromium.ts';
import { newsroomNow, writeHidden } from './newsroom.ts';
import { serve } from './server.ts';
import type { BuiltSite } from './sites.ts';

async function buildPreview(folder: string): Promise<BuiltSite> {
  const articles = join(folder, 'articles');
  const preview = {
    folder: join(folder, 'preview'),
    url: 'https://preview.example',
    basePath: '/',
  };
  writeHidden(articles);
  await build({
    output: preview.folder,
    now: newsroomNow,
    articles,
    url: preview.url,
    drafts: true,
  });
  return preview;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { sites } = project.getProvidedContext();
  project.provide('chromium', await findChromium());
  const own = await serve(sites.own);
  const newsroom = await serve(sites.newsroom);
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-preview-'));
  const built = await buildPreview(folder);
  const preview = await serve(built);
  project.provide('preview', built);
  project.provide('origins', {
    own: own.origin,
    newsroom: newsroom.origin,
    preview: preview.origin,
  });
  return async () => {
    for (const served of [own, newsroom, preview]) await served.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
