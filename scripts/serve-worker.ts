/** The process behind `npm start` that builds and serves; `serve.ts` starts it anew when the program changes. */

import { join } from 'node:path';
import { buildOptions, readCommandLine } from '../src/build/arguments.ts';
import { preview } from '../src/build/preview.ts';
import { serveCommand, servePort } from '../src/build/serve-command.ts';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const { values } = readCommandLine(serveCommand, process.argv.slice(3));
const options = buildOptions(values, process.argv[2] ?? root, Date.now());
await preview(
  {
    ...options,
    ...(values.output === undefined ? { output: join(options.cache, 'preview') } : {}),
    drafts: true,
    port: servePort(values),
  },
  root,
  [options.articles, join(root, 'src/data'), join(root, 'src/assets')],
);
