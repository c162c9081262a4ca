/** A folder for what a benchmark makes: gigabytes at times, which must not stay behind. */

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives `use` an absolute folder, which is removed afterwards: also where the person stops the benchmark.
 *
 * @throws what `use` throws
 */
export async function withTemporaryFolder<Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mujaz-bench-')));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const stop = (): never => process.exit(130);
  process.on('exit', remove);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await use(folder);
  } finally {
    process.off('exit', remove);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    remove();
  }
}
