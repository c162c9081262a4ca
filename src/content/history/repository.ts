/** Asks git about the repository that a folder is in. */

import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { systemErrorCode } from '../system-error.ts';

export type Repository =
  /** `reason` is what git says of it; where there is no git, none. */
  | { readonly kind: 'none'; readonly reason?: string }
  /** Only its last commits are there. */
  | { readonly kind: 'shallow'; readonly head: string }
  /** Nothing is committed yet. */
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'whole';
      /** The last commit. */
      readonly head: string;
      /** Absolute path of its top folder. */
      readonly top: string;
      /** The folder from there: empty, or with a slash at its end. */
      readonly prefix: string;
    };

/** The file that names the commits which edit nothing, where there is one; GitHub knows it under this name. */
export function ignoredCommitsFile({ top }: Extract<Repository, { kind: 'whole' }>): string {
  return join(top, '.git-blame-ignore-revs');
}

/** The environment without what tells git of another repository, as it is set in hooks. */
function environment(): NodeJS.ProcessEnv {
  const {
    GIT_DIR: _directory,
    GIT_WORK_TREE: _tree,
    GIT_INDEX_FILE: _index,
    GIT_PREFIX: _prefix,
    ...rest
  } = process.env;
  return rest;
}

interface Answer {
  readonly out: string;
  /** Why there is none, or not all of one. */
  readonly failure?: { readonly isAbsent: boolean; readonly reason: string };
}

function ask(folder: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, ...args], { env: environment() }, (error, out, errors) => {
      const [reason = ''] = errors.split('\n');
      resolve({
        out,
        ...(error && { failure: { isAbsent: systemErrorCode(error) === 'ENOENT', reason } }),
      });
    });
  });
}

/** @param folder absolute, and there */
export async function readRepository(folder: string): Promise<Repository> {
  const { out, failure } = await ask(folder, [
    'rev-parse',
    '--is-shallow-repository',
    '--show-toplevel',
    '--show-prefix',
    'HEAD',
  ]);
  if (failure && out === '') {
    return failure.isAbsent ? { kind: 'none' } : { kind: 'none', reason: failure.reason };
  }
  const [shallow = '', top = '', prefix = '', head = ''] = out.split('\n');
  // Git repeats what it cannot resolve.
  if (failure || head === 'HEAD') return { kind: 'empty' };
  return shallow === 'true' ? { kind: 'shallow', head } : { kind: 'whole', head, top, prefix };
}

/**
 * Starts git in a folder; what it prints is to be read from `stdout`.
 *
 * @throws Error for one that cannot be started, as an event `error`
 */
export function startGit(
  folder: string,
  args: readonly string[],
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn('git', ['-C', folder, ...args], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
