/** One build of an output at a time: two would undo each other's work. What is in the cache may be shared. */

import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemErrorCode } from '../content/system-error.ts';

/** Raised where another build does not end in time; `message` is an Arabic sentence. */
export class LockedError extends Error {}

export interface LockOptions {
  /** How long another build is waited for, in milliseconds. */
  readonly patience: number;
  /** Called once, when there is another build to wait for. */
  readonly onWait?: () => void;
}

/** How often it is looked whether the other has ended, in milliseconds. */
const interval = 50;

/** Whether a process runs, whoever it belongs to. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/** The process that a lock names; undefined where there is none, or it was killed before it had written its number. */
function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function tryToTake(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx');
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, String(process.pid));
  } finally {
    closeSync(descriptor);
  }
  return true;
}

/** Removes a lock that nobody holds, unless another process has just done so and taken it. */
function removeStale(file: string, holder: number | undefined): void {
  const moved = `${file}.${process.pid}`;
  try {
    renameSync(file, moved);
    if (holderOf(moved) === holder) rmSync(moved);
    else renameSync(moved, file);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
}

/** Locks that this process holds: they go with it, however it ends, unless it is killed. */
const held = new Set<string>();
process.on('exit', () => {
  for (const file of held) rmSync(file, { force: true });
});

/**
 * Takes a lock, and waits for it where another process that runs holds it. A lock left behind by a process that was
 * killed is taken over.
 *
 * @param file absolute
 * @returns gives the lock back
 * @throws LockedError
 */
export async function takeLock(
  file: string,
  { patience, onWait = () => {} }: LockOptions,
): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  let waited = 0;
  let unnamed = 0;
  while (!tryToTake(file)) {
    const holder = holderOf(file);
    // Between making the file and writing its number another process may look at it, hence the second look.
    unnamed = holder === undefined ? unnamed + 1 : 0;
    if ((holder !== undefined && !runs(holder)) || unnamed > 2) {
      removeStale(file, holder);
      continue;
    }
    if (waited === 0) onWait();
    if (waited >= patience) {
      throw new LockedError(
        `يجري الآن بناء آخر للموقع (العملية ${holder ?? '؟'}). انتظر حتى ينتهي ثم أعد الأمر. وإن كنت واثقًا أن لا بناء يجري فاحذف الملف «${file}».`,
      );
    }
    await sleep(interval);
    waited += interval;
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}
