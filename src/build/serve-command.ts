import { type CommandDefinition, siteFlags, UsageError, type Values } from './arguments.ts';

/** `npm start`, as its two processes both understand it. */
export const serveCommand: CommandDefinition = {
  name: 'npm start',
  summary: 'يعرض الموقع على جهازك، مع المسودات، ويعيد بناءه كلما حفظت ملفًا.',
  flags: {
    ...siteFlags,
    port: {
      type: 'string',
      value: 'N',
      help: 'منفذ الخادم (الافتراضي: 8080، أو أول منفذ خالٍ بعده)',
    },
  },
};

/** @throws UsageError */
export function servePort(values: Values): number {
  const port = Number(values.port ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`المنفذ «${values.port}» ليس رقمًا بين 0 و65535.`);
  }
  return port;
}
