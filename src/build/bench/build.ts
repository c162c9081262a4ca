/**
 * What builds cost at several sizes, on this machine, in one run: ours when there is nothing yet and after each kind of
 * change, and those of Hugo, where it is installed, of the same pages.
 */

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ReferenceData, readReferenceData } from '../../content/reference-data.ts';
import { site } from '../../site.ts';
import { UsageError } from '../arguments.ts';
import { Progress } from '../report.ts';
import { articlesFlag, type Benchmark, positiveIntegers, tableRow } from './benchmark.ts';
import { inspectBuilt } from './built-files.ts';
import { costChart, type Series } from './chart.ts';
import { type GeneratedCorpus, generatedArticles, vocabularyOf } from './generate-articles.ts';
import { hugoInstallation, hugoLimit, hugoVersion, measureHugo } from './hugo/hugo.ts';
import { writeHugoSite } from './hugo/write-site.ts';
import { type Built, measureOwnBuilds } from './own-builds.ts';
import { type ProcessCost, TimeLimitError } from './process-cost.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/** The newest article of every corpus, so that each shows the same articles. */
const newest = Date.UTC(2026, 0, 1);

const hugoNames = { plain: 'Hugo', related: 'Hugo + Related' } as const;

/** What the lines of the chart are called, by the rows of the table. */
const lines: ReadonlyMap<string, Pick<Series, 'label' | 'side'>> = new Map([
  ['cold', { label: 'موجز: أول بناء', side: 'ours' }],
  ['publish one', { label: 'موجز: نشر مقال', side: 'ours' }],
  ['unchanged', { label: 'موجز: بلا تغيير', side: 'ours' }],
  [hugoNames.plain, { label: 'Hugo', side: 'theirs' }],
  [hugoNames.related, { label: 'Hugo مع Related', side: 'theirs' }],
]);

/** What others do on the machine is in every figure of time but that of processors. */
function loadWarning(): string {
  const load = loadavg()[0] ?? 0;
  return load > availableParallelism() / 4
    ? `الجهاز مشغول بغير القياس (متوسط الحمل ${load.toFixed(1)}): الزمن المقيس (wall) أطول مما يكون عليه وهو متفرغ.\n`
    : '';
}

const columns = ['wall s', 'CPU s', 'peak MiB', 'all MiB', 'ms/article', 'written'];

function costRow(name: string, { cost, files }: Built, articles: number): string {
  const { wall, cpu, memory, together } = cost;
  return tableRow([
    name,
    wall.toFixed(1),
    cpu.toFixed(1),
    memory.toFixed(0),
    together.toFixed(0),
    ((wall * 1000) / articles).toFixed(2),
    String(files.written),
  ]);
}

/** How much of theirs ours is. */
function ratioRow(name: string, ours: ProcessCost, theirs: ProcessCost): string {
  const ratios = (['wall', 'cpu', 'memory', 'together'] as const).map((figure) =>
    (ours[figure] / theirs[figure]).toFixed(2),
  );
  return tableRow([name, ...ratios]);
}

function pagesRow(name: string, { files }: Built): string {
  const { pages, meanPage } = files;
  const total = (pages * meanPage) / 1024 ** 2;
  return tableRow([name, String(pages), (meanPage / 1024).toFixed(1), total.toFixed(0)]);
}

interface Laboratory {
  /** Absolute folder of the project. */
  readonly root: string;
  readonly data: ReferenceData;
  /** Whether Hugo is on the machine. */
  readonly withHugo: boolean;
  readonly step: (text: string) => void;
}

/** A build that took too long is undefined. */
async function* measureHugoBuilds(
  { root, data, step }: Laboratory,
  folder: string,
  corpus: GeneratedCorpus,
): AsyncGenerator<readonly [string, Built | undefined], void, undefined> {
  const source = join(folder, 'hugo');
  writeHugoSite(source, generatedArticles(corpus), {
    site,
    data,
    includes: join(root, '_includes'),
  });
  for (const kind of ['plain', 'related'] as const) {
    step(`${corpus.count}: ${hugoNames[kind]}`);
    const output = join(folder, `hugo-${kind}`);
    const begun = Date.now();
    try {
      const { cost } = await measureHugo(source, output, kind === 'related');
      yield [hugoNames[kind], { cost, files: inspectBuilt(output, begun) }];
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error;
      yield [hugoNames[kind], undefined];
    }
    rmSync(output, { recursive: true, force: true });
  }
}

