/** `npm run headers`: the headers of the site for servers that do not read the `_headers` which a build writes. */

import { join } from 'node:path';
import { buildOptions, UsageError } from '../src/build/arguments.ts';
import { runCommand } from '../src/build/command.ts';
import { siteFor } from '../src/options.ts';
import {
  caddyConfiguration,
  headersFile,
  nginxConfiguration,
} from '../src/plugins/headers/hosts.ts';
import { headerRules } from '../src/plugins/headers/policy.ts';
import { site } from '../src/site.ts';

const root = join(import.meta.dirname, '..');

const formats = new Map([
  ['nginx', nginxConfiguration],
  ['caddy', caddyConfiguration],
  ['_headers', headersFile],
]);

await runCommand(
  {
    name: 'npm run headers',
    summary: 'يعرض ترويسات الموقع بصيغة الخادم الذي تسميه. انسخها إلى إعداداته.',
    flags: {
      format: {
        type: 'string',
        value: 'NAME',
        help: 'الصيغة: nginx أو caddy أو ‎_headers (الافتراضي: nginx)',
      },
      'base-path': {
        type: 'string',
        value: '/x/',
        help: 'المسار الذي يقع الموقع تحته، مثل /blog/',
      },
    },
  },
  root,
  async ({ values }, from) => {
    const { format = 'nginx' } = values;
    const write = formats.get(String(format));
    if (write === undefined) {
      throw new UsageError(
        `لا صيغة اسمها «${format}». الصيغ: ${[...formats.keys()].join(' أو ')}.`,
      );
    }
    const options = buildOptions(values, from, Date.now());
    process.stdout.write(write(headerRules(siteFor(site, options))));
    return undefined;
  },
);
