import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { articleText, copyProject, plainEnvironment, run, writeArticle } from '../build/project.ts';
import { findChromium } from '../setup/chromium.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const project = copyProject();
const folder = temporaryFolder();
const articles = join(folder, 'articles');
const title = 'مقال يكتبه صاحبه الآن';
const cache = join(import.meta.dirname, '../../.cache');

/** Milliseconds that are waited for what comes; only a machine with much other work needs more than a few seconds. */
const patience = 60_000;

interface Preview {
  readonly process: ChildProcess;
  readonly origin: string;
  readonly printed: () => string;
}

async function start(args: readonly string[]): Promise<Preview> {
  const child = spawn(
    process.execPath,
    [join(project, 'scripts/run.js'), 'serve', '--port', '0', ...args],
    {
      cwd: project,
      env: { ...plainEnvironment(), MUJAZ_CACHE: cache },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const found = /http:\/\/localhost:\d+/.exec(printed)?.[0];
        if (found !== undefined) resolve(found);
      });
    }
    child.on('exit', (status) => reject(new Error(`ended with ${status}:\n${printed}`)));
  });
  return { process: child, origin, printed: () => printed };
}

/** The process ids of the children of a process. */
function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.trim().split(/\s+/).filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: patience, interval: 30 }).toBe(true);
}

// Longer than what is waited for, so that it is told what did not come.
vi.setConfig({ testTimeout: 300_000 });

let browser: Browser;
let preview: Preview;
let page: Page;

beforeAll(async () => {
  writeArticle(articles, 'story-one', articleText(title));
  writeArticle(articles, 'draft-one', articleText('مسودة لا يراها غير كاتبها', ['draft: true']));
  [preview, browser] = await Promise.all([
    start(['--articles', articles, '--output', join(folder, 'site')]),
    findChromium().then((executablePath) =>
      chromium.launch({ executablePath, chromiumSandbox: false }),
    ),
  ]);
  page = await browser.newPage();
  await page.goto(`${preview.origin}/story-one/`);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  preview?.process.kill('SIGKILL');
});

const file = join(articles, 'story-one/index.md');
const save = (text: string): void => writeFileSync(file, text);
/** As vim does: another file takes the place of the first. */
function saveBeside(text: string): void {
  const beside = join(articles, 'story-one/.index.md.swp');
  writeFileSync(beside, text);
  renameSync(beside, file);
}

/** Milliseconds from a save until the page that stays open has it. */
async function seenAfter(change: () => void, text: string): Promise<number> {
  const started = performance.now();
  change();
  await page.getByText(text).first().waitFor({ timeout: patience });
  return Math.round(performance.now() - started);
}

test('a draft is there', async () => {
  const response = await fetch(`${preview.origin}/draft-one/`);
  expect(await response.text()).toContain('مسودة لا يراها غير كاتبها');
});

test('pages are served with the headers of the site, and register no worker', async () => {
  const response = await page.reload();
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  const text = await page.content();
  expect(text).toContain('/.mujaz/reload.js?version=');
  expect(text).not.toMatch(
    /<script(?![^>]* src=|[^>]* type="application\/ld\+json")|<style|data-worker/,
  );
  const worker = await fetch(`${preview.origin}/sw.js`);
  expect(await worker.text()).toContain('unregister');
});

test('what is saved shows in the open page, however the editor saves', async () => {
  const times: number[] = [];
  for (const [number, write] of [save, saveBeside, saveBeside, save].entries()) {
    const body = `جملة رقمها ${number} في المقال.`;
    times.push(await seenAfter(() => write(articleText(title, [], body)), body));
  }
  console.log(`from a save to the page: ${times.join(', ')} ms`);
  expect(Math.max(...times)).toBeLessThan(5000);
});

