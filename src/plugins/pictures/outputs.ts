import { basename, join } from 'node:path';
import type { OutputCopy } from '../output-files.ts';
import type { PreparedPicture } from './prepared.ts';

/** Files of the cache that belong to a prepared picture, with where they go in the output. */
export function pictureOutputs(
  pictures: Iterable<PreparedPicture>,
  directory: string,
): OutputCopy[] {
  const outputs = new Map<string, OutputCopy>();
  for (const { avif, jpeg, animation } of pictures) {
    for (const { address, size } of [...avif, ...jpeg, ...(animation ? [animation] : [])]) {
      outputs.set(address, { address, size, source: join(directory, basename(address)) });
    }
  }
  return [...outputs.values()];
}
