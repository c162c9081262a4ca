/** How the tests run: three projects, four workers, in a time zone that no reader of the site lives in. */

import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './setup/longest-first.ts';
import { soak } from './setup/runs.ts';

// Read by the workers and by every process they start. A test that passes only at home fails here.
process.env.TZ = 'Pacific/Chatham';

const root = join(import.meta.dirname, '..');

/**
 * The files of a project share the modules of their worker: to load them anew for each file costs more than most files do
 * themselves. What a file leaves behind, it takes away (`setup/folders.ts`).
 *
 * The limits are for what hangs: on a machine with other work, what takes seconds may take a minute.
 */
const common = {
  isolate: false,
  setupFiles: ['tests/setup/folders.ts'],
  testTimeout: 120_000 * soak,
  hookTimeout: 120_000,
};

/** Where a runner wants the counts of the tests, as JSON; unset for people. */
const report = process.env.MUJAZ_TEST_REPORT;

export default defineConfig({
  root,
  test: {
    // Two more than a small machine has processors: who drives a browser, or another process, mostly waits.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/setup/global-site.ts'],
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/global-site.ts', 'tests/setup/global-browser.ts'],
        },
      },
    ],
  },
});
