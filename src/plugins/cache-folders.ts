import { join } from 'node:path';

/** Where a part of the program keeps what it has found out. */
export function cacheFolders(
  cache: string,
): Readonly<Record<'content' | 'pictures' | 'related' | 'search', string>> {
  return {
    content: join(cache, 'content'),
    pictures: join(cache, 'pictures'),
    related: join(cache, 'related'),
    search: join(cache, 'search'),
  };
}
