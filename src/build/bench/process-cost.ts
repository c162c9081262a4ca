/** What a process cost, from its start to its end. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';

/** As processes print it that measure a part of their work themselves. */
export const costSchema = z.object({
  /** Seconds. */
  wall: z.number(),
  /** Seconds of both user and system, of all threads. */
  cpu: z.number(),
  /** MiB: the most that was resident at once. */
  memory: z.number(),
});

export type Cost = Readonly<z.infer<typeof costSchema>>;

interface Ran {
  /** Seconds. */
  readonly wall: number;
  readonly out: string;
}

/** @throws Error with what the process said, where it did not end with 0 */
function runToEnd(
  file: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  started: (pid: number) => void = () => {},
): Promise<Ran> {
  return new Promise((finish, fail) => {
    const begun = performance.now();
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', fail);
    // Not at its exit: its last words may still be on their way.
    child.on('close', (status) => {
      if (status !== 0) return fail(new Error(errors.trim() || out.trim()));
      finish({ wall: (performance.now() - begun) / 1000, out });
    });
    if (child.pid !== undefined) started(child.pid);
  });
}

/**
 * Runs a script of the project in a Node of its own, which says itself what it used when it ends.
 *
 * @param script absolute path
 * @returns its cost, and what it printed
 */
export async function measureNode(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ readonly cost: Cost; readonly out: string }> {
  const report = `process.on('exit', () => { const u = process.resourceUsage(); console.log('\\n' + JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, memory: u.maxRSS / 1024 })); });`;
  const { wall, out } = await runToEnd(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, script, ...args],
    environment,
  );
  const lines = out.trim().split('\n');
  const { cpu, memory }: { cpu: number; memory: number } = JSON.parse(lines.at(-1) ?? '');
  return { cost: { wall, cpu, memory }, out: lines.slice(0, -1).join('\n').trim() };
}

/** Linux counts the time of a process in hundredths of a second, whatever the machine (`USER_HZ`). */
const ticksPerSecond = 100;

/** As /proc tells of a process that is running; undefined once it has ended, and where there is no /proc. */
function usageOf(pid: number): Pick<Cost, 'cpu' | 'memory'> | undefined {
  try {
    // Fields 14 and 15 of the whole, counted after the name, which may hold spaces and parentheses; see proc(5).
    const times = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (peak === undefined) return undefined;
    return {
      cpu: (Number(times[11]) + Number(times[12])) / ticksPerSecond,
      memory: Number(peak) / 1024,
    };
  } catch {
    return undefined;
  }
}

/**
 * Runs any program, and looks at it every 20 ms: Node is told of no other process what it used. The peak of memory is
 * the kernel's own, as that of `measureNode`; the two figures lack what came after the last look.
 *
 * @returns its cost: processor and memory are NaN where there is no /proc
 */
export async function measureProgram(file: string, args: readonly string[]): Promise<Cost> {
  let last: Pick<Cost, 'cpu' | 'memory'> = { cpu: Number.NaN, memory: Number.NaN };
  let timer: NodeJS.Timeout | undefined;
  try {
    const { wall } = await runToEnd(file, args, {}, (pid) => {
      const look = (): void => {
        last = usageOf(pid) ?? last;
      };
      look();
      timer = setInterval(look, 20);
    });
    return { wall, ...last };
  } finally {
    clearInterval(timer);
  }
}
