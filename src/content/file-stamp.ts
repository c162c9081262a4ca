/**
 * Whether a file is what it was when it was last read. As git does with its index ("racy git"), a stamp taken less than
 * two seconds (FAT's tick, the coarsest) after the file's last change is not believed: such a file is read again the
 * next time.
 */

import { describeLook, type FileLooks, lookThrough } from './file-look.ts';

const racyMilliseconds = 2000;

export interface FileStamp {
  readonly look: string;
  /** Milliseconds since the epoch. */
  readonly changed: number;
}

/** Undefined for what is not there. Of a link it is the stamp of what it leads to. */
export function stampOf(file: string, looks?: FileLooks): FileStamp | undefined {
  const own = looks?.at(file);
  const look = own?.kind === 'file' ? own : lookThrough(file);
  return look && { look: describeLook(look), changed: look.changed };
}

/**
 * Whether a file is surely what it was when a stamp of it was taken.
 *
 * @param takenAt milliseconds since the epoch, before the file was read
 */
export function isUntouched(now: FileStamp, look: string, takenAt: number): boolean {
  return now.look === look && now.changed + racyMilliseconds < takenAt;
}