/** Every build of one size, and a row as soon as there is one. */
async function measureSize(
  laboratory: Laboratory,
  folder: string,
  corpus: GeneratedCorpus,
  print: (row: string) => void,
): Promise<ReadonlyMap<string, Built>> {
  const { count } = corpus;
  const built = new Map<string, Built>();
  const add = (name: string, one: Built): void => {
    built.set(name, one);
    print(costRow(name, one, count));
  };
  print(tableRow([`${count} articles`, ...columns]));
  const own = join(folder, 'own');
  const step = (name: string): void => laboratory.step(`${count}: ${name}`);
  for await (const [stage, one] of measureOwnBuilds(laboratory.root, own, corpus, step)) {
    add(stage, one);
  }
  // Room for theirs.
  rmSync(own, { recursive: true });
  if (laboratory.withHugo) {
    for await (const [name, one] of measureHugoBuilds(laboratory, folder, corpus)) {
      if (one) add(name, one);
      else print(tableRow([name, `> ${hugoLimit}`]));
    }
  }
  const cold = built.get('cold');
  const contenders = Object.values(hugoNames).flatMap((name) => {
    const one = built.get(name);
    return one && cold ? [{ name, one, cold }] : [];
  });
  for (const { name, one, cold } of contenders) {
    print(ratioRow(`cold / ${name}`, cold.cost, one.cost));
  }
  print('');
  print(tableRow(['', 'pages', 'mean KiB', 'MiB']));
  if (cold) print(pagesRow('Mujaz', cold));
  for (const { name, one } of contenders) print(pagesRow(name, one));
  print('');
  return built;
}

/** The lines of the chart, from what was built at each size. */
function seriesOf(measured: ReadonlyMap<number, ReadonlyMap<string, Built>>): readonly Series[] {
  const sizes = [...measured].toSorted(([a], [b]) => a - b);
  return [...lines].map(([name, line]) => ({
    ...line,
    points: sizes.flatMap(([articles, built]) => {
      const one = built.get(name);
      return one ? [{ articles, seconds: one.cost.wall }] : [];
    }),
  }));
}

export const buildBenchmark: Benchmark = {
  flags: {
    articles: articlesFlag,
    seed: { type: 'string', value: 'N', help: 'بذرة المقالات المولّدة (الافتراضي: 1)' },
    chart: {
      type: 'string',
      value: 'FILE',
      help: 'ملف SVG يُرسم فيه زمن البناء بحسب عدد المقالات',
    },
  },
  async run(values, root, from) {
    const sizes = positiveIntegers(String(values.articles ?? '1000,10000'), 'articles');
    const [seed = 1] = positiveIntegers(String(values.seed ?? 1), 'seed');
    const chart = typeof values.chart === 'string' ? resolve(from, values.chart) : undefined;
    // Said before an hour of measuring, not after it.
    if (chart !== undefined && !existsSync(dirname(chart))) {
      throw new UsageError(`لا يوجد المجلد «${dirname(chart)}» المذكور في ‎--chart.`);
    }
    const data = readReferenceData(join(root, 'src/data'), 'src/data');
    const vocabulary = vocabularyOf(join(root, 'articles'));
    const version = hugoVersion();
    console.log(
      version === undefined
        ? `لم يُعثر على Hugo في هذا الجهاز، فلا مقارنة به. لتثبيته: ${hugoInstallation}\n`
        : `Hugo ${version}\n`,
    );
    const warning = loadWarning();
    if (warning !== '') console.log(warning);
    const progress = new Progress(process.stderr);
    const laboratory: Laboratory = {
      root,
      data,
      withHugo: version !== undefined,
      step: (text) => progress.step(text),
    };
    const measured = new Map<number, ReadonlyMap<string, Built>>();
    try {
      for (const count of sizes) {
        const corpus: GeneratedCorpus = {
          count,
          seed,
          vocabulary,
          sections: [...data.sections.keys()],
          authors: [...data.authors.keys()],
          newest,
        };
        const built = await withTemporaryFolder((folder) =>
          measureSize(laboratory, folder, corpus, (row) => {
            progress.end();
            console.log(row);
          }),
        );
        measured.set(count, built);
        if (chart !== undefined) writeFileSync(chart, costChart(seriesOf(measured)));
      }
    } finally {
      progress.end();
    }
    if (chart !== undefined) console.log(`رُسم الزمن في ${chart}`);
  },
};
