import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  childTimes,
  measureNode,
  measureProgram,
  TimeLimitError,
} from '../../../src/build/bench/process-cost.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';

const folder = temporaryFolder();

function script(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

// Holds 64 MiB, works for a quarter of a second, and then waits as long.
const work = script(
  'work.mjs',
  `const held = Buffer.alloc(64 * 2 ** 20, 1);
   const end = process.cpuUsage().user + 25e4;
   while (process.cpuUsage().user < end);
   setTimeout(() => console.log('held', held.length), 250);`,
);
const idle = script('idle.mjs', 'setTimeout(() => {}, 250);');
const broken = script('broken.mjs', "console.error('no such index'); process.exit(3);");
// Nearly idle itself: what it starts works twice, once in a process of that.
const parent = script(
  'parent.mjs',
  `import { fork, spawnSync } from 'node:child_process';
   import { Worker } from 'node:worker_threads';
   const work = ${JSON.stringify(work)};
   if (process.argv[2] === 'again') spawnSync(process.execPath, [work], { stdio: 'inherit' });
   else {
     new Worker('', { eval: true });
     fork(import.meta.filename, ['again']);
     fork(work);
   }`,
);

/** Where children can be counted. */
const counts = process.platform === 'linux';

test('a Node tells what it used, and what it printed comes with it', async () => {
  const { cost, out } = await measureNode(work, []);
  const { cost: least } = await measureNode(idle, []);
  expect(out).toBe(`held ${64 * 2 ** 20}`);
  expect(cost.cpu).toBeGreaterThan(0.25);
  expect(cost.wall).toBeGreaterThan(0.5);
  expect(cost.memory - least.memory).toBeGreaterThan(50);
});

test.runIf(counts)('any program is looked at while it runs', async () => {
  const { cost, out } = await measureProgram(process.execPath, [work]);
  const { cost: least } = await measureProgram(process.execPath, [idle]);
  expect(out).toBe(`held ${64 * 2 ** 20}\n`);
  expect(cost.cpu).toBeGreaterThan(0.24);
  expect(cost.wall).toBeGreaterThan(0.5);
  expect(cost.memory - least.memory).toBeGreaterThan(50);
});

test.runIf(counts)('what a process starts counts too, at any depth', async () => {
  const { cost, out } = await measureNode(parent, []);
  const { cost: least } = await measureNode(idle, []);
  // Nobody but the one that was asked says what it used.
  expect(out.split('\n')).toEqual([`held ${64 * 2 ** 20}`, `held ${64 * 2 ** 20}`]);
  expect(cost.cpu).toBeGreaterThan(0.5);
  expect(cost.memory - least.memory).toBeGreaterThan(50);
  // The largest of them is one of four.
  expect(cost.memory).toBeLessThan(least.memory + 128);
  expect(cost.together).toBeGreaterThan(cost.memory + 50);
});

test('what it used is told even where what it prints fills the pipe', async () => {
  const talker = script('talker.mjs', "process.stdout.write('سطر '.repeat(200_000) + 'آخر سطر');");
  const { cost, out } = await measureNode(talker, []);
  expect(cost.memory).toBeGreaterThan(10);
  expect(out.endsWith('آخر سطر')).toBe(true);
});

test('what fails is told in its own words', async () => {
  await expect(measureNode(broken, [])).rejects.toThrow('no such index');
  await expect(measureProgram(process.execPath, [broken])).rejects.toThrow('no such index');
  await expect(measureProgram(join(folder, 'none'), [])).rejects.toThrow();
});

test.runIf(counts)('what takes too long is ended, with all that it started', async () => {
  const forever = script('forever.mjs', "setInterval(() => {}, 1000); console.log('begun');");
  const both = script(
    'both.mjs',
    `import { fork } from 'node:child_process';
     fork(${JSON.stringify(forever)}); setInterval(() => {}, 1000);`,
  );
  // Their output would stay open if one of them lived on.
  await expect(measureProgram(process.execPath, [both], {}, 0.5)).rejects.toThrow(TimeLimitError);
});

test.runIf(counts)('who stops measuring stops what is measured', async () => {
  const measured = script(
    'measured.mjs',
    'console.error(process.pid); setInterval(() => {}, 1000);',
  );
  const measuring = script(
    'measuring.mjs',
    `import { measureProgram } from ${JSON.stringify(join(import.meta.dirname, '../../../src/build/bench/process-cost.ts'))};
     import { readFileSync } from 'node:fs';
     const shell = \`exec "$0" "$1" 2> "$2"\`;
     const told = ${JSON.stringify(join(folder, 'told'))};
     measureProgram('/bin/sh', ['-c', shell, process.execPath, ${JSON.stringify(measured)}, told]);
     const look = () => {
       try {
         const pid = readFileSync(told, 'utf8').trim();
         if (pid !== '') { console.log(pid); process.exit(); }
       } catch {}
     };
     setInterval(look, 20);`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [measuring]);
  expect(Number(stdout)).toBeGreaterThan(0);
  await expect.poll(() => existsSync(`/proc/${stdout.trim()}`), { timeout: 10_000 }).toBe(false);
});

describe('what a shell tells of its children', () => {
  test.each([
    ['0m0.000000s 0m0.000000s\n0m1.500000s 0m0.250000s\n', 1.75],
    ['0m0.001s 0m0.003s\n2m1.5s 0m0.5s\n', 122],
  ])('%j', (printed, seconds) => {
    expect(childTimes(printed)).toBe(seconds);
  });

  test('is not guessed', () => {
    expect(childTimes('')).toBeNaN();
  });
});
