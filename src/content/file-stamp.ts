/** Whether a file is what it was when it was last read. */

import { describeLook, type FileLooks, lookThrough, settledAt } from './file-look.ts';

export interface FileStamp {
  readonly look: string;
  /** From when on the file cannot change and look the same, milliseconds since the epoch. */
  readonly settled: number;
}

/** Undefined for what is not there. Of a link it is the stamp of what it leads to. */
export function stampOf(file: string, looks?: FileLooks): FileStamp | undefined {
  const own = looks?.at(file);
  const look = own?.kind === 'file' ? own : lookThrough(file);
  return look && { look: describeLook(look), settled: settledAt(look) };
}

/**
 * Whether a file is surely what it was when a stamp of it was taken.
 *
 * @param takenAt milliseconds since the epoch, before the file was read
 */
export function isUntouched(now: FileStamp, look: string, takenAt: number): boolean {
  return now.look === look && now.settled <= takenAt;
}
