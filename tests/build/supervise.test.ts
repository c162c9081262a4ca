import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { superviseWorker } from '../../src/build/supervise.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const folder = temporaryFolder();

function worker(name: string, code: string): { script: string; starts: () => number } {
  const script = join(folder, `${name}.mjs`);
  const log = join(folder, `${name}.log`);
  writeFileSync(
    script,
    `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(log)}, 'x');\n${code}`,
  );
  appendFileSync(log, '');
  return { script, starts: () => readFileSync(log, 'utf8').length };
}

const stay =
  "process.on('disconnect', () => process.exit()); process.send('ready'); setInterval(() => {}, 1000);";

test('many restarts at once are one worker, and it stops for good', async () => {
  const { script, starts } = worker('stays', stay);
  let ready = 0;
  let failures = 0;
  const supervisor = superviseWorker({
    args: [script],
    onMessage: () => ready++,
    onFailure: () => failures++,
  });
  await expect.poll(() => ready, { timeout: 5000 }).toBe(1);
  supervisor.restart();
  supervisor.restart();
  supervisor.restart();
  await expect.poll(() => ready, { timeout: 5000 }).toBe(2);
  expect(starts()).toBe(2);
  await supervisor.stop();
  supervisor.restart();
  await supervisor.stop();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect([starts(), failures]).toEqual([2, 0]);
});

test.each([
  ['fails at its start', 'process.exit(1)'],
  ['ends by itself', 'process.exit(0)'],
  ['is killed', "process.kill(process.pid, 'SIGKILL')"],
])('one that %s is told of once, and starts again when it is asked to', async (name, code) => {
  const { script } = worker(name.replaceAll(' ', '-'), code);
  let failures = 0;
  let ready = 0;
  const supervisor = superviseWorker({
    args: ['--no-warnings', script],
    onMessage: () => ready++,
    onFailure: () => failures++,
  });
  await expect.poll(() => failures, { timeout: 5000 }).toBe(1);
  writeFileSync(script, stay);
  supervisor.restart();
  await expect.poll(() => ready, { timeout: 5000 }).toBe(1);
  await supervisor.stop();
  expect(failures).toBe(1);
});
