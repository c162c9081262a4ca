/** A whole site, built by the build command for a benchmark to look at. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainEnvironment } from './own-commands.ts';

/** Later than any article, so that all of them are built. */
const now = '2100-01-01T00:00:00Z';

/**
 * @param root absolute folder of the project
 * @param output absolute
 * @param articles absolute; the project's own where none is given
 * @throws Error with what the build command printed
 */
export function buildSite(root: string, output: string, articles?: string): void {
  const tree = articles === undefined ? [] : ['--articles', articles];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/build.ts'), ...tree, '--output', output, '--now', now],
    { cwd: root, env: { ...process.env, ...plainEnvironment, INIT_CWD: root }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
}

/** A page that a benchmark opens. */
export interface BuiltPage {
  /** Not percent-encoded: `/esim-explained/`. */
  readonly address: string;
  readonly html: string;
}

/** The articles of a built site: pages one folder deep that have an article's title. */
export function builtArticles(folder: string): readonly BuiltPage[] {
  return pagesUnder(folder, '/').filter(({ html }) => html.includes('article__title'));
}

/** The pages one folder under an address. */
export function pagesUnder(folder: string, address: string): readonly BuiltPage[] {
  return readdirSync(join(folder, address), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      try {
        const html = readFileSync(join(folder, address, name, 'index.html'), 'utf8');
        return [{ address: `${address}${name}/`, html }];
      } catch {
        return [];
      }
    });
}
