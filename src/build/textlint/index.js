/**
 * Loads the rule. JavaScript, because editors run textlint on a Node of their own, and that may know no TypeScript: it is
 * bundled for it.
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @returns {Promise<typeof import('./rule.ts')>} */
async function load() {
  if (process.features.typescript) return import('./rule.ts');
  const { build } = await import('esbuild');
  const root = join(import.meta.dirname, '../../..');
  const outfile = join(root, '.cache/textlint/rule.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'rule.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    // Files are found by where the sources are, not by where the bundle is.
    define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
  });
  return import(pathToFileURL(outfile).href);
}

const { default: rule } = await load();
export default rule;
