/** What a process and all that it started cost, from its start to its end. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { killTree, treeMemory } from './process-tree.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

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

/**
 * Of a process and its children. `cpu` is of all of them; `memory` of the largest one. NaN is what a system does not
 * tell.
 */
export interface ProcessCost extends Cost {
  /** MiB: the most that all of them held at once; what they share is counted once for each. */
  readonly together: number;
}

export interface Measured {
  readonly cost: ProcessCost;
  /** What it printed. */
  readonly out: string;
}

/** Raised where a program took longer than it was given. */
export class TimeLimitError extends Error {}

/** Milliseconds between two looks at memory. */
const lookInterval = 20;

/**
 * Node is not told what its children used, but a shell is, of those too that they started and waited for: POSIX
 * `times`. It says so on a channel of its own.
 */
const shell = ['/bin/sh', '-c', '"$@"; status=$?; times >&3; exit $status', 'sh'] as const;

/** Seconds of both user and system in the second line of `times`, such as `0m1.23s 0m0.45s`: that of children. */
export function childTimes(printed: string): number {
  const times = printed.split('\n')[1]?.match(/(\d+)m([\d.]+)s/g) ?? [];
  if (times.length !== 2) return Number.NaN;
  return times.reduce((sum, time) => {
    const [minutes = 0, seconds = 0] = time.slice(0, -1).split('m').map(Number);
    return sum + minutes * 60 + seconds;
  }, 0);
}

/**
 * Runs any program. Memory is looked at every 20 ms: the peak of each process is the kernel's own, but lacks what came
 * after the last look.
 *
 * @param limit seconds after which it is ended, with all that it started: not to be counted on without /proc
 * @throws TimeLimitError
 * @throws Error with what the program said, where it did not end with 0
 */
export function measureProgram(
  file: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  limit = Number.POSITIVE_INFINITY,
): Promise<Measured> {
  const line = process.platform === 'win32' ? [file, ...args] : [...shell, file, ...args];
  return new Promise((finish, fail) => {
    const begun = performance.now();
    const child = spawn(line[0] ?? file, line.slice(1), {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const said = ['', '', '', ''];
    for (const [channel, stream] of child.stdio.entries()) {
      if (!stream || !('setEncoding' in stream)) continue;
      stream.setEncoding('utf8').on('data', (text: string) => {
        said[channel] += text;
      });
    }
    let memory = Number.NaN;
    let together = Number.NaN;
    const seconds = (): number => (performance.now() - begun) / 1000;
    let late = false;
    const look = (): void => {
      if (child.pid === undefined) return;
      if (seconds() > limit) {
        late = true;
        killTree(child.pid);
      }
      const now = treeMemory(child.pid);
      if (now === undefined) return;
      // What is compared with NaN is never the greater.
      memory = memory >= now.largest ? memory : now.largest;
      together = together >= now.together ? together : now.together;
    };
    const timer = setInterval(look, lookInterval);
    // Whoever stops the benchmark stops what it measures: before the folder that it writes to is removed.
    const stop = (): void => {
      if (child.pid !== undefined) killTree(child.pid);
    };
    process.prependListener('exit', stop);
    const end = (): void => {
      clearInterval(timer);
      process.off('exit', stop);
    };
    child.on('error', (error) => {
      end();
      fail(error);
    });
    // Not at its exit: its last words may still be on their way.
    child.on('close', (status) => {
      end();
      const [, out = '', errors = '', times = ''] = said;
      if (late) return fail(new TimeLimitError(`${file}: ${limit} s`));
      if (status !== 0) return fail(new Error(errors.trim() || out.trim()));
      finish({ cost: { wall: seconds(), cpu: childTimes(times), memory, together }, out });
    });
  });
}

/**
 * The variable that names the file into which a Node is to write what it used, when it ends: what it prints then may get
 * lost in a pipe that is full. It does not hand the variable on to those that it starts.
 */
const reportVariable = 'MUJAZ_REPORT_COST';

const report = `
import { writeFileSync } from 'node:fs';
const file = process.env.${reportVariable};
if (file) {
  delete process.env.${reportVariable};
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
  });
}`;

const reportSchema = costSchema.pick({ cpu: true, memory: true });

/**
 * Runs a script of the project in a Node of its own, which says itself what it used when it ends, so that its own figures
 * are exact on every system.
 *
 * @param script absolute path
 * @param flags of Node
 * @returns its cost, and what it printed
 */
export function measureNode(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  flags: readonly string[] = [],
): Promise<Measured> {
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, 'cost.json');
    const { cost, out } = await measureProgram(
      process.execPath,
      [...flags, '--import', `data:text/javascript,${encodeURIComponent(report)}`, script, ...args],
      { ...environment, [reportVariable]: file },
    );
    const own = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const atLeast = (least: number, value: number): number => (value > least ? value : least);
    const memory = atLeast(own.memory, cost.memory);
    return {
      cost: {
        wall: cost.wall,
        cpu: atLeast(own.cpu, cost.cpu),
        memory,
        together: atLeast(memory, cost.together),
      },
      out: out.trim(),
    };
  });
}
