/** Lighthouse, installed for who measures with it: with the project it would be a third of all packages again. */

import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { shortFingerprint } from '../../../content/fingerprint.ts';
import { UsageError } from '../../arguments.ts';

/** With the exact versions of all that it needs. */
const installation = join(import.meta.dirname, 'installation');

const program = 'node_modules/lighthouse/cli/index.js';

/** npm as it runs this, or else the one on the path. No package may run anything while it is installed. */
async function npmCi(folder: string): Promise<void> {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [file, given] = npm === undefined ? ['npm', args] : [process.execPath, [npm, ...args]];
  const child = spawn(file, given, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  if (status !== 0) {
    throw new UsageError('تعذّر تثبيت Lighthouse: يلزم لأول قياس اتصال بسجل حزم npm.');
  }
}

/**
 * The path of Lighthouse's command line, installed first where it is not there.
 *
 * @param directory absolute folder in which it is kept, such as `.cache/lighthouse`
 * @throws UsageError where it cannot be installed
 */
export async function installedLighthouse(directory: string): Promise<string> {
  const lock = readFileSync(join(installation, 'package-lock.json'));
  const folder = join(directory, shortFingerprint(lock));
  if (!existsSync(folder)) {
    mkdirSync(directory, { recursive: true });
    const unfinished = mkdtempSync(join(directory, 'unfinished-'));
    try {
      cpSync(installation, unfinished, { recursive: true });
      await npmCi(unfinished);
      renameSync(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return join(folder, program);
}
