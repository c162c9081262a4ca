/** Hugo, where it is on the machine. Nothing here installs it. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Measured, measureProgram } from '../process-cost.ts';
import { hugoSettings } from './write-site.ts';

/** How to get it on Debian, for whoever lacks it. */
export const hugoInstallation = 'apt-get install -y hugo';

/** Seconds that a build is given: what Hugo's related articles cost grows with the square of the articles. */
export const hugoLimit = 3600;

/** Such as `0.111.3`; undefined where there is no Hugo. */
export function hugoVersion(): string | undefined {
  try {
    const told = execFileSync('hugo', ['version'], { encoding: 'utf8', stdio: 'pipe' });
    return /v(\d[\d.]*)/.exec(told)?.[1];
  } catch {
    return undefined;
  }
}

/**
 * Builds with Hugo.
 *
 * @param folder absolute, with what `writeHugoSite` wrote
 * @param output absolute
 * @param related whether each article is followed by Hugo's own related ones
 * @throws TimeLimitError
 * @throws Error with what Hugo said
 */
export function measureHugo(folder: string, output: string, related: boolean): Promise<Measured> {
  const settings = join(folder, related ? hugoSettings.related : hugoSettings.plain);
  return measureProgram(
    'hugo',
    [
      '--quiet',
      '--source',
      folder,
      '--config',
      settings,
      '--destination',
      output,
      '--cacheDir',
      join(folder, 'cache'),
      // The clock of the corpus need not be that of the machine.
      '--buildFuture',
    ],
    // Hugo reports nothing to anybody; it must not look for modules either.
    { GOPROXY: 'off', HUGO_MODULE_PROXY: 'off' },
    hugoLimit,
  );
}
