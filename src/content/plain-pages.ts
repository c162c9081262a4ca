/** Plain pages: Markdown files of the site itself, such as «من نحن». Their templates are their files. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { splitFrontMatter } from './front-matter.ts';
import type { LinkingPage } from './internal-links.ts';
import { analyseMarkdown } from './markdown/analyse.ts';
import type { ArticleReference } from './markdown/document.ts';
import { targetsOf } from './markdown/targets.ts';
import { placedInFile } from './placed-in-file.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { decodeSource, NotUtf8Error } from './source-text.ts';
import type { Address, BodyTargets } from './types.ts';

export interface PlainPage extends LinkingPage {
  /** The name of its file, without `.md`. */
  readonly name: string;
  readonly address: Address;
  readonly listsCorrections: boolean;
  /** What its body points at. */
  readonly targets: BodyTargets;
  /** Of its read-also boxes. */
  readonly articles: readonly ArticleReference[];
  /** Ids of the headings in its body. */
  readonly headings: readonly string[];
}

export interface PlainPages {
  readonly pages: readonly PlainPage[];
  readonly problems: readonly Problem[];
}

const frontMatterSchema = z.looseObject({
  title: z.string({ error: 'قيمة title يجب أن تكون نصًا.\nاكتب عنوان الصفحة.' }),
  description: z.string({
    error: 'قيمة description يجب أن تكون نصًا.\nاكتب وصف الصفحة في جملة.',
  }),
  permalink: z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, {
    error: 'عنوان الصفحة permalink يبدأ بشرطة مائلة وينتهي بها.\nاكتبه هكذا: /about/',
  }),
  listCorrections: z
    .boolean({ error: 'قيمة listCorrections هي true أو false.\nصحّحها، أو احذف السطر.' })
    .default(false),
});

function readPage(path: string, name: string, file: string): PlainPages {
  let text: string;
  try {
    text = decodeSource(readFileSync(path));
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    const message = 'الملف ليس محفوظًا بترميز UTF-8.';
    const remedy = 'احفظه بترميز UTF-8.';
    const code = 'not-utf8';
    return {
      pages: [],
      problems: [{ file, line: 1, column: 1, code, severity: 'error', message, remedy }],
    };
  }
  const { frontMatter, body, bodyLine, bodyOffset, problems } = splitFrontMatter(text, file);
  if (!frontMatter) return { pages: [], problems };
  const analysis = analyseMarkdown(body);
  const { yaml, lineOffset } = frontMatter;
  const placement = { file, lineOffset, text };
  const ownProblems = [
    ...problems,
    ...placedInFile(analysis.problems, { file, bodyLine, bodyOffset }),
    ...analysis.references.pictures.map(
      ({ line, column }): Problem => ({
        file,
        line: line + bodyLine - 1,
        column,
        code: 'picture-misplaced',
        severity: 'error',
        message: 'الصور في صفحات الموقع لا تظهر: مكانها المقالات.',
        remedy: 'احذف الصورة من الصفحة.',
      }),
    ),
  ];
  const parsed = frontMatterSchema.safeParse(yaml.value ?? {});
  if (!parsed.success) {
    const told =
      yaml.value === undefined && problems.length > 0
        ? []
        : schemaProblems(parsed.error.issues, frontMatterSchema, yaml, placement);
    return { pages: [], problems: [...ownProblems, ...told] };
  }
  const { permalink, listCorrections } = parsed.data;
  const page: PlainPage = {
    name,
    file,
    address: permalink,
    bodyLine,
    isDraft: false,
    listsCorrections: listCorrections,
    links: analysis.references.links,
    articles: analysis.references.articles,
    targets: targetsOf(analysis.references),
    headings: analysis.text.headings.map(({ id }) => id),
  };
  return { pages: [page], problems: ownProblems };
}

/**
 * @param directory absolute folder of the page templates
 * @param shown its path for messages
 */
export function readPlainPages(directory: string, shown: string): PlainPages {
  const names = readdirSync(directory).filter((name) => name.endsWith('.md'));
  const read = names
    .toSorted()
    .map((name) =>
      readPage(join(directory, name), name.slice(0, -'.md'.length), `${shown}/${name}`),
    );
  return {
    pages: read.flatMap(({ pages }) => pages),
    problems: read.flatMap(({ problems }) => problems),
  };
}
