/** The words of the site itself, proofread as articles are: plain pages, data files, the interface. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../content/problem.ts';
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

/** @param root absolute folder of the project */
export function ownWordProblems(root: string, proofreader: Proofreader): readonly Problem[] {
  const proofread = (
    file: string,
    read: (text: string, file: string) => readonly Problem[],
  ): readonly Problem[] => {
    try {
      return read(decodeSource(readFileSync(join(root, file))), file);
    } catch (error) {
      // Whoever reads the content tells that.
      if (error instanceof NotUtf8Error) return [];
      throw error;
    }
  };
  const pages = readdirSync(join(root, 'src/pages')).filter((name) => name.endsWith('.md'));
  return [
    ...pages.flatMap((name) =>
      proofread(`src/pages/${name}`, (text, file) => proofreadArticle(text, file, proofreader)),
    ),
    ...Object.entries(dataTexts).flatMap(([name, paths]) =>
      proofread(`src/data/${name}`, (text, file) => proofreadYaml(text, file, paths, proofreader)),
    ),
    ...proofread('src/strings.ts', (text, file) =>
      proofreadLiterals(strings, text, file, proofreader),
    ),
    ...proofread('src/site.ts', (text, file) =>
      proofreadLiterals(siteTexts, text, file, proofreader),
    ),
  ];
}
