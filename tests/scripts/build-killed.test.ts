import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  copyCache,
  copyProject,
  differences,
  now,
  run,
  treeOf,
  writeArticle,
} from '../build/project.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const project = copyProject();
const folder = temporaryFolder();
const articles = join(folder, 'articles');
const atNow = ['--articles', articles, '--now', now];
for (let number = 1; number <= 60; number++) writeArticle(articles, `story-${number}`);

test('killed at any moment it leaves files whole, and the next build puts all right', async () => {
  const output = join(folder, 'killed');
  const environment = { MUJAZ_CACHE: copyCache() };
  const killed = [...atNow, '--output', output];
  await run(project, 'build', killed, { environment });
  const old = treeOf(output);
  // Another base path: every page is another.
  const changed = [...killed, '--base-path', '/x/'];
  const started = performance.now();
  const whole = join(folder, 'killed-whole');
  await run(project, 'build', [...atNow, '--base-path', '/x/', '--output', whole], { environment });
  const took = performance.now() - started;
  const fresh = treeOf(whole);
  for (const share of [0.6, 0.85, 0.95]) {
    await run(project, 'build', changed, { environment, killAfter: Math.round(took * share) });
    for (const [path, hash] of treeOf(output)) {
      expect([old.get(path), fresh.get(path)], `${path} at ${share}`).toContain(hash);
    }
  }
  await run(project, 'build', changed, { environment });
  expect(differences(fresh, treeOf(output))).toEqual([]);
}, 300_000);