test('many saves, some while a build runs: the last is what is shown', async () => {
  for (let number = 0; number < 12; number++) {
    save(articleText(title, [], `حفظة رقمها ${number}.`));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await page.getByText('حفظة رقمها 11.').waitFor({ timeout: patience });
});

test('a page that was still loading when something changed is not left behind', async () => {
  for (let time = 0; time < 3; time++) {
    const body = `نص يتغيّر والصفحة تُحمَّل ${time}.`;
    // Begun in the page: the preview may end this loading by another, before or after this is asked, which is no failure.
    await page
      .evaluate(() => void setTimeout(() => location.reload()))
      .catch((error: unknown) => expect(String(error)).toContain('context was destroyed'));
    await seenAfter(() => save(articleText(title, [], body)), body);
  }
});

test('an error in the content lies over the page until it is mended', async () => {
  const overlay = page.locator('.mujaz-problems');
  const body = 'نص قبل الخطأ وبعده.';
  await seenAfter(() => save(articleText(title, [], body)), body);
  save(articleText(title, [], body).replace('section: apps', 'section: nope'));
  await overlay.waitFor({ timeout: patience });
  expect(await overlay.innerText()).toMatch(/story-one\/index\.md:6:10/);
  expect(await overlay.innerText()).toContain('nope');
  // Its style is let in by the policy.
  expect(await overlay.evaluate((one) => getComputedStyle(one).position)).toBe('fixed');
  expect(await page.getByText(body).count()).toBe(1);
  saveBeside(articleText(title, [], body));
  await overlay.waitFor({ state: 'detached', timeout: patience });
});

test('articles come, are renamed and go, and so does the whole folder for a moment', async () => {
  const status = (address: string) => async (): Promise<number> =>
    (await fetch(preview.origin + address, { headers: { accept: 'text/html' } })).status;
  const poll = { timeout: patience, interval: 50 };
  writeArticle(articles, 'story-two');
  await expect.poll(status('/story-two/'), poll).toBe(200);
  renameSync(join(articles, 'story-two'), join(articles, 'story-three'));
  await expect.poll(status('/story-three/'), poll).toBe(200);
  await expect.poll(status('/story-two/'), poll).toBe(404);
  const aside = join(folder, 'aside');
  renameSync(articles, aside);
  await page.locator('.mujaz-problems').waitFor({ timeout: patience });
  renameSync(aside, articles);
  await page.locator('.mujaz-problems').waitFor({ state: 'detached', timeout: patience });
  rmSync(join(articles, 'story-three'), { recursive: true });
  await expect.poll(status('/story-three/'), poll).toBe(404);
});

test('an address that cannot be read does not end the server', async () => {
  const response = await fetch(`${preview.origin}/%E0%A4%A`);
  expect(response.status).toBe(400);
  expect((await fetch(`${preview.origin}/story-one/`)).status).toBe(200);
});

test('templates and the program are taken up too, and what is wrong with them is told', async () => {
  const layout = join(project, '_includes/layouts/base.njk');
  const template = readFileSync(layout, 'utf8');
  const about = join(project, 'src/pages/about.md');
  const module = join(project, 'src/plugins/client/prepare.ts');
  const code = readFileSync(module, 'utf8');
  const overlay = page.locator('.mujaz-problems');
  await seenAfter(
    () => writeFileSync(layout, template.replace('</body>', '<p>سطر في القالب</p></body>')),
    'سطر في القالب',
  );
  writeFileSync(layout, template.replace('</body>', '{{ nothing.at.all() }}</body>'));
  await overlay.waitFor({ timeout: patience });
  expect(await overlay.innerText()).toMatch(/تعذّر بناء الموقع[\s\S]*\.njk: Unable to call/);
  writeFileSync(layout, template);
  await overlay.waitFor({ state: 'detached', timeout: patience });
  const config = join(project, '.eleventy.ts');
  const assembled = readFileSync(config, 'utf8');
  writeFileSync(config, `${assembled}}}}`);
  await overlay.waitFor({ timeout: patience });
  writeFileSync(config, assembled);
  await overlay.waitFor({ state: 'detached', timeout: patience });
  writeFileSync(module, `}}} ${code}`);
  await overlay.waitFor({ timeout: patience });
  writeFileSync(module, code);
  await overlay.waitFor({ state: 'detached', timeout: patience });
  await page.goto(`${preview.origin}/about/`);
  await seenAfter(
    () => writeFileSync(about, `${readFileSync(about, 'utf8')}\nفقرة جديدة عنا.\n`),
    'فقرة جديدة عنا.',
  );
});

test('it listens to this machine alone', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
  const port = Number(new URL(preview.origin).port);
  for (const { address } of outside) {
    const socket = connect({ host: address, port });
    const answer = await Promise.race([
      once(socket, 'connect').then(() => 'open'),
      once(socket, 'error').catch((error: unknown) => error),
      new Promise((resolve) => setTimeout(() => resolve('silent'), 2000)),
    ]).catch(() => 'refused');
    socket.destroy();
    expect(answer, address).not.toBe('open');
  }
});

describe('its end', () => {
  test('SIGTERM ends both processes, with 0', async () => {
    const pid = preview.process.pid ?? 0;
    const workers = childrenOf(pid);
    if (process.platform === 'linux') expect(workers).toHaveLength(1);
    const ended = once(preview.process, 'exit');
    preview.process.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(workers.filter(isRunning)).toEqual([]);
  });

  test('killed without warning, it leaves no orphan', async () => {
    const other = await start(['--articles', articles, '--output', join(folder, 'site')]);
    const workers = childrenOf(other.process.pid ?? 0);
    other.process.kill('SIGKILL');
    await until(() => !workers.some(isRunning));
  });
});

test.each([
  [['--port', 'x'], '«x»'],
  [['--articles', 'nowhere'], 'لا يوجد مجلد مقالات'],
  [['--output', 'foreign'], 'لم يكتبها موجز'],
])('started with %s it says what is wrong and ends with 2', async (args, sentence) => {
  mkdirSync(join(project, 'foreign'), { recursive: true });
  writeFileSync(join(project, 'foreign/thesis.doc'), '');
  const { status, errors } = await run(project, 'serve', args);
  expect(status).toBe(2);
  expect(errors).toContain(sentence);
  expect(errors).not.toMatch(/^\s+at /m);
});
