import { relative, sep } from 'node:path';

/** The way from a folder to a path in or beside it, with forward slashes; '' where they are one. Both absolute. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
