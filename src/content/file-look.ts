/**
 * What files look like from outside, to know them again without reading them: size, inode, modification and change
 * times. The change time cannot be set by programs, so that a file put back with its old modification time (`cp -p`,
 * `tar`) is noticed. One doubt is left: a file changed twice within one tick of the clock (`settledAt`).
 */

import { lstatSync, type Stats, statSync } from 'node:fs';

export interface FileLook {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly ino: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /** Milliseconds since the epoch: of anything about it, its content included. */
  readonly changed: number;
}

function lookOf(stats: Stats | undefined): FileLook | undefined {
  if (stats === undefined) return undefined;
  const { size, ino, mtimeMs: modified, ctimeMs: changed } = stats;
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  return { kind, size, ino, modified, changed };
}

/** Undefined for what is not there. A link is looked at itself: it is of kind `other`. */
export function lookAt(path: string): FileLook | undefined {
  return lookOf(lstatSync(path, { throwIfNoEntry: false }));
}

/** As `lookAt`, of what a link leads to. */
export function lookThrough(path: string): FileLook | undefined {
  return lookOf(statSync(path, { throwIfNoEntry: false }));
}

/** A look as text: of a folder, only what changes when something in it comes, goes or is replaced. */
export function describeLook({ kind, size, ino, modified, changed }: FileLook): string {
  return kind === 'folder' ? `d ${ino} ${modified}` : `${size} ${ino} ${modified} ${changed}`;
}

/** A time of whole seconds is one of a file system that knows no others; the coarsest tick is that of FAT. */
const coarseTick = 2000;

/** Elsewhere times are those of the kernel's clock, which moves a hundred times a second or oftener. */
const fineTick = 50;

/**
 * From when on what was looked at cannot change and look the same, milliseconds since the epoch. As git does with its
 * index ("racy git"), a look that was taken before then is not believed.
 */
export function settledAt({ kind, modified, changed }: FileLook): number {
  const latest = kind === 'folder' ? modified : changed;
  return latest + (latest % 1000 === 0 ? coarseTick : fineTick);
}

/**
 * Looks at each path once: a build asks of every file several times, and of tens of thousands of files. What a build
 * found of a file at first is what it goes by, whatever happens to the file meanwhile.
 */
export class FileLooks {
  readonly #known = new Map<string, FileLook | undefined>();

  at(path: string): FileLook | undefined {
    const known = this.#known.get(path);
    return known === undefined && !this.#known.has(path) ? this.again(path) : known;
  }

  /** To be called when the build itself has changed the file. */
  again(path: string): FileLook | undefined {
    const look = lookAt(path);
    this.#known.set(path, look);
    return look;
  }
}
