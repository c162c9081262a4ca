/**
 * Whether there is anything to build at all. A build that finds out that nothing has changed has read what was kept of
 * every article for it; this looks at files from outside only, and asks nothing of the rest of the program: to load
 * that takes longer than to look.
 *
 * A folder is looked at by its time, which changes when a file in it comes, goes or is replaced; a file by its size and
 * times. What was changed within a tick of the file system's clock before a build began is not noted, for it may change
 * again and look the same (`settledAt`), nor is what a link leads to. The looks of articles are those by which they are
 * kept, and of pages those of the state of the output: there are too many of both to note them twice.
 */

import { join } from 'node:path';
import {
  describeLook,
  type FileLook,
  type FileLooks,
  lookAt,
  settledAt,
} from '../content/file-look.ts';
import { isUntouched, stampOf } from '../content/file-stamp.ts';
import { contentsOf } from '../content/folder-contents.ts';
import type { Repository } from '../content/history/repository.ts';
import { readKeptLooks } from '../content/kept-sources.ts';
import type { ProblemCounts } from '../content/problem.ts';
import { type KeptPlace, readSealed, writeSealed } from '../content/sealed-file.ts';
import type { OutputLooks } from './output-looks.ts';

/** What a build came to, as it is told again where nothing has changed. */
export interface BuildSummary {
  readonly articles: number;
  readonly files: number;
  /** Of the content; none of them is an error. */
  readonly problems: ProblemCounts;
  /** As in `PreparedSite`. */
  readonly notices: readonly string[];
  /** When the site will be another though nothing is edited, milliseconds since the epoch; null where that is never. */
  readonly next: number | null;
}

/** What a build has read and written that is looked at where it is kept. */
export interface Elsewhere {
  /** Absolute folder of the articles. */
  readonly articles: string;
  readonly kept: KeptPlace;
  /** Of the state of the output. */
  readonly seal: string;
}

interface Header extends Elsewhere {
  /** The clock of the build, milliseconds since the epoch: the site is what it is from then until `summary.next`. */
  readonly from: number;
  /** The repository that articles have dates from, as JSON; null where they have none. */
  readonly repository: string | null;
  readonly summary: BuildSummary;
}

const describe = (look: FileLook | undefined): string => (look ? describeLook(look) : '-');

/** The files of the program, and what it runs on. */
export function programPaths(root: string): readonly string[] {
  return [
    ...['src', '_includes'].flatMap((name) => {
      const { files, folders } = contentsOf(join(root, name));
      return [...folders, ...files];
    }),
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

/** A note that was made by another Node, or with other settings, is none. */
function versionOf({ settings }: NotePlace): string {
  return `${process.version} ${settings}`;
}

/** The repository of the articles as it is now, to be compared with that of a note. */
async function noteRepository(articles: string): Promise<string> {
  const { readRepository } = await import('../content/history/repository.ts');
  return JSON.stringify(await readRepository(articles));
}

/** Whether the articles that are kept are as they were; whether others have come, their folder tells. */
function areUntouched({ articles, kept }: Elsewhere): boolean {
  for (const { name, look, takenAt } of readKeptLooks(kept)) {
    const stamp = stampOf(join(articles, name, 'index.md'));
    if (stamp === undefined || !isUntouched(stamp, look, takenAt)) return false;
  }
  return true;
}

/**
 * What the last build came to, if another would come to the same.
 *
 * @param now the clock of the build, milliseconds since the epoch
 * @param output looks at the output meanwhile
 */
export async function unchangedSince(
  place: NotePlace,
  now: number,
  output: OutputLooks,
): Promise<BuildSummary | undefined> {
  const text = readSealed(place.file, versionOf(place))?.text;
  if (text === undefined) return undefined;
  const [head = '', ...lines] = text.split('\n');
  // Sealed: it is what `writeNote` wrote.
  const header: Header = JSON.parse(head);
  const { from, summary, seal, repository } = header;
  if (now < from || (summary.next !== null && now >= summary.next)) return undefined;
  for (let at = 0; at + 1 < lines.length; at += 2) {
    if (describe(lookAt(lines[at] ?? '')) !== lines[at + 1]) return undefined;
  }
  if (!areUntouched(header)) return undefined;
  if (repository !== null && repository !== (await noteRepository(header.articles))) {
    return undefined;
  }
  const found = await output.found();
  return found.seal === seal && found.isWhole && found.stray.length === 0 ? summary : undefined;
}

export interface BuildNote extends Elsewhere {
  /** Milliseconds since the epoch, by the clock of the machine: when the build began to read. */
  readonly begun: number;
  /** Of the build. */
  readonly looks: FileLooks;
  /** As `Header`. */
  readonly from: number;
  readonly repository: Repository | undefined;
  readonly summary: BuildSummary;
  /** Absolute paths of the other files and folders that the content was read from. */
  readonly inputs: Iterable<string>;
  /** Absolute paths of the other files and folders of the output. */
  readonly outputs: Iterable<string>;
}

/** Notes what a build came to, where that can be known again. */
export function writeNote(place: NotePlace, note: BuildNote): void {
  const lines: string[] = [];
  const add = (path: string, latest: number): boolean => {
    const look = note.looks.at(path);
    // A name with a line break could not be told from two.
    if (look?.kind === 'other' || path.includes('\n')) return false;
    if (look && settledAt(look) > latest) return false;
    lines.push(path, describe(look));
    return true;
  };
  // The clock decides only whether the next build looks closer, never what it makes.
  const { begun } = note;
  for (const path of programPaths(place.root)) if (!add(path, begun)) return;
  for (const path of note.inputs) if (!add(path, begun)) return;
  // Written by this build, and by nobody else meanwhile.
  for (const path of note.outputs) if (!add(path, Number.POSITIVE_INFINITY)) return;
  const { from, summary, articles, kept, seal } = note;
  const repository = note.repository === undefined ? null : JSON.stringify(note.repository);
  const header: Header = { from, repository, summary, articles, kept, seal };
  writeSealed(place.file, versionOf(place), [JSON.stringify(header), ...lines].join('\n'));
}
