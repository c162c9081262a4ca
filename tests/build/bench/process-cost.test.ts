import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureNode, measureProgram } from '../../../src/build/bench/process-cost.ts';
import { temporaryFolder } from '../project.ts';

const folder = temporaryFolder();
// Holds 64 MiB, works for a quarter of a second, and then waits as long.
const work = join(folder, 'work.mjs');
writeFileSync(
  work,
  `const held = Buffer.alloc(64 * 2 ** 20, 1);
   const end = process.cpuUsage().user + 25e4;
   while (process.cpuUsage().user < end);
   setTimeout(() => console.log('held', held.length), 250);`,
);
const idle = join(folder, 'idle.mjs');
writeFileSync(idle, 'setTimeout(() => {}, 250);');
const broken = join(folder, 'broken.mjs');
writeFileSync(broken, "console.error('no such index'); process.exit(3);");

test('a Node tells what it used, and what it printed comes with it', async () => {
  const { cost, out } = await measureNode(work, []);
  const { cost: least } = await measureNode(idle, []);
  expect(out).toBe(`held ${64 * 2 ** 20}`);
  expect(cost.cpu).toBeGreaterThan(0.25);
  expect(cost.wall).toBeGreaterThan(0.5);
  expect(cost.memory - least.memory).toBeGreaterThan(50);
});

test.runIf(process.platform === 'linux')('any program is looked at while it runs', async () => {
  const cost = await measureProgram(process.execPath, [work]);
  const least = await measureProgram(process.execPath, [idle]);
  expect(cost.cpu).toBeGreaterThan(0.24);
  expect(cost.wall).toBeGreaterThan(0.5);
  expect(cost.memory - least.memory).toBeGreaterThan(50);
});

test('what fails is told in its own words', async () => {
  await expect(measureNode(broken, [])).rejects.toThrow('no such index');
  await expect(measureProgram(process.execPath, [broken])).rejects.toThrow('no such index');
});
