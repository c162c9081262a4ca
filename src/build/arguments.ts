/** What every command has in common: its options, its help, its exit status. */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearestName } from '../content/nearest-name.ts';
import { type BuildOptions, OptionError, optionsFrom, optionVariables } from '../options.ts';

/** Raised when a command is called in a way it does not understand; `message` is an Arabic sentence. */
export class UsageError extends Error {}

export interface Flag {
  readonly type: 'string' | 'boolean';
  /** Placeholder of the value in the help. */
  readonly value?: string;
  /** An Arabic sentence. */
  readonly help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** Flags that say which site is meant; taken by build, start and check. */
export const siteFlags: Flags = {
  articles: { type: 'string', value: 'DIR', help: 'مجلد المقالات (الافتراضي: articles)' },
  output: { type: 'string', value: 'DIR', help: 'المجلد الذي يُكتب فيه الموقع (الافتراضي: ‎_site)' },
  url: { type: 'string', value: 'URL', help: 'عنوان الموقع، مثل https://example.com' },
  'base-path': { type: 'string', value: '/x/', help: 'المسار الذي يقع الموقع تحته، مثل /blog/' },
  now: {
    type: 'string',
    value: 'ISO',
    help: 'وقت البناء بدل ساعة الجهاز، مثل 2026-03-14T09:00+03:00',
  },
  drafts: { type: 'boolean', help: 'أظهر المسودات وما لم يحن موعد نشره' },
};

const commonFlags: Flags = {
  help: { type: 'boolean', help: 'هذه الصفحة' },
  debug: { type: 'boolean', help: 'أظهر تفاصيل الخطأ البرمجي كاملة' },
};

export interface CommandDefinition {
  /** As it is typed: `npm run build`. */
  readonly name: string;
  /** An Arabic sentence. */
  readonly summary: string;
  readonly flags: Flags;
  /** What may follow the flags, such as `build`. */
  readonly positionals?: string;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface CommandLine {
  readonly values: Values;
  readonly positionals: readonly string[];
}

/** @throws UsageError */
export function readCommandLine(
  definition: CommandDefinition,
  args: readonly string[],
): CommandLine {
  const flags = { ...definition.flags, ...commonFlags };
  const known = Object.keys(flags);
  const needsValue = (name: string): UsageError =>
    new UsageError(`الخيار ${name} تلزمه قيمة بعده.`);
  let read: { values: Values; positionals: readonly string[] };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(
        known.map((name) => [name, { type: flags[name]?.type ?? 'boolean' }]),
      ),
      strict: true,
      allowPositionals: definition.positionals !== undefined,
    });
    read = {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          Array.isArray(value) ? undefined : value,
        ]),
      ),
      positionals,
    };
  } catch (error) {
    const told = error instanceof Error ? error.message : '';
    const name = /'(-{0,2}[^' =]+)/.exec(told)?.[1] ?? '';
    const bare = name.replace(/^-+/, '');
    if (!name.startsWith('-')) {
      throw new UsageError(`لا يُفهم «${name}» في هذا الموضع: الخيارات تبدأ بشرطتين، مثل --help`);
    }
    if (known.includes(bare)) {
      throw flags[bare]?.type === 'string'
        ? needsValue(name)
        : new UsageError(`الخيار ${name} لا تتبعه قيمة.`);
    }
    const near = nearestName(bare, known);
    throw new UsageError(`لا خيار اسمه ${name}.${near === undefined ? '' : ` هل تقصد --${near}؟`}`);
  }
  // As in `--url "$URL"` where the variable is not set: the default would come as a surprise.
  const empty = Object.entries(read.values).find(([, value]) => value === '');
  if (empty) throw needsValue(`--${empty[0]}`);
  return read;
}

export function helpText({ name, summary, flags, positionals }: CommandDefinition): string {
  const rows = Object.entries({ ...flags, ...commonFlags }).map(
    ([flag, { value, help }]) =>
      [`--${flag}${value === undefined ? '' : ` ${value}`}`, help] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    summary,
    '',
    `  ${name}${positionals === undefined ? '' : ` -- ${positionals}`}${positionals === undefined ? ' --' : ''} [--…]`,
    '',
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}   ${help}`),
  ].join('\n');
}

/**
 * The build options that flags ask for.
 *
 * @param from absolute folder that relative paths start from
 * @param clock milliseconds since the epoch
 * @throws UsageError
 */
export function buildOptions(values: Values, from: string, clock: number): BuildOptions {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const path = (name: string): string | undefined => {
    const value = text(name);
    return value === undefined ? undefined : resolve(from, value);
  };
  const given: Record<string, string | undefined> = {
    [optionVariables.articles]: path('articles'),
    [optionVariables.output]: path('output'),
    [optionVariables.url]: text('url'),
    [optionVariables.basePath]: text('base-path'),
    [optionVariables.now]: text('now'),
    [optionVariables.drafts]: values.drafts === true ? '1' : undefined,
  };
  const environment = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  try {
    return optionsFrom({ ...process.env, ...environment }, clock);
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * The value of `--workers`; undefined where it is not given.
 *
 * @throws UsageError
 */
export function workerCount(value: Values[string]): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(String(value))) {
    throw new UsageError(`عدد العمليات «${value}» ليس عددًا بين 1 و99.`);
  }
  return Number(value);
}
