import { join } from 'node:path';
import type { BuildOptions } from '../options.ts';
import { type CommandDefinition, siteFlags, UsageError, type Values } from './arguments.ts';

/** `npm start`, as its two processes both understand it. */
export const serveCommand: CommandDefinition = {
  name: 'npm start',
  summary: 'يعرض الموقع على جهازك، مع المسودات، ويعيد بناءه كلما حفظت ملفًا.',
  flags: {
    ...siteFlags,
    output: {
      type: 'string',
      value: 'DIR',
      help: 'المجلد الذي يُكتب فيه ما تراه (الافتراضي: ‎.cache/preview)',
    },
    port: {
      type: 'string',
      value: 'N',
      help: 'منفذ الخادم (الافتراضي: 8080، أو أول منفذ خالٍ بعده)',
    },
  },
};

/** What is built for a preview: drafts too, and not into the folder that is published. */
export function previewOptions(values: Values, options: BuildOptions): BuildOptions {
  const output = values.output === undefined ? join(options.cache, 'preview') : options.output;
  return { ...options, output, drafts: true };
}

/** @throws UsageError */
export function servePort(values: Values): number {
  const written = String(values.port ?? 8080);
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > 65_535) {
    throw new UsageError(`المنفذ «${values.port}» ليس رقمًا بين 0 و65535.`);
  }
  return port;
}
