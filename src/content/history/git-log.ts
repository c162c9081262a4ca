/** Reads what `git log -z --name-status` prints, piece by piece as it comes. */

/** What a commit did to one file. Paths are as git has them: from the top of the repository, forward slashes. */
export interface FileChange {
  readonly kind: 'added' | 'deleted' | 'edited' | 'renamed';
  readonly path: string;
  /** Where a renamed file was before. */
  readonly from?: string;
}

export interface Commit {
  readonly hash: string;
  /** When it became part of the history, milliseconds since the epoch: the committer's date, not the author's. */
  readonly time: number;
  readonly changes: readonly FileChange[];
}

/** No path begins so where a status is expected, and no status does. */
const mark = '\u0001';

/** Of `git log`: a commit begins with the mark. With `-z` everything else ends with a NUL, and no path is quoted. */
export const commitFormat = '--format=%x01%H %ct';

function changeOf(status: string, paths: readonly string[]): FileChange | undefined {
  const [path = '', to = ''] = paths;
  switch (status[0]) {
    case 'A':
      return { kind: 'added', path };
    case 'D':
      return { kind: 'deleted', path };
    case 'M':
    case 'T':
      return { kind: 'edited', path };
    case 'R':
      // The number is how much of the file is as it was: R100 is a file that was only moved.
      return { kind: 'renamed', path: to, from: path };
    default:
      return undefined;
  }
}

/** How many paths follow a status. */
function countPaths(status: string): number {
  return /^[RC]/.test(status) ? 2 : 1;
}

export class GitLogReader {
  readonly #onCommit: (commit: Commit) => void;
  #rest = '';
  #commit: { hash: string; time: number; changes: FileChange[] } | undefined;
  #status = '';
  #paths: string[] = [];

  /** @param onCommit called for each commit, in the order of the log */
  constructor(onCommit: (commit: Commit) => void) {
    this.#onCommit = onCommit;
  }

  push(text: string): void {
    const fields = (this.#rest + text).split('\0');
    this.#rest = fields.pop() ?? '';
    for (const field of fields) this.#read(field);
  }

  /** To be called when there is no more. */
  end(): void {
    if (this.#commit) this.#onCommit(this.#commit);
    this.#commit = undefined;
  }

  #read(field: string): void {
    if (this.#status !== '') {
      this.#paths.push(field);
      if (this.#paths.length < countPaths(this.#status)) return;
      this.#note();
      return;
    }
    // Git sets a line break between a commit and its files.
    const start = field.replace(/^\n+/, '');
    if (start.startsWith(mark)) this.#begin(start);
    else this.#status = start;
  }

  #begin(line: string): void {
    this.end();
    const [hash = '', seconds = ''] = line.slice(mark.length).split(' ');
    this.#commit = { hash, time: Number(seconds) * 1000, changes: [] };
  }

  #note(): void {
    const change = changeOf(this.#status, this.#paths);
    if (change) this.#commit?.changes.push(change);
    // A file that was moved and edited has been both.
    if (change?.kind === 'renamed' && this.#status !== 'R100') {
      this.#commit?.changes.push({ kind: 'edited', path: change.path });
    }
    this.#status = '';
    this.#paths = [];
  }
}
