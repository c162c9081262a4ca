import { basename, dirname, resolve } from 'node:path';
import type { BuildFailure } from 'esbuild';
import { fingerprint, shortFingerprint } from '../../content/fingerprint.ts';
import { toolsFingerprint } from '../../content/program-fingerprint.ts';
import type { Address } from '../../content/types.ts';
import { cachedByInputs } from '../asset-cache.ts';
import { AssetError } from '../asset-error.ts';
import type { OutputBytes } from '../output-files.ts';

/** `module` runs when the page is parsed; `classic` holds the page until it has run. */
export type ScriptKind = 'module' | 'classic';

/**
 * Safari 14.1 is the oldest browser still met on phones that speaks ES2020 without a fault: those before it
 * destructure wrongly (https://github.com/evanw/esbuild/issues/4436).
 */
const target = ['es2020', 'safari14.1'];

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

/**
 * One minified script of a TypeScript file and what it imports.
 *
 * @param entry absolute path
 * @param constants what the script finds under names that it only declares
 * @returns the text, and the absolute paths of the files it was made from
 * @throws AssetError at the place of the first mistake
 */
export async function bundleScript(
  entry: string,
  kind: ScriptKind,
  constants: Readonly<Record<string, unknown>> = {},
): Promise<{ text: string; inputs: string[] }> {
  const folder = dirname(entry);
  // Loaded only where the scripts are not kept.
  const { build } = await import('esbuild');
  try {
    const result = await build({
      entryPoints: [entry],
      absWorkingDir: folder,
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: kind === 'module' ? 'esm' : 'iife',
      platform: 'browser',
      target,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
      tsconfigRaw: '{}',
      define: Object.fromEntries(
        Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    });
    return {
      text: result.outputFiles[0]?.text ?? '',
      // A constant that is a list counts as a module of no file, `<define:…>`.
      inputs: Object.keys(result.metafile.inputs)
        .filter((input) => !input.startsWith('<'))
        .map((input) => resolve(folder, input)),
    };
  } catch (error) {
    const failure = isBuildFailure(error) ? error.errors[0] : undefined;
    if (failure === undefined) throw error;
    const { file, line, column } = failure.location ?? { file: entry, line: 1, column: 0 };
    throw new AssetError(resolve(folder, file), line, column + 1, failure.text);
  }
}

export interface PreparedScript {
  readonly address: Address;
  readonly files: readonly OutputBytes[];
}

/**
 * As `bundleScript`, made once.
 *
 * @param directory absolute folder in which it is kept, such as `.cache/client`
 */
export function keptScript(
  entry: string,
  kind: ScriptKind,
  directory: string,
  constants: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const key = fingerprint(
    ...[entry, kind, JSON.stringify(target), toolsFingerprint(), JSON.stringify(constants)],
  );
  return cachedByInputs(directory, `${basename(entry, '.ts')}.json`, key, () =>
    bundleScript(entry, kind, constants),
  );
}

/**
 * A script of the site, `/assets/<name>.<hash>.js`, where `name` is that of the entry file.
 *
 * @param directory absolute folder in which it is kept, such as `.cache/client`
 * @throws AssetError at the place of the first mistake
 */
export async function prepareScript(
  entry: string,
  kind: ScriptKind,
  directory: string,
): Promise<PreparedScript> {
  const name = basename(entry, '.ts');
  const text = await keptScript(entry, kind, directory);
  const address = `/assets/${name}.${shortFingerprint(text)}.js`;
  return { address, files: [{ address, bytes: Buffer.from(text) }] };
}
