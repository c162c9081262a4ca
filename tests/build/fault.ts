/**
 * Loaded into every process of a build before anything else (`node --import`): goes wrong in it, as the environment says.
 *
 * - `FAULT=full-disk:N`: from the Nth file that is written on, the disk is full.
 * - `FAULT=die:NAME`: the process whose script is called so is killed when it has something to do.
 * - `FAULT=save:FILE`: the file is saved with other text while pages are rendered, once.
 */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

const [kind, ...rest] = (process.env.FAULT ?? '').split(':');
const what = rest.join(':');
const script = basename(process.argv[1] ?? '', '.ts');

function fillDisk(from: number): void {
  let written = 0;
  const full = (): void => {
    written += 1;
    if (written < from) return;
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'write',
    });
  };
  const { writeFileSync, writeSync } = fs;
  fs.writeFileSync = (...given) => {
    full();
    writeFileSync(...given);
  };
  fs.writeSync = (...given: readonly unknown[]) => {
    full();
    return Reflect.apply(writeSync, fs, given);
  };
  syncBuiltinESMExports();
}

function saveOnce(file: string): void {
  const done = `${file}.saved`;
  const { readFileSync } = fs;
  let reads = 0;
  // It is read to be understood, and again for its page.
  fs.readFileSync = (...given: readonly unknown[]) => {
    if (given[0] === file && !fs.existsSync(done)) {
      reads += 1;
      if (reads > 1 || script === 'render-worker') {
        fs.writeFileSync(done, '');
        fs.appendFileSync(file, '\nسطر حُفظ أثناء البناء.\n');
      }
    }
    return Reflect.apply(readFileSync, fs, given);
  };
  syncBuiltinESMExports();
}

if (kind === 'full-disk') fillDisk(Number(what));
if (kind === 'save') saveOnce(what);
if (kind === 'die' && script === what) {
  process.once('message', () => process.kill(process.pid, 'SIGKILL'));
}
