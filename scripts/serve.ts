/** `npm start`: the site as its writer works on it. Watches over the process that serves it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildOptions } from '../src/build/arguments.ts';
import { runCommand } from '../src/build/command.ts';
import { serveCommand, servePort } from '../src/build/serve-command.ts';

const root = join(import.meta.dirname, '..');

/** What a running process cannot take up: modules it has imported, templates it has compiled. */
function needsRestart(file: string): boolean {
  return /\.(?:ts|njk)$/.test(file) && !file.includes('client');
}

function superviseWorker(from: string): Promise<number> {
  return new Promise((finish) => {
    let worker: ChildProcess | undefined;
    let restarting = false;
    let timer: NodeJS.Timeout | undefined;
    const start = (): void => {
      worker = spawn(
        process.execPath,
        [join(root, 'scripts/serve-worker.ts'), from, ...process.argv.slice(2)],
        { stdio: 'inherit' },
      );
      worker.on('exit', (status) => {
        if (restarting) {
          restarting = false;
          start();
        } else if (status === 0 || status === null) finish(0);
        // A mistake in the program: wait for it to be mended.
        else worker = undefined;
      });
    };
    const restart = (): void => {
      if (worker) {
        restarting = true;
        worker.kill();
      } else start();
    };
    const onChange = (_: string, file: string | null): void => {
      if (file === null || !needsRestart(file)) return;
      clearTimeout(timer);
      timer = setTimeout(restart, 60);
    };
    watch(join(root, 'src'), { recursive: true }, onChange);
    watch(join(root, '_includes'), { recursive: true }, onChange);
    watch(join(root, '.eleventy.ts'), () => onChange('change', '.eleventy.ts'));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        worker?.kill();
        finish(0);
      });
    }
    start();
  });
}

await runCommand(serveCommand, root, async ({ values }, from) => {
  servePort(values);
  buildOptions(values, from, Date.now());
  process.exit(await superviseWorker(from));
});
