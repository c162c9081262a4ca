/** The worker by which visited pages can be read without a connection, or the one that takes it away again. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortFingerprint } from '../../content/fingerprint.ts';
import { contentsOf } from '../../content/folder-contents.ts';
import type { Address } from '../../content/types.ts';
import type { Assets } from '../assets.ts';
import { keptScript, prepareScript } from '../client/prepare.ts';
import type { OutputBytes } from '../output-files.ts';
import { offlineAddress, workerAddress } from './place.ts';

export interface OfflineOptions {
  /** Whether the site has the worker. */
  readonly enabled: boolean;
  /** Absolute folder of the project. */
  readonly root: string;
  /** Absolute folder in which scripts are kept, such as `.cache/client`. */
  readonly directory: string;
  readonly assets: Assets;
  /** All that the page for those without a connection shows, but for its templates. */
  readonly shown: unknown;
}

export interface PreparedOffline {
  readonly files: readonly OutputBytes[];
  /** Of the page for those without a connection; undefined where there is none. */
  readonly script?: Address;
}

/** Stands for that page: it may come from any template. */
function versionOf({ root, assets, shown }: OfflineOptions): string {
  const templates = [
    join(root, 'src/pages/offline.njk'),
    ...contentsOf(join(root, '_includes')).files,
  ];
  return shortFingerprint(
    JSON.stringify([
      assets,
      shown,
      ...templates.toSorted().map((file) => readFileSync(file, 'utf8')),
    ]),
  );
}

/** @throws AssetError at the place of the first mistake */
export async function prepareOffline(options: OfflineOptions): Promise<PreparedOffline> {
  const { enabled, root, directory, assets } = options;
  const entry = (name: string): string => join(root, 'src/assets/client', name);
  if (!enabled) {
    const text = await keptScript(entry('sw-off.ts'), 'classic', directory);
    return { files: [{ address: workerAddress, bytes: Buffer.from(text) }] };
  }
  const script = await prepareScript(entry('offline.ts'), 'module', directory);
  const shell = [
    ...[offlineAddress, assets.styles, assets.themeScript, assets.mainScript, script.address],
    ...assets.fonts.map(({ address }) => address),
  ];
  const text = await keptScript(entry('sw.ts'), 'classic', directory, {
    shell: shell.map((address) => address.slice(1)),
  });
  // Browsers take up another worker where its bytes are others.
  const bytes = Buffer.from(`${text}// ${versionOf(options)}\n`);
  return { files: [...script.files, { address: workerAddress, bytes }], script: script.address };
}
