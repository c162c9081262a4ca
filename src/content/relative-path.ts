import { relative, sep } from 'node:path';

/** A path of this system with forward slashes. */
export function forwardSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** The way from a folder to a path in or beside it, with forward slashes; '' where they are one. Both absolute. */
export function relativePath(folder: string, path: string): string {
  return forwardSlashes(relative(folder, path));
}
