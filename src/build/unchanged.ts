/**
 * Whether there is anything to build at all. A build that finds out that nothing has changed has read what was kept of
 * every article for it; this looks at files from outside only, and asks nothing of the rest of the program: to load
 * that takes longer than to look.
 *
 * A folder is looked at by its time, which changes when a file in it comes, goes or is replaced; a file by its size and
 * times. What was changed within a tick of the file system's clock before a build began is not noted, for it may change
 * again and look the same (see `file-stamp.ts`), nor is what a link leads to.
 */

import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../content/write-file.ts';

/** What a build came to, as it is told again where nothing has changed. */
export interface BuildSummary {
  readonly articles: number;
  readonly files: number;
  /** Problems of the content that are no errors, by severity. */
  readonly problems: number;
}

interface Header {
  readonly settings: string;
  /** The clocks for which the site is what it is, milliseconds since the epoch; the second is not one of them. */
  readonly from: number;
  readonly until: number | null;
  readonly summary: BuildSummary;
}

/** A time of whole seconds is one of a file system that knows no others; the coarsest tick is that of FAT. */
const coarseTick = 2000;

/** Elsewhere times are those of the kernel's clock, which moves a hundred times a second or oftener. */
const fineTick = 50;

/** @returns what it looks like, and from when on it cannot change and look the same, milliseconds since the epoch */
function lookOf(path: string): readonly [look: string, settled: number] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return ['-', 0];
  const { size, ino, mtimeMs, ctimeMs } = stats;
  const changed = stats.isDirectory() ? mtimeMs : ctimeMs;
  const settled = changed + (changed % 1000 === 0 ? coarseTick : fineTick);
  if (stats.isDirectory()) return [`d ${ino} ${mtimeMs}`, settled];
  return [
    `${size} ${ino} ${mtimeMs} ${ctimeMs}`,
    stats.isFile() ? settled : Number.POSITIVE_INFINITY,
  ];
}

/** A folder, and every file and folder in it. */
export function pathsUnder(folder: string): readonly string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
  return [folder, ...inside];
}

/** A folder and the folders in it: what tells whether a file has come, gone or been replaced. */
export function foldersUnder(folder: string): readonly string[] {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => foldersUnder(join(folder, entry.name)));
  return [folder, ...inside];
}

/** The files of the program, and what it runs on. */
function programPaths(root: string): readonly string[] {
  return [
    ...['src', '_includes'].flatMap((name) => pathsUnder(join(root, name))),
    ...['.eleventy.ts', 'package.json', 'node_modules/.package-lock.json'].map((name) =>
      join(root, name),
    ),
  ];
}

/** Where notes are kept: in the cache, one for each output. */
export interface NotePlace {
  /** Absolute. */
  readonly file: string;
  /** Absolute folder of the project. */
  readonly root: string;
  /** Everything but files and clock that decides what is built, as text. */
  readonly settings: string;
}

function settingsOf({ settings }: NotePlace): string {
  return hash('sha256', `${process.version} ${settings}`);
}

/**
 * What the last build came to, if another would come to the same.
 *
 * @param now the clock of the build, milliseconds since the epoch
 */
export function unchangedSince(place: NotePlace, now: number): BuildSummary | undefined {
  let text: string;
  try {
    text = readFileSync(place.file, 'utf8');
  } catch {
    return undefined;
  }
  const [seal = '', head = '', ...lines] = text.split('\n');
  if (hash('sha256', text.slice(seal.length + 1)) !== seal) return undefined;
  // Sealed: it is what `writeNote` wrote.
  const { settings, from, until, summary }: Header = JSON.parse(head);
  if (settings !== settingsOf(place) || now < from || (until !== null && now >= until)) {
    return undefined;
  }
  for (let at = 0; at + 1 < lines.length; at += 2) {
    if (lookOf(lines[at] ?? '')[0] !== lines[at + 1]) return undefined;
  }
  return summary;
}

export interface BuildNote {
  /** Milliseconds since the epoch, by the clock of the machine: when the build began to read. */
  readonly begun: number;
  /** As `Header`. */
  readonly from: number;
  readonly until: number | undefined;
  readonly summary: BuildSummary;
  /** Absolute paths of the files and folders that the content was read from. */
  readonly inputs: Iterable<string>;
  /** Absolute paths of the files and folders of the output. */
  readonly outputs: Iterable<string>;
}

/** Notes what a build came to, where that can be known again. */
export function writeNote(place: NotePlace, note: BuildNote): void {
  const lines: string[] = [];
  const add = (path: string, latest: number): boolean => {
    const [look, settled] = lookOf(path);
    // A name with a line break could not be told from two.
    if (settled > latest || path.includes('\n')) return false;
    lines.push(path, look);
    return true;
  };
  // The clock decides only whether the next build looks closer, never what it makes.
  const { begun } = note;
  for (const path of programPaths(place.root)) if (!add(path, begun)) return;
  for (const path of note.inputs) if (!add(path, begun)) return;
  // Written by this build, and by nobody else meanwhile.
  for (const path of note.outputs) if (!add(path, Number.POSITIVE_INFINITY)) return;
  const { from, until, summary } = note;
  const header: Header = { settings: settingsOf(place), from, until: until ?? null, summary };
  const text = [JSON.stringify(header), ...lines].join('\n');
  writeWhole(place.file, `${hash('sha256', text)}\n${text}`);
}
