import { describe, expect, test } from 'vitest';
import { chromiumPlaces } from '../../src/build/bench/chromium.ts';
import {
  type Command,
  chromiumFor,
  chromiumInstallations,
  type Machine,
  NoChromiumError,
} from './chromium.ts';

const debian: Machine = {
  platform: 'linux',
  environment: { PATH: '/usr/local/bin:/usr/bin:relative' },
  home: '/home/editor',
  isRoot: true,
  osRelease: 'PRETTY_NAME="Debian GNU/Linux 13"\nID=debian\n',
  playwrightPath: '/home/editor/.cache/ms-playwright/chromium-1/chrome',
};
const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';
const cli = '/project/node_modules/playwright-core/cli.js';

/** A machine on which the programs at some paths run, and commands put others there. */
function effects(present: string[], installs: (command: Command) => string | undefined = () => {}) {
  const ran: string[] = [];
  return {
    ran,
    works: async (path: string) => present.includes(path),
    run: async (command: Command) => {
      ran.push([command.file, ...command.args].join(' '));
      const path = installs(command);
      if (path !== undefined) present.push(path);
    },
  };
}

describe('where a Chromium is looked for', () => {
  test('CHROMIUM_PATH is the only place, where it is set', () => {
    const environment = { ...debian.environment, CHROMIUM_PATH: '/opt/mine/chrome' };
    expect(chromiumPlaces({ ...debian, environment })).toEqual(['/opt/mine/chrome']);
  });

  test('an empty CHROMIUM_PATH is none', () => {
    const environment = { ...debian.environment, CHROMIUM_PATH: '' };
    expect(chromiumPlaces({ ...debian, environment })).toContain('/usr/bin/chromium');
  });

  test("on Linux: Playwright's own, then the path, then the usual folders, each once", () => {
    const places = chromiumPlaces(debian);
    expect(places[0]).toBe(debian.playwrightPath);
    expect(places.indexOf('/usr/local/bin/chromium')).toBeLessThan(
      places.indexOf('/usr/bin/chromium'),
    );
    expect(places).toContain('/usr/bin/google-chrome-stable');
    expect(places).toContain('/opt/google/chrome/chrome');
    expect(new Set(places).size).toBe(places.length);
    expect(places.every((place) => place.startsWith('/'))).toBe(true);
  });

  test('on a Mac: applications of the machine and of the user', () => {
    const places = chromiumPlaces({ ...debian, platform: 'darwin', environment: {} });
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/home/editor/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  test('on Windows: the program folders that the environment names', () => {
    const places = chromiumPlaces({
      ...debian,
      platform: 'win32',
      environment: { PROGRAMFILES: 'C:\\Program Files' },
    });
    expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(places.some((place) => place.includes('undefined'))).toBe(false);
  });
});

describe('how one is installed', () => {
  test("by Debian's packages for root on Debian, else by Playwright", () => {
    const files = (machine: Machine): string[][] =>
      chromiumInstallations(machine, cli).map((steps) => steps.map(({ file }) => file));
    expect(files(debian)).toEqual([['apt-get', 'apt-get'], [process.execPath]]);
    expect(files({ ...debian, isRoot: false })).toEqual([[process.execPath]]);
    expect(files({ ...debian, platform: 'darwin' })).toEqual([[process.execPath]]);
  });

  test('not by the packages of Ubuntu, whose chromium is a snap', () => {
    expect(chromiumInstallations({ ...debian, osRelease: ubuntu }, cli)).toHaveLength(1);
  });
});

describe('the choice', () => {
  test('one that is there is taken, and nothing is run', async () => {
    const { ran, ...machine } = effects(['/usr/bin/chromium']);
    expect(await chromiumFor(debian, cli, machine)).toBe('/usr/bin/chromium');
    expect(ran).toEqual([]);
  });

  test('a program that is there but does not run is passed over', async () => {
    const machine = effects(['/usr/bin/google-chrome']);
    expect(await chromiumFor(debian, cli, machine)).toBe('/usr/bin/google-chrome');
  });

  test('where there is none it is installed', async () => {
    const machine = effects([], ({ args }) =>
      args[0] === 'install' ? '/usr/bin/chromium' : undefined,
    );
    expect(await chromiumFor(debian, cli, machine)).toBe('/usr/bin/chromium');
    expect(machine.ran).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium',
    ]);
  });

  test("where Debian's packages do not help, Playwright's are tried", async () => {
    const machine = effects([], ({ file }) =>
      file === process.execPath ? debian.playwrightPath : undefined,
    );
    expect(await chromiumFor(debian, cli, machine)).toBe(debian.playwrightPath);
    expect(machine.ran.at(-1)).toBe(`${process.execPath} ${cli} install chromium`);
  });

  test('where none can be had it fails with a sentence that says what to do', async () => {
    const attempt = chromiumFor(debian, cli, effects([]));
    await expect(attempt).rejects.toThrow(NoChromiumError);
    await expect(attempt).rejects.toThrow(/npx playwright-core install.*CHROMIUM_PATH/);
  });

  test('a wrong CHROMIUM_PATH fails, whatever else is there', async () => {
    const environment = { ...debian.environment, CHROMIUM_PATH: '/gone' };
    const machine = effects(['/usr/bin/chromium']);
    await expect(chromiumFor({ ...debian, environment }, cli, machine)).rejects.toThrow(
      'CHROMIUM_PATH is /gone',
    );
    expect(machine.ran).toEqual([]);
  });
});
