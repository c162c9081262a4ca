/**
 * `node cost-process.ts ARTICLES SIZE KIND CACHE`: relates generated articles once, and prints what that cost as JSON. Making
 * their texts is not part of it, as little as reading files would be.
 */

import { performance } from 'node:perf_hooks';
import { openKeptRelations } from '../../../plugins/related/memory.ts';
import { vocabularyOf } from '../generate-articles.ts';
import { changedSite, costKinds } from './changes.ts';
import { generateRelatable } from './generate.ts';

const [articleFolder = '', size, kind, cache = ''] = process.argv.slice(2);
const time = { wall: 0, cpu: 0 };
const vocabulary = vocabularyOf(articleFolder);
const articles = changedSite(
  generateRelatable(vocabulary, Number(size) + 1, Number(size), time),
  costKinds.find((known) => known === kind) ?? 'cold',
);
const [started, before] = [performance.now(), process.cpuUsage()];
const relations = openKeptRelations(cache);
relations.relateArticles(articles);
relations.save();
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    wall: (performance.now() - started - time.wall) / 1000,
    cpu: (user + system - time.cpu) / 1e6,
    memory: process.resourceUsage().maxRSS / 1024,
  }),
);
