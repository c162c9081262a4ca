/** When the articles of a folder were last edited, as git knows it: one pass over its log for all of them. */

import { once as nextOf } from 'node:events';
import { join } from 'node:path';
import { fingerprint } from '../fingerprint.ts';
import { type KeptPlace, readSealed, writeSealed } from '../sealed-file.ts';
import type { Slug } from '../types.ts';
import { readWhole } from '../whole-file.ts';
import { commitFormat, GitLogReader } from './git-log.ts';
import { ignoredCommitsFile, type Repository, readRepository, startGit } from './repository.ts';
import { type Edit, LastEdits, readIgnoredCommits } from './updates.ts';

export interface History {
  readonly repository: Repository;
  /** Of the articles that were edited since they were made, by what their folders are called now. */
  readonly edits: ReadonlyMap<Slug, Edit>;
  /** Absolute paths of the files that it hangs on besides the commits. */
  readonly inputs: readonly string[];
}

/**
 * Nothing is left to the settings of whoever runs it. Merges bring what other commits did, at the time of these. No paths
 * are named: articles may have come from anywhere in the repository, and to match paths takes git several times as long.
 */
const logArguments: readonly string[] = [
  'log',
  '-z',
  commitFormat,
  '--name-status',
  '--find-renames',
  '-l1000',
  '--topo-order',
  '--no-merges',
  '--no-color',
  '--no-ext-diff',
  '--no-relative',
  '--no-show-signature',
  'HEAD',
  '--',
];

/** @returns why git could not tell; undefined where it has */
async function readLog(folder: string, reader: GitLogReader): Promise<string | undefined> {
  const git = startGit(folder, logArguments);
  const ended = nextOf(git, 'close');
  let errors = '';
  git.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  git.stdout.setEncoding('utf8').on('data', (text: string) => reader.push(text));
  const [status] = await ended;
  reader.end();
  return status === 0 ? undefined : (errors.split('\n')[0] ?? '');
}

/** The article that a path of the repository is the text of. */
function slugOf(path: string, prefix: string): Slug | undefined {
  const inside = path.normalize('NFC');
  const start = prefix.normalize('NFC');
  const [slug, file, ...more] = inside.startsWith(start)
    ? inside.slice(start.length).split('/')
    : [];
  return file === 'index.md' && more.length === 0 ? slug : undefined;
}

type Kept = readonly (readonly [slug: Slug, time: number, commit: string])[];

/**
 * @param articles absolute folder of `<slug>/index.md`
 * @param kept where the answer is kept: it is the same as long as no commit is made
 */
export async function readHistory(articles: string, kept: KeptPlace): Promise<History> {
  const repository = await readRepository(articles);
  const none: History = { repository, edits: new Map(), inputs: [] };
  if (repository.kind !== 'whole') return none;
  const { head, prefix } = repository;
  const ignoredFile = ignoredCommitsFile(repository);
  const inputs = [ignoredFile];
  const ignored = readWhole(ignoredFile)?.toString('utf8') ?? '';
  const file = join(kept.directory, fingerprint(articles).slice(0, 12));
  const version = fingerprint(kept.version, head, prefix, ignored);
  const known = readSealed(file, version);
  if (known) {
    // Sealed: it is what was written below.
    const entries: Kept = JSON.parse(known.text);
    return {
      repository,
      edits: new Map(entries.map(([slug, time, commit]) => [slug, { time, commit }])),
      inputs,
    };
  }
  const last = new LastEdits(readIgnoredCommits(ignored));
  const reason = await readLog(articles, new GitLogReader((commit) => last.add(commit)));
  if (reason !== undefined) return { ...none, repository: { kind: 'none', reason } };
  const edits = new Map<Slug, Edit>();
  for (const [path, edit] of last.edits) {
    const slug = slugOf(path, prefix);
    if (slug !== undefined) edits.set(slug, edit);
  }
  const entries: Kept = [...edits].map(([slug, { time, commit }]) => [slug, time, commit]);
  writeSealed(file, version, JSON.stringify(entries));
  return { repository, edits, inputs };
}
