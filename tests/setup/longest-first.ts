/** The order of the files: what takes long begins first, so that no worker is left alone with it at the end. */

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that wait for processes of their own, the longest first. Vitest knows how long files took only where it has run
 * them before, and compares none of different projects.
 */
const longest = [
  'tests/scripts/incremental.test.ts',
  'tests/scripts/build-faults.test.ts',
  'tests/site/deterministic.test.ts',
  'tests/scripts/schedule.test.ts',
  'tests/scripts/updates.test.ts',
  'tests/scripts/start.test.ts',
  'tests/scripts/build.test.ts',
  'tests/browser/accessibility.test.ts',
  'tests/browser/keyboard.test.ts',
  'tests/browser/pictures.test.ts',
  'tests/browser/search.test.ts',
  'tests/browser/stillness.test.ts',
  'tests/browser/offline.test.ts',
  'tests/browser/contrast.test.ts',
  'tests/browser/pages.test.ts',
  'tests/browser/reading-order.test.ts',
  'tests/scripts/build-killed.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
