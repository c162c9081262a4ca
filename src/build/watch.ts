/** Notices changes in folders, however an editor saves. */

import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join, sep } from 'node:path';

/** Editors write a file in several steps; this long after the last of them it is whole. Milliseconds. */
const settleTime = 40;

export interface FolderWatch {
  readonly close: () => void;
}

/** Hidden files are editors' own: swap files, locks, temporary copies. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~');
}

/** How often it is seen whether a watched folder is still the same, milliseconds. */
const patience = 300;

/** Links are followed this far, lest one that leads upwards be followed for ever. */
const deepest = 8;

/**
 * Watches a tree folder by folder. Node's own recursive watch holds on to single files on Linux, and is deaf to a file
 * after an editor has put a new one in its place.
 */
function watchTree(
  top: string,
  onChange: (path: string) => void,
  onError: (error: Error) => void,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string): void => {
    for (const [path, watcher] of watchers) {
      if (folder !== top && path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const isFolder = (path: string): boolean =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  /** A path may have become a folder, another folder, or nothing: it is looked at anew. */
  const look = (folder: string, depth: number): void => {
    forget(folder);
    if (!isFolder(folder) || depth > deepest) return;
    try {
      const watcher = watch(folder, (event, name) => {
        if (name !== null && isHidden(name)) return;
        const path = name === null ? folder : join(folder, name);
        if (event === 'rename') look(path, depth + 1);
        onChange(path);
      });
      watcher.on('error', () => forget(folder));
      watchers.set(folder, watcher);
      for (const name of readdirSync(folder)) {
        if (!isHidden(name)) look(join(folder, name), depth + 1);
      }
    } catch (error) {
      forget(folder);
      // A folder that went meanwhile is no failure.
      if (error instanceof Error && isFolder(folder)) onError(error);
    }
  };
  look(top, 0);
  // The whole tree may go and come back, as when another branch is checked out, and its watch goes with it.
  let present = statSync(top, { throwIfNoEntry: false })?.ino;
  const presence = setInterval(() => {
    const found = statSync(top, { throwIfNoEntry: false })?.ino;
    if (found === present) return;
    present = found;
    look(top, 0);
    onChange(top);
  }, patience);
  return {
    close: () => {
      clearInterval(presence);
      forget(top);
    },
  };
}

/**
 * Calls back once after a burst of changes in any of the folders.
 *
 * @param folders absolute; they exist
 * @param onChange gets the changed paths, absolute, each once
 * @param onError what keeps a folder from being watched
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (changed: readonly string[]) => void,
  onError: (error: Error) => void,
): FolderWatch {
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  const tell = (path: string): void => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = [...changed];
      changed.clear();
      onChange(all);
    }, settleTime);
  };
  const watches = folders.map((folder) => watchTree(folder, tell, onError));
  return {
    close: () => {
      clearTimeout(timer);
      for (const { close } of watches) close();
    },
  };
}
