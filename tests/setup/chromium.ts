/** Finds the Chromium that drives the browser tests, and installs one where there is none. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  type ChromiumHost,
  presentChromium,
  thisMachine,
  works,
} from '../../src/build/bench/chromium.ts';

/** What the choice depends on; tests give their own. */
export interface Machine extends ChromiumHost {
  readonly isRoot: boolean;
  /** The text of `/etc/os-release`; '' where there is none. */
  readonly osRelease: string;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/** Raised when there is no Chromium and none can be had; the message says what to do. */
export class NoChromiumError extends Error {}

const advice =
  'Install Chromium or Chrome (https://www.chromium.org/getting-involved/download-chromium/), ' +
  'or run `npx playwright-core install --with-deps chromium`, ' +
  'or set CHROMIUM_PATH to the program of one you have; then run the tests again.';

/** Debian itself: what Ubuntu calls `chromium` only fetches a snap, which containers cannot run. */
function isDebian(osRelease: string): boolean {
  return /^ID="?debian"?$/m.test(osRelease);
}

/**
 * How a machine without a Chromium gets one: commands to try in turn, each a list of steps.
 *
 * @param playwrightCli absolute path of Playwright's command line
 */
export function chromiumInstallations(
  { platform, isRoot, osRelease }: Pick<Machine, 'platform' | 'isRoot' | 'osRelease'>,
  playwrightCli: string,
): readonly (readonly Command[])[] {
  const playwright = [
    { file: process.execPath, args: [playwrightCli, 'install', 'chromium'] },
  ] as const;
  if (platform !== 'linux' || !isRoot || !isDebian(osRelease)) return [playwright];
  return [
    [
      { file: 'apt-get', args: ['update'] },
      { file: 'apt-get', args: ['install', '-y', '--no-install-recommends', 'chromium'] },
    ],
    playwright,
  ];
}

export interface Effects {
  /** Whether the program at a path is there and runs. */
  readonly works: (path: string) => Promise<boolean>;
  /** Runs a command to its end, showing what it prints. Its success is not taken on trust. */
  readonly run: (command: Command) => Promise<void>;
}

/**
 * The path of a Chromium that runs, installed first if need be.
 *
 * @throws NoChromiumError saying how to get one; never goes on without
 */
export async function chromiumFor(
  machine: Machine,
  playwrightCli: string,
  { works, run }: Effects,
): Promise<string> {
  const find = (): Promise<string | undefined> => presentChromium(machine, works);
  const present = await find();
  if (present !== undefined) return present;
  if (machine.environment.CHROMIUM_PATH) {
    throw new NoChromiumError(
      `CHROMIUM_PATH is ${machine.environment.CHROMIUM_PATH}, where no program runs. Correct it or unset it.`,
    );
  }
  for (const steps of chromiumInstallations(machine, playwrightCli)) {
    for (const step of steps) await run(step);
    const installed = await find();
    if (installed !== undefined) return installed;
  }
  throw new NoChromiumError(
    `The browser tests found no Chromium and could not install one. ${advice}`,
  );
}

async function run({ file, args }: Command): Promise<void> {
  console.log(`${file} ${args.join(' ')}`);
  const child = spawn(file, [...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  await new Promise<void>((resolve) => {
    child.on('error', (error) => {
      console.log(error.message);
      resolve();
    });
    child.on('close', () => resolve());
  });
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/**
 * The path of a Chromium on this machine, installed first if need be.
 *
 * @throws NoChromiumError
 */
export function findChromium(): Promise<string> {
  const playwright = dirname(
    createRequire(import.meta.url).resolve('playwright-core/package.json'),
  );
  return chromiumFor(
    {
      ...thisMachine(),
      isRoot: process.getuid?.() === 0,
      osRelease: readOsRelease(),
    },
    join(playwright, 'cli.js'),
    { works, run },
  );
}
