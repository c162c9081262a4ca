import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderContents {
  readonly files: readonly string[];
  /** From the innermost out, the folder itself last. */
  readonly folders: readonly string[];
}

/**
 * What is in a folder and the folders in it. Links are not followed: each counts as a file.
 *
 * @returns paths that begin with that of the folder
 * @throws Error of the system, where there is no such folder
 */
export function contentsOf(folder: string): FolderContents {
  const files: string[] = [];
  const folders: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(join(path, entry.name));
      else files.push(join(path, entry.name));
    }
    folders.push(path);
  };
  walk(folder);
  return { files, folders };
}
