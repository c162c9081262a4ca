/** Where a Chromium may be on a machine, for the benchmarks and the tests that need one. */

import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

/** What the choice depends on; tests give their own. */
export interface ChromiumHost {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute home folder. */
  readonly home: string;
  /** Where Playwright keeps a Chromium of its own, whether or not it is there. */
  readonly playwrightPath: string;
}

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const macPrograms = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * Where a Chromium may be, likeliest first: absolute paths. `CHROMIUM_PATH` alone, where it is set: who sets it
 * means that one and no other.
 */
export function chromiumPlaces(machine: ChromiumHost): readonly string[] {
  const { platform, environment, home, playwrightPath } = machine;
  if (environment.CHROMIUM_PATH) return [environment.CHROMIUM_PATH];
  if (platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    return [
      ...bases.flatMap((name) => {
        const base = environment[name];
        return base ? windowsPrograms.map((program) => win32.join(base, program)) : [];
      }),
      playwrightPath,
    ];
  }
  const onPath = (environment.PATH ?? '')
    .split(':')
    .filter((folder) => folder.startsWith('/'))
    .flatMap((folder) => commandNames.map((name) => posix.join(folder, name)));
  const usual =
    platform === 'darwin'
      ? ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
          macPrograms.map((program) => posix.join(folder, program)),
        )
      : [
          ...commandNames.map((name) => posix.join('/usr/bin', name)),
          '/opt/google/chrome/chrome',
          '/usr/lib/chromium/chromium',
        ];
  // Playwright's own before those on the path: it is the version that its protocol was written for.
  return [...new Set([playwrightPath, ...onPath, ...usual])];
}

/** Whether the program at a path is there and runs. */
export async function works(path: string): Promise<boolean> {
  try {
    accessSync(path, constants.X_OK);
    // Chrome on Windows opens a window when asked for its version.
    if (process.platform !== 'win32') {
      await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    }
    return true;
  } catch {
    return false;
  }
}

export function thisMachine(): ChromiumHost {
  return {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
    playwrightPath: chromium.executablePath(),
  };
}

/** The path of a Chromium on this machine; undefined where there is none. Installs nothing. */
export async function presentChromium(
  machine: ChromiumHost,
  isWorking: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const place of chromiumPlaces(machine)) if (await isWorking(place)) return place;
  return undefined;
}
