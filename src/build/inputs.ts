/**
 * A fingerprint of everything that a site is made of but the clock, by its bytes: another checkout of the same commit has
 * the same, though no file of it looks as it did (`unchanged.ts`).
 */

import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { lookAt } from '../content/file-look.ts';
import { fingerprint } from '../content/fingerprint.ts';
import { contentsOf } from '../content/folder-contents.ts';
import { ignoredCommitsFile, readRepository } from '../content/history/repository.ts';
import { relativePath } from '../content/relative-path.ts';
import { type BuildOptions, siteFor } from '../options.ts';
import { site as settings } from '../site.ts';
import { programPaths } from './unchanged.ts';

/** What a path has: of a link, where it leads and what is there, but for links in a folder behind it. */
function contentOf(path: string): string {
  const look = lookAt(path);
  if (look?.kind === 'file') return fingerprint(readFileSync(path));
  if (look?.kind !== 'other') return '';
  const target = statSync(path, { throwIfNoEntry: false });
  if (target?.isDirectory()) {
    const files = contentsOf(path).files.filter((file) => lookAt(file)?.kind === 'file');
    return fingerprint(readlinkSync(path), treeOf(path, files));
  }
  return fingerprint(readlinkSync(path), target?.isFile() ? readFileSync(path) : '');
}

function treeOf(folder: string, paths: readonly string[]): string {
  const lines = paths.map((path) => JSON.stringify([relativePath(folder, path), contentOf(path)]));
  return lines.toSorted().join('\n');
}

/** @param root absolute folder of the project */
export async function inputsFingerprint(options: BuildOptions, root: string): Promise<string> {
  const { articles, output, url = '', basePath = '', drafts } = options;
  const isDated = siteFor(settings, options).updatedFrom === 'git';
  const repository = isDated ? await readRepository(articles) : undefined;
  return fingerprint(
    process.version,
    JSON.stringify([relative(root, articles), relative(root, output), url, basePath, drafts]),
    // Another checkout may be in another folder.
    JSON.stringify(repository === undefined ? null : { ...repository, top: '' }),
    repository?.kind === 'whole' ? contentOf(ignoredCommitsFile(repository)) : '',
    treeOf(root, programPaths(root)),
    treeOf(articles, contentsOf(articles).files),
  );
}
