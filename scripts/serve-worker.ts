/** The process behind `npm start` that builds; `serve.ts` starts it anew when the program changes. */

import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildOptions, readCommandLine } from '../src/build/arguments.ts';
import { describeError } from '../src/build/failure.ts';
import { oneAtATime, Preview, type Rebuilt } from '../src/build/rebuild.ts';
import { previewOptions, serveCommand } from '../src/build/serve-command.ts';
import { watchFolders } from '../src/build/watch.ts';
import { optionVariables } from '../src/options.ts';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const { values } = readCommandLine(serveCommand, process.argv.slice(3));
const options = previewOptions(values, buildOptions(values, process.argv[2] ?? root, Date.now()));
/** Unless a clock was asked for, every build has the time at which it is made. */
const hasClock = (values.now ?? process.env[optionVariables.now] ?? '') !== '';

// Exits run the clean-up of a build under way. Whoever started us is gone when the channel closes.
process.on('SIGTERM', () => process.exit());
process.on('SIGINT', () => process.exit());
process.on('disconnect', () => process.exit());

const preview = new Preview(root);
/** Absolute paths of what was saved since the last build began. */
const saved = new Set<string>();
/** Who writes saves often: the whole site is built in the pauses. Milliseconds. */
const pause = 600;

function tell(rebuilt: Rebuilt): void {
  if (process.connected) process.send?.(rebuilt);
}

const build = oneAtATime(async () => {
  const now = hasClock ? options : { ...options, now: Date.now() };
  const changed = [...saved];
  saved.clear();
  const shown = await preview.showAtOnce(now, changed);
  if (shown) {
    tell(shown);
    await sleep(pause);
    // What was saved meanwhile is built after this, and this with it.
    if (saved.size > 0) return;
  }
  tell(await preview.build(now));
});

function onSaved(paths: readonly string[]): void {
  for (const path of paths) saved.add(path);
  build();
}

watchFolders(
  [options.articles, join(root, 'src/data'), join(root, 'src/assets')],
  onSaved,
  (error) => console.error(`تتعذّر متابعة التغييرات كلها: ${describeError(error)}`),
);
build();
