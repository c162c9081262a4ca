import { join } from 'node:path';

/** Where a part of the program keeps what it has found out. */
export function cacheFolders(
  cache: string,
): Readonly<Record<'check' | 'content' | 'history' | 'pictures' | 'related' | 'search', string>> {
  return {
    check: join(cache, 'check'),
    content: join(cache, 'content'),
    history: join(cache, 'history'),
    pictures: join(cache, 'pictures'),
    related: join(cache, 'related'),
    search: join(cache, 'search'),
  };
}
