/** When files were last edited, by the commits of their repository. */

import type { Commit } from './git-log.ts';

/** The last edit of a file. */
export interface Edit {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Hash of its commit. */
  readonly commit: string;
}

/** The hashes in a file such as `.git-blame-ignore-revs`: whole ones, each on its line; `#` begins a comment. */
export function readIgnoredCommits(text: string): ReadonlySet<string> {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim().toLowerCase());
  return new Set(lines.filter((line) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line)));
}

/**
 * Follows files back through the history: what they were called before is theirs too. The commit that made a file is no
 * edit of it, nor is one that only moved it. A file under a name that another had before it is not that other.
 */
export class LastEdits {
  readonly #ignored: ReadonlySet<string>;
  /** By what a file is called now, or was called when it was deleted. */
  readonly #edits = new Map<string, Edit>();
  /** What a path that is met further back is called now: itself, where nothing is said; undefined where it is gone. */
  readonly #names = new Map<string, string | undefined>();

  /** @param ignored hashes of commits that edit nothing: they are there for programs, not for readers */
  constructor(ignored: ReadonlySet<string>) {
    this.#ignored = ignored;
  }

  /** To be called with every commit but merges, children before their parents. */
  add({ hash, time, changes }: Commit): void {
    const moved: (readonly [from: string, name: string | undefined])[] = [];
    for (const { kind, path, from } of changes) {
      const name = this.#nameOf(path);
      if (kind === 'edited' && !this.#ignored.has(hash)) this.#note(name, { time, commit: hash });
      if (kind === 'renamed' && from !== undefined) moved.push([from, name]);
    }
    // Before this commit there was nothing under these names, or something else.
    for (const { kind, path } of changes) {
      if (kind === 'added' || kind === 'renamed') this.#names.set(path, undefined);
    }
    for (const [from, name] of moved) {
      // On another branch it may have been edited under its old name.
      const strayed = this.#names.has(from) ? undefined : this.#edits.get(from);
      if (strayed) {
        this.#edits.delete(from);
        this.#note(name, strayed);
      }
      this.#names.set(from, name);
    }
  }

  /** The edits by paths, those of files that are gone included. */
  get edits(): ReadonlyMap<string, Edit> {
    return this.#edits;
  }

  #nameOf(path: string): string | undefined {
    return this.#names.has(path) ? this.#names.get(path) : path;
  }

  #note(name: string | undefined, edit: Edit): void {
    if (name === undefined) return;
    const known = this.#edits.get(name);
    if (known === undefined || known.time < edit.time) this.#edits.set(name, edit);
  }
}
