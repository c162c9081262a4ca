/**
 * Layouts and partials, compiled. To compile them takes longer than to render a few pages: a process that waits for pages
 * does it meanwhile, and one that stays does it once.
 */

import { readFileSync } from 'node:fs';
import nunjucks, { type Environment } from 'nunjucks';
import { fingerprint } from '../content/fingerprint.ts';
import { contentsOf } from '../content/folder-contents.ts';
import { relativePath } from '../content/relative-path.ts';
import { Fragments } from './fragments.ts';

interface Compiled {
  /** Of all files of the folder, as they were. */
  readonly texts: string;
  readonly environment: Environment;
  readonly fragments: Fragments;
}

/** By folder. */
const compiled = new Map<string, Compiled>();

function fingerprintOf(folder: string): string {
  const { files } = contentsOf(folder);
  return fingerprint(...files.flatMap((file) => [file, readFileSync(file)]));
}

/**
 * What renders Nunjucks templates, as Eleventy would make it but for one more tag, `kept` (`fragments.ts`). The same one
 * as before where no file of the folder has changed: with what it has compiled.
 *
 * @param folder of layouts and partials, from the working folder
 */
export function layoutsIn(folder: string): Environment {
  const texts = fingerprintOf(folder);
  const known = compiled.get(folder);
  if (known?.texts === texts) {
    // They are of another site.
    known.fragments.clear();
    return known.environment;
  }
  const loader = new nunjucks.FileSystemLoader([folder, '.']);
  // In development or not, Nunjucks tells the same of an error but for its own stack.
  const environment = new nunjucks.Environment(loader, { dev: true });
  const fragments = new Fragments();
  environment.addExtension('fragments', fragments);
  compiled.set(folder, { texts, environment, fragments });
  return environment;
}

/**
 * Compiles all layouts and partials. What is wrong with one is told when it is used.
 *
 * @param folder as in `layoutsIn`
 */
export function compileLayouts(folder: string): void {
  const environment = layoutsIn(folder);
  for (const file of contentsOf(folder).files) {
    try {
      environment.getTemplate(relativePath(folder, file), true);
    } catch {}
  }
}
