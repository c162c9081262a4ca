/** The process behind `npm start` that builds; `serve.ts` starts it anew when the program changes. */

import { join } from 'node:path';
import { buildOptions, readCommandLine } from '../src/build/arguments.ts';
import { describeError } from '../src/build/failure.ts';
import { oneAtATime, rebuild } from '../src/build/rebuild.ts';
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

const build = oneAtATime(async () => {
  const rebuilt = await rebuild(hasClock ? options : { ...options, now: Date.now() }, root);
  if (process.connected) process.send?.(rebuilt);
});

watchFolders([options.articles, join(root, 'src/data'), join(root, 'src/assets')], build, (error) =>
  console.error(`تتعذّر متابعة التغييرات كلها: ${describeError(error)}`),
);
build();
