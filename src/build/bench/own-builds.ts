/** Our own builds of a generated corpus: the first, and those after what happens to a site in a day. */

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionVariables } from '../../options.ts';
import { type BuiltFiles, inspectBuilt } from './built-files.ts';
import {
  type GeneratedCorpus,
  generateArticles,
  generatedArticle,
  writeGenerated,
} from './generate-articles.ts';
import { flagsOfScript, plainEnvironment } from './own-commands.ts';
import { measureNode, type ProcessCost } from './process-cost.ts';
import { copyProject } from './project-copy.ts';

export const stages = ['cold', 'unchanged', 'publish one', 'edit one', 'template'] as const;
export type Stage = (typeof stages)[number];

export interface Built {
  readonly cost: ProcessCost;
  readonly files: BuiltFiles;
}

/** What happens before each build. */
function changes(
  project: string,
  articles: string,
  corpus: GeneratedCorpus,
): Readonly<Record<Stage, () => void>> {
  return {
    cold: () => generateArticles(articles, corpus),
    unchanged: () => {},
    'publish one': () => void writeGenerated(articles, generatedArticle(corpus, -1)),
    'edit one': () => {
      const old = generatedArticle(corpus, Math.floor(corpus.count * 0.9));
      writeGenerated(articles, { ...old, body: `${old.body}\n\nأُضيفت هذه الجملة بعد النشر.` });
    },
    // At the foot of every page.
    template: () =>
      appendFileSync(join(project, '_includes/partials/footer.njk'), '<!-- changed -->\n'),
  };
}

/**
 * Builds the corpus once for each stage, in order, by the program of a copy of the project, with a cache of its own that
 * is empty at first. Articles, site and cache are left in the folder.
 *
 * @param root absolute folder of the project
 * @param folder absolute, empty
 * @param step called with what is done next
 */
export async function* measureOwnBuilds(
  root: string,
  folder: string,
  corpus: GeneratedCorpus,
  step: (stage: Stage) => void,
): AsyncGenerator<readonly [Stage, Built], void, undefined> {
  const project = join(folder, 'project');
  const articles = join(folder, 'articles');
  const output = join(folder, 'site');
  copyProject(root, project);
  const happens = changes(project, articles, corpus);
  const flags = flagsOfScript(root, 'build');
  const args = [
    'build',
    ...['--articles', articles, '--output', output],
    // A day later: all that is published is shown.
    ...['--now', new Date(corpus.newest + 86_400_000).toISOString()],
  ];
  for (const stage of stages) {
    step(stage);
    happens[stage]();
    const begun = Date.now();
    const environment = {
      ...plainEnvironment,
      [optionVariables.cache]: join(folder, 'cache'),
      INIT_CWD: project,
    };
    const { cost } = await measureNode(join(project, 'scripts/run.js'), args, environment, flags);
    yield [stage, { cost, files: inspectBuilt(output, begun) }];
  }
}
