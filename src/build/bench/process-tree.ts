/** A process and all that it started, as Linux tells of them in /proc; see proc(5). */

import { readdirSync, readFileSync } from 'node:fs';

export interface TreeMemory {
  /** MiB: the most that any one process has held since its start. */
  readonly largest: number;
  /** MiB that all of them hold now. What they share is counted once for each. */
  readonly together: number;
}

/** Children are listed by the thread that started them. */
function childrenOf(pid: number): readonly number[] {
  const tasks = `/proc/${pid}/task`;
  return readdirSync(tasks).flatMap((thread) =>
    readFileSync(`${tasks}/${thread}/children`, 'utf8')
      .split(' ')
      .filter((id) => id !== '')
      .map(Number),
  );
}

/** The process and all that it started, at any depth; only itself where there is no /proc. */
export function processTree(pid: number): readonly number[] {
  const processes = [pid];
  // Grows as it is read.
  for (const id of processes) {
    try {
      processes.push(...childrenOf(id));
    } catch {
      // It has ended meanwhile.
    }
  }
  return processes;
}

/** Undefined where there is no /proc, and once the process has ended. */
export function treeMemory(pid: number): TreeMemory | undefined {
  let largest = 0;
  let together = 0;
  for (const id of processTree(pid)) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const mebibytes = (field: string): number =>
        Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024;
      largest = Math.max(largest, mebibytes('VmHWM'));
      together += mebibytes('VmRSS');
    } catch {
      // It has ended meanwhile.
    }
  }
  return largest === 0 ? undefined : { largest, together };
}

/** Ends the process and all that it started, without asking. */
export function killTree(pid: number): void {
  for (const id of processTree(pid)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}
