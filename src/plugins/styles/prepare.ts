import { parse } from 'node:path';
import { fingerprint, shortFingerprint } from '../../content/fingerprint.ts';
import { toolsFingerprint } from '../../content/program-fingerprint.ts';
import type { Address } from '../../content/types.ts';
import { cachedByInputs } from '../asset-cache.ts';
import type { OutputBytes } from '../output-files.ts';

export interface PreparedStyles {
  readonly address: Address;
  readonly files: readonly OutputBytes[];
}

/**
 * A style sheet: of `site.css`, `/assets/site.<hash>.css`.
 *
 * @param entry absolute path
 * @param before as in `bundleStyles`
 * @param directory absolute folder in which it is kept, such as `.cache/styles`
 * @throws AssetError at the place of a mistake
 */
export async function prepareStyles(
  entry: string,
  before: string,
  directory: string,
): Promise<PreparedStyles> {
  const key = fingerprint(entry, before, toolsFingerprint());
  const { name } = parse(entry);
  const text = await cachedByInputs(directory, `${name}.json`, key, async () => {
    // Loaded only when needed: cssnano takes longer to load than to run.
    const { bundleStyles } = await import('./bundle.ts');
    return bundleStyles(entry, before);
  });
  const address = `/assets/${name}.${shortFingerprint(text)}.css`;
  return { address, files: [{ address, bytes: Buffer.from(text) }] };
}
