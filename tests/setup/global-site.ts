/** Builds the sites that the tests look at, once a run, and removes them at its end. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { site } from '../../src/site.ts';
import { build } from './build.ts';
import { newsroomNow, writeNewsroom } from './newsroom.ts';
import { ownNow } from './sites.ts';

export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const all = project.vitest.getRootProject();
  // Projects have their set-up one after the other; the first one builds for all.
  if ('sites' in all.getProvidedContext()) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mujaz-sites-'));
  const own = { folder: join(folder, 'own'), url: site.url, basePath: site.basePath };
  const newsroom = {
    folder: join(folder, 'newsroom'),
    url: 'https://news.example',
    basePath: '/repo/',
  };
  const articles = join(folder, 'articles');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    writeNewsroom(articles);
    await build({ output: own.folder, now: ownNow });
    await build({
      output: newsroom.folder,
      now: newsroomNow,
      articles,
      url: newsroom.url,
      basePath: newsroom.basePath,
    });
  } catch (error) {
    remove();
    throw error;
  }
  all.provide('sites', { own, newsroom });
  return remove;
}
