import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

export interface FolderContents {
  readonly files: readonly string[];
  /** From the innermost out, the folder itself last. */
  readonly folders: readonly string[];
}

/**
 * What is in a folder and the folders in it. Links are not followed: each counts as a file.
 *
 * @param folder without a slash at its end
 * @returns paths that begin with that of the folder
 * @throws Error of the system, where there is no such folder
 */
export function contentsOf(folder: string): FolderContents {
  const files: string[] = [];
  const folders: string[] = [];
  const walk = (path: string): void => {
    // The names that a folder gives need no joining, which for tens of thousands takes longer than to read them.
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inside = `${path}${sep}${entry.name}`;
      if (entry.isDirectory()) walk(inside);
      else files.push(inside);
    }
    folders.push(path);
  };
  walk(folder);
  return { files, folders };
}
