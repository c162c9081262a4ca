/** How the tests run: three projects, two workers, in a time zone that no reader of the site lives in. */

import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Read by the workers and by every process they start. A test that passes only at home fails here.
process.env.TZ = 'Pacific/Chatham';

const root = join(import.meta.dirname, '..');

/** Where a runner wants the counts of the tests, as JSON; unset for people. */
const report = process.env.MUJAZ_TEST_REPORT;

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/setup/global-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/global-site.ts', 'tests/setup/global-browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
