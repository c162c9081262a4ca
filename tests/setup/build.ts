import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Absolute folder of the project. */
export const root = join(import.meta.dirname, '../..');

export interface BuildRequest {
  /** Absolute folder the site is written to. */
  readonly output: string;
  /** ISO date-time with an offset: the build's clock. */
  readonly now: string;
  /** Absolute folder; the project's own articles by default. */
  readonly articles?: string;
  readonly url?: string;
  readonly basePath?: string;
  /** Whether drafts and what is not out yet are shown. */
  readonly drafts?: boolean;
  /** Added to the environment of the build. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The environment without settings of the site, which would change what is built. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('MUJAZ_')),
  );
}

/**
 * Builds a site as a person would, by the build command.
 *
 * @throws Error with all that the command printed, when it fails
 */
export async function build(request: BuildRequest): Promise<void> {
  const { output, now, articles, url, basePath, drafts = false, environment = {} } = request;
  const args = [
    ...['--output', output],
    ...['--now', now],
    ...(articles === undefined ? [] : ['--articles', articles]),
    ...(url === undefined ? [] : ['--url', url]),
    ...(basePath === undefined ? [] : ['--base-path', basePath]),
    ...(drafts ? ['--drafts'] : []),
  ];
  const child = spawn(process.execPath, [join(root, 'scripts/run.js'), 'build', ...args], {
    cwd: root,
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => printed.push(text));
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) {
    throw new Error(
      `node scripts/run.js build ${args.join(' ')} ended with ${status}:\n${printed.join('')}`,
    );
  }
}
