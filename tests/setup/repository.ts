/** A real git repository of the running test, whose commits are made at given times. */

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export class TestRepository {
  readonly #folder: string;

  /** @param folder absolute; is made where it is not there */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    // As far from the defaults as a person may have set them.
    for (const [name, value] of [
      ['user.name', 'محرر'],
      ['user.email', 'editor@example.com'],
      ['core.quotepath', 'true'],
      ['core.autocrlf', 'false'],
      ['color.ui', 'always'],
      ['diff.renames', 'false'],
      ['diff.relative', 'true'],
      ['log.showSignature', 'true'],
      ['log.date', 'relative'],
      ['log.diffMerges', 'first-parent'],
      ['commit.gpgSign', 'false'],
    ] as const) {
      this.git('config', name, value);
    }
  }

  /** Runs git; gives what it prints. */
  git(...args: readonly string[]): string {
    return this.#run(args);
  }

  /**
   * Commits everything that has changed.
   *
   * @param time ISO 8601 with an offset
   * @returns the hash
   */
  commit(time: string, ...args: readonly string[]): string {
    this.git('add', '--all');
    this.#run(['commit', '--quiet', '--message', 'تعديل', ...args], time);
    return this.git('rev-parse', 'HEAD').trim();
  }

  merge(branch: string, time: string): void {
    this.#run(['merge', '--quiet', '--no-ff', '--message', 'دمج', branch], time);
  }

  #run(args: readonly string[], time = '2026-01-01T00:00:00Z'): string {
    return execFileSync('git', ['-C', this.#folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: this.#folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_COMMITTER_DATE: time,
        // Written long before it was committed.
        GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z',
      },
    });
  }
}
