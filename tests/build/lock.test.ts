import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LockedError, takeLock } from '../../src/build/lock.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';
import { runNode } from './project.ts';

const folder = temporaryFolder();
let number = 0;
const newFile = (): string => join(folder, `deep/${++number}.lock`);
const impatient = { patience: 100 };

test('a lock is taken, names its process, and is given back', async () => {
  const file = newFile();
  const unlock = await takeLock(file, impatient);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  unlock();
  expect(existsSync(file)).toBe(false);
  (await takeLock(file, impatient))();
});

test('whoever does not wait long enough is told who builds, and what to do', async () => {
  const file = newFile();
  const unlock = await takeLock(file, impatient);
  let waits = 0;
  const second = takeLock(file, { ...impatient, onWait: () => waits++ });
  await expect(second).rejects.toThrow(LockedError);
  await expect(second).rejects.toThrow(`العملية ${process.pid}`);
  expect(waits).toBe(1);
  unlock();
});

test('whoever waits gets it', async () => {
  const file = newFile();
  const unlock = await takeLock(file, impatient);
  const second = takeLock(file, { patience: 10_000 });
  setTimeout(unlock, 120);
  (await second)();
});

test('what a process left that was killed is taken over', async () => {
  const file = newFile();
  // No process has a number this high: Linux gives out 2²² at most.
  const unlock = await takeLock(file, impatient);
  writeFileSync(file, '99999999');
  const next = await takeLock(file, impatient);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  next();
  unlock();
});

test('a lock without a number was being made when its process was killed', async () => {
  const file = newFile();
  const unlock = await takeLock(file, impatient);
  writeFileSync(file, '');
  (await takeLock(file, { patience: 2000 }))();
  unlock();
});

test('of many processes that want it one has it at a time, and it goes with a process that ends', async () => {
  const file = newFile();
  const record = join(folder, 'record');
  writeFileSync(record, '');
  const code = `
    import { appendFileSync } from 'node:fs';
    import { takeLock } from ${JSON.stringify(join(import.meta.dirname, '../../src/build/lock.ts'))};
    await takeLock(${JSON.stringify(file)}, { patience: 30000 });
    appendFileSync(${JSON.stringify(record)}, 'in ');
    await new Promise((resolve) => setTimeout(resolve, 30));
    appendFileSync(${JSON.stringify(record)}, 'out ');
    process.exit(3);
  `;
  const ran = await Promise.all(
    Array.from({ length: 4 }, () => runNode(folder, ['--input-type=module', '--eval', code])),
  );
  expect(ran.map(({ status }) => status)).toEqual([3, 3, 3, 3]);
  expect(readFileSync(record, 'utf8')).toBe('in out '.repeat(4));
  expect(existsSync(file)).toBe(false);
});
