/**
 * What the proofreader finds in a tree of articles, whether mending keeps pages as they are, and how often its safe fixes
 * are right: by the verdicts of people on a sample of them.
 */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { findArticleFolders } from '../../content/article-folders.ts';
import { shortFingerprint } from '../../content/fingerprint.ts';
import type { Problem } from '../../content/problem.ts';
import { decodeSource } from '../../content/source-text.ts';
import { mendArticle, proofreadArticle } from '../../proofread/proofread.ts';
import { articleStructure } from '../../proofread/structure.ts';
import { UsageError } from '../arguments.ts';
import { openProofreader, type Proofreader } from '../proofreader.ts';
import { articlesFlag, type Benchmark, tableRow } from './benchmark.ts';
import { seededRandom } from './generate-articles.ts';
import { parseJson, readNamed } from './input-files.ts';
import { type NewsItem, readNews } from './news.ts';

/** A fix that somebody has judged: where it is, and no word of it. */
const labelSchema = z.object({
  /** Short fingerprint of the text. */
  hash: z.string(),
  code: z.string(),
  start: z.number(),
  verdict: z.enum(['right', 'wrong']),
});

const labelsSchema = z.array(labelSchema);

interface Manuscript {
  readonly slug: string;
  readonly text: string;
  readonly hash: string;
  readonly problems: readonly Problem[];
}

type Source = Omit<Manuscript, 'problems'>;

function readTree(articles: string): readonly Source[] {
  return findArticleFolders(articles, articles).folders.map(({ slug, folder }) => {
    const text = decodeSource(readFileSync(join(folder, 'index.md')));
    return { slug, text, hash: shortFingerprint(text) };
  });
}

/** News items as bodies: a paragraph for each of their lines. */
function sourcesOfNews(items: readonly NewsItem[]): readonly Source[] {
  return items.map(({ id, title, body }) => {
    const text = [title, ...body.split('\n')].join('\n\n');
    return { slug: id, text, hash: shortFingerprint(text) };
  });
}

function fixesOf(problems: readonly Problem[]) {
  return problems.flatMap(({ fix }) => fix ?? []);
}

function printCounts(manuscripts: readonly Manuscript[], { rules }: Proofreader): void {
  console.log(tableRow(['rule', 'level', 'found', 'mended']));
  const problems = manuscripts.flatMap((manuscript) => manuscript.problems);
  for (const { code, level } of rules) {
    const own = problems.filter((problem) => problem.code === code);
    if (own.length === 0) continue;
    const mended = own.filter(({ fix }) => fix !== undefined).length;
    console.log(tableRow([code, level, String(own.length), String(mended)]));
  }
  console.log('');
}

function printStructure(manuscripts: readonly Manuscript[], proofreader: Proofreader): void {
  let changed = 0;
  let unsettled = 0;
  for (const { text } of manuscripts) {
    const mended = mendArticle(text, proofreader);
    if (articleStructure(mended) !== articleStructure(text)) changed++;
    if (fixesOf(proofreadArticle(mended, '', proofreader)).length > 0) unsettled++;
  }
  console.log(tableRow(['articles', 'structure', 'not settled']));
  console.log(tableRow([String(manuscripts.length), String(changed), String(unsettled)]));
  console.log('');
}

/** Fixes by where they are. */
function fixKey(hash: string, code: string, start: number): string {
  return JSON.stringify([hash, code, start]);
}

function printPrecision(
  manuscripts: readonly Manuscript[],
  labels: z.infer<typeof labelsSchema>,
): void {
  const found = new Set(
    manuscripts.flatMap(({ hash, problems }) =>
      problems.flatMap(({ code, fix }) => (fix ? [fixKey(hash, code, fix.start)] : [])),
    ),
  );
  const judged = labels.filter(({ hash, code, start }) => found.has(fixKey(hash, code, start)));
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  console.log(tableRow(['labels', 'still found', 'right', 'precision']));
  console.log(
    tableRow([
      String(labels.length),
      String(judged.length),
      String(right),
      judged.length === 0 ? '–' : (right / judged.length).toFixed(3),
    ]),
  );
}

/** Some fixes, drawn at random, for whoever judges them: a line of JSON each, with the words around them. */
function printSample(manuscripts: readonly Manuscript[], count: number): void {
  const random = seededRandom(1);
  const all = manuscripts.flatMap(({ hash, text, problems }) =>
    problems.flatMap(({ code, fix }) => (fix ? [{ hash, text, code, fix }] : [])),
  );
  const drawn = all.map((one) => ({ one, at: random() })).toSorted((a, b) => a.at - b.at);
  for (const { one } of drawn.slice(0, count)) {
    const { hash, text, code, fix } = one;
    const before = text.slice(Math.max(0, fix.start - 40), fix.start);
    const after = text.slice(fix.end, fix.end + 40);
    const [was, is] = [text.slice(fix.start, fix.end), fix.text];
    console.log(JSON.stringify({ hash, code, start: fix.start, before, was, is, after }));
  }
}

export const proofreadBenchmark: Benchmark = {
  flags: {
    articles: articlesFlag,
    labels: {
      type: 'string',
      value: 'FILE',
      help: 'أحكام على عينة من الإصلاحات الآمنة (JSON)، تقاس بها دقتها في proofread',
    },
    sample: {
      type: 'string',
      value: 'N',
      help: 'اطبع N من الإصلاحات الآمنة وما حولها ليُحكم عليها، في proofread',
    },
  },
  async run(values, root, from) {
    const pathOf = (flag: 'articles' | 'news'): string | undefined => {
      const path = values[flag];
      return typeof path === 'string' ? resolve(from, path) : undefined;
    };
    const news = pathOf('news');
    const articles =
      pathOf('articles') ?? (news === undefined ? join(root, 'articles') : undefined);
    const proofreader = openProofreader(root);
    const sources = [
      ...(articles === undefined ? [] : readTree(articles)),
      ...(news === undefined ? [] : sourcesOfNews(readNews(news, '--news'))),
    ];
    const begun = performance.now();
    const manuscripts = sources.map((source) => ({
      ...source,
      problems: proofreadArticle(source.text, source.slug, proofreader),
    }));
    const milliseconds = performance.now() - begun;
    if (values.sample !== undefined) {
      const count = Number(values.sample);
      if (!Number.isInteger(count)) throw new UsageError('بعد ‎--sample عدد صحيح.');
      printSample(manuscripts, count);
      return;
    }
    printCounts(manuscripts, proofreader);
    printStructure(manuscripts, proofreader);
    console.log(tableRow(['ms an article', (milliseconds / sources.length).toFixed(2)]));
    console.log('');
    if (typeof values.labels === 'string') {
      const file = resolve(from, values.labels);
      const labels = labelsSchema.safeParse(parseJson(readNamed('labels', file).toString()));
      if (!labels.success) throw new UsageError(`ليس في «${file}» أحكام.`);
      printPrecision(manuscripts, labels.data);
    }
  },
};
