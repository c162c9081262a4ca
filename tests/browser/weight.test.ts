/** What a first visit weighs over the wire, and that nothing holds its first paint which need not. */

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  type Device,
  type FirstVisit,
  firstVisit,
} from '../../src/build/bench/pages/first-visit.ts';
import { templatesOf } from '../../src/build/bench/pages/templates.ts';
import { type Kind, overBudget, weightOf } from '../../src/build/bench/pages/weight.ts';
import { type StaticHost, serveFolder } from '../../src/build/bench/static-host.ts';
import { runningChromium, useChromium } from '../setup/browser.ts';
import { everything } from '../setup/newsroom.ts';
import type { BuiltSites } from '../setup/sites.ts';

useChromium();

/** What every page asks for. */
const always: readonly Kind[] = ['html', 'styles', 'scripts', 'fonts', 'icons'];

interface Example {
  readonly site: keyof BuiltSites;
  readonly name: string;
  readonly address: string;
  /** What it asks for besides, whatever the device. */
  readonly more: readonly Kind[];
}

const more: Readonly<Record<string, readonly Kind[]>> = {
  article: ['hero'],
  home: ['hero', 'pictures'],
  listing: ['hero', 'pictures'],
  search: ['search'],
  'search, asked': ['search', 'index'],
};

const examples: readonly Example[] = [
  ...templatesOf(inject('sites').own.folder).map(({ name, address }) => ({
    site: 'own' as const,
    name,
    address,
    more: more[name] ?? [],
  })),
  {
    site: 'newsroom',
    name: 'every directive',
    address: `/${everything.slug}/`,
    more: ['hero'],
  },
];

/** One of each of the built sites. */
const hosts = new Map<keyof BuiltSites, StaticHost>();

beforeAll(async () => {
  for (const site of ['own', 'newsroom'] as const) {
    const { folder, basePath } = inject('sites')[site];
    hosts.set(site, await serveFolder(folder, { basePath, kept: true }));
  }
});

afterAll(async () => {
  for (const host of hosts.values()) await host.stop();
});

function visit(device: Device, { site, address }: Example): Promise<FirstVisit> {
  const path = inject('sites')[site].basePath.slice(0, -1) + address;
  return firstVisit(runningChromium(), hosts.get(site)?.origin ?? '', path, { device });
}

test('there is an example of every template', () => {
  expect(examples.map(({ name }) => name)).toEqual([...Object.keys(more), 'every directive']);
});

// On a larger screen only pictures are others.
const pictured = examples.filter(({ name }) => name === 'article' || name === 'home');

describe.each([
  ['phone', examples],
  ['desktop', pictured],
] as const)('on a %s', (device, shown) => {
  test.concurrent.for(shown)('$name', async (example, { expect }) => {
    const { loading, ...weight } = await visit(device, example);
    for (const kind of [...always, ...example.more]) {
      expect(weightOf(weight, kind), kind).toBeGreaterThan(100);
    }
    expect(overBudget(weight)).toEqual([]);

    const { blocking, unusedFonts, largestPicture, firstPaint, largestPaint } = loading;
    expect(blocking.map((path) => path.replace(/^.*\/(\w+)\.\w+\.(\w+)$/, '$1.$2'))).toEqual([
      'theme.js',
      'site.css',
    ]);
    expect(unusedFonts).toEqual([]);
    expect(largestPicture?.isFetchedFirst ?? true, largestPicture?.path).toBe(true);
    expect(firstPaint).toBeGreaterThan(0);
    expect(largestPaint).toBeGreaterThanOrEqual(firstPaint);
  });
});
