/** What a build costs at several sizes, on this machine, in one run. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readReferenceData } from '../../content/reference-data.ts';
import { UsageError } from '../arguments.ts';
import { articlesFlag, type Benchmark, tableRow } from './benchmark.ts';
import { generateArticles, vocabularyOf } from './generate-articles.ts';

/** The clock of every benchmark build, so that each shows the same articles. */
const clock = Date.UTC(2026, 0, 1);

interface Cost {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of both user and system. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
}

/** Runs a build in a process of its own and reads what it used when it ends. */
function measureBuild(root: string, args: readonly string[]): Promise<Cost> {
  const report = `process.on('exit', () => { const u = process.resourceUsage(); console.log('\\n' + JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, memory: u.maxRSS / 1024 })); });`;
  return new Promise((finish, fail) => {
    const started = performance.now();
    const build = spawn(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(report)}`,
        join(root, 'scripts/build.ts'),
        ...args,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, INIT_CWD: root } },
    );
    let out = '';
    let errors = '';
    build.stdout.on('data', (chunk) => {
      out += chunk;
    });
    build.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    build.on('error', fail);
    // Not at its exit: its last words may still be on their way.
    build.on('close', (status) => {
      if (status !== 0) return fail(new Error(errors.trim()));
      const wall = (performance.now() - started) / 1000;
      const { cpu, memory }: { cpu: number; memory: number } = JSON.parse(
        out.trim().split('\n').at(-1) ?? '',
      );
      finish({ wall, cpu, memory });
    });
  });
}

export const buildBenchmark: Benchmark = {
  flags: {
    articles: articlesFlag,
    seed: { type: 'string', value: 'N', help: 'بذرة المقالات المولّدة (الافتراضي: 1)' },
  },
  async run(values, root) {
    const sizes = String(values.articles ?? '1000,10000')
      .split(',')
      .map(Number);
    const seed = Number(values.seed ?? 1);
    if (![...sizes, seed].every((size) => Number.isInteger(size) && size > 0)) {
      throw new UsageError('الأعداد في --articles و--seed أعداد صحيحة موجبة، بينها فواصل.');
    }
    const data = readReferenceData(join(root, 'src/data'), 'src/data');
    const vocabulary = vocabularyOf(join(root, 'articles'));
    console.log(tableRow(['build', 'wall s', 'CPU s', 'peak MiB', 'ms/article']));
    for (const count of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'mujaz-bench-'));
      try {
        const articles = join(folder, 'articles');
        generateArticles(articles, {
          count,
          seed,
          vocabulary,
          sections: [...data.sections.keys()],
          authors: [...data.authors.keys()],
          newest: clock,
        });
        const args = ['--articles', articles, '--output', join(folder, 'site')];
        const now = ['--now', new Date(clock + 86_400_000).toISOString()];
        for (const kind of ['first', 'again']) {
          const { wall, cpu, memory } = await measureBuild(root, [...args, ...now]);
          console.log(
            tableRow([
              `${count} ${kind}`,
              wall.toFixed(1),
              cpu.toFixed(1),
              memory.toFixed(0),
              ((wall * 1000) / count).toFixed(2),
            ]),
          );
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  },
};
