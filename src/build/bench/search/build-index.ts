/**
 * `build-index.ts REQUEST`: builds our index as a build of the site does, by the same code, in a process of its own,
 * and prints what that cost as JSON. REQUEST is a file of JSON, an `IndexRequest`.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { readLexiconData } from '../../../content/lexicon-data.ts';
import { readReferenceData } from '../../../content/reference-data.ts';
import { writeOutputFiles } from '../../../plugins/output-files.ts';
import { searchFiles } from '../../../plugins/search/files.ts';
import { searchIndexFolder } from '../../../plugins/search/place.ts';
import { site } from '../../../site.ts';
import type { Cost } from '../process-cost.ts';
import { articlesOf } from './articles.ts';

const requestSchema = z.object({
  documents: z.array(
    z.object({ id: z.string(), title: z.string(), body: z.string(), date: z.string() }),
  ),
  withTitles: z.boolean(),
  /** Absolute folder of the site. */
  output: z.string(),
  /** Absolute folder of what is kept between builds. */
  kept: z.string(),
});

export type IndexRequest = Readonly<z.infer<typeof requestSchema>>;

const data = join(import.meta.dirname, '../../../data');
const { documents, withTitles, output, kept } = requestSchema.parse(
  JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')),
);
const sections = [...readReferenceData(data, 'src/data').sections.values()];

const articles = articlesOf(documents, withTitles, sections);
// A build of the site has started, and has its articles, whether it makes an index or not.
const [started, before] = [performance.now(), process.cpuUsage()];

writeOutputFiles(
  output,
  searchFiles({
    index: {
      articles,
      sections: sections.map((subject) => ({ subject, articles: [] })),
    },
    lexicon: readLexiconData(data, 'src/data').lexicon,
    style: site,
    directory: kept,
  }),
  searchIndexFolder,
);
const { user, system } = process.cpuUsage(before);
const cost: Cost = {
  wall: (performance.now() - started) / 1000,
  cpu: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(cost));
