/** An error in a style sheet or a script of the site, at a place a developer can go to. */
export class AssetError extends Error {
  /** Absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;

  constructor(file: string, line: number, column: number, reason: string) {
    super(`${file}:${line}:${column}: ${reason}`);
    this.name = 'AssetError';
    this.file = file;
    this.line = line;
    this.column = column;
  }
}
