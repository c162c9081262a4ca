/** The words of the site itself, proofread as articles are: plain pages, data files, the interface. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../content/fingerprint.ts';
import type { Problem } from '../../content/problem.ts';
import { type KeptPlace, readSealedText, writeSealed } from '../../content/sealed-file.ts';
import { decodeSource, NotUtf8Error } from '../../content/source-text.ts';
import { proofreadArticle, proofreadLiterals, proofreadYaml } from '../../proofread/proofread.ts';
import { site } from '../../site.ts';
import { strings } from '../../strings.ts';
import type { Proofreader } from '../proofreader.ts';

/** What readers see of data files; the other ways to write a topic are there because they are wrong. */
const dataTexts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'sections.yaml': [
    ['*', 'name'],
    ['*', 'description'],
  ],
  'authors.yaml': [
    ['*', 'role'],
    ['*', 'bio'],
  ],
  'topics.yaml': [
    ['*', 'name'],
    ['*', 'description'],
  ],
};

/** What readers see of the settings. */
const siteTexts = [site.name, site.tagline, site.description];

/** How a file is proofread. */
type Proofread = (text: string, file: string) => readonly Problem[];

function* readings(
  root: string,
  proofreader: Proofreader,
): Generator<readonly [string, Proofread]> {
  const literals =
    (value: unknown): Proofread =>
    (text, file) =>
      proofreadLiterals(value, text, file, proofreader);
  for (const name of readdirSync(join(root, 'src/pages'))) {
    if (!name.endsWith('.md')) continue;
    yield [`src/pages/${name}`, (text, file) => proofreadArticle(text, file, proofreader)];
  }
  for (const [name, paths] of Object.entries(dataTexts)) {
    yield [`src/data/${name}`, (text, file) => proofreadYaml(text, file, paths, proofreader)];
  }
  yield ['src/strings.ts', literals(strings)];
  yield ['src/site.ts', literals(siteTexts)];
}

/** The text of a file; undefined where it is none, which whoever reads the content tells. */
function readText(path: string): string | undefined {
  try {
    return decodeSource(readFileSync(path));
  } catch (error) {
    if (error instanceof NotUtf8Error) return undefined;
    throw error;
  }
}

/**
 * @param root absolute folder of the project
 * @param kept where what was found is kept, as long as the files and the program are as they were
 */
export function ownWordProblems(
  root: string,
  proofreader: Proofreader,
  kept: KeptPlace,
): readonly Problem[] {
  const files = [...readings(root, proofreader)].flatMap(([file, proofread]) => {
    const text = readText(join(root, file));
    return text === undefined ? [] : [{ file, text, proofread }];
  });
  const keptFile = join(kept.directory, 'own-words');
  const version = fingerprint(kept.version, ...files.flatMap(({ file, text }) => [file, text]));
  const known = readSealedText(keptFile, version);
  // Sealed by this very program: it is what was found in these very files.
  if (known !== undefined) return JSON.parse(known);
  const problems = files.flatMap(({ file, text, proofread }) => proofread(text, file));
  writeSealed(keptFile, version, JSON.stringify(problems));
  return problems;
}
