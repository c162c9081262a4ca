/** `node cost-process.ts ARTICLES COUNT SIZE CACHE`: relates generated articles once, and prints what that cost as JSON. */

import { performance } from 'node:perf_hooks';
import { openKeptRelations } from '../../../plugins/related/memory.ts';
import { vocabularyOf } from '../generate-articles.ts';
import { generateRelatable } from './generate.ts';

const [articleFolder = '', count, size, cache = ''] = process.argv.slice(2);
const articles = generateRelatable(vocabularyOf(articleFolder), Number(count), Number(size));
const [started, before] = [performance.now(), process.cpuUsage()];
const relations = await openKeptRelations(cache);
relations.relateArticles(articles);
await relations.save();
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    wall: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
