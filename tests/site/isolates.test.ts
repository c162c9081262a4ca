/** Texts without markup: titles, attributes and the feed keep the order of names and numbers by Unicode isolates. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, inject, test } from 'vitest';
import { isolateText } from '../../src/arabic/isolate.ts';
import { readingOrder } from '../setup/newsroom.ts';
import { attribute, type Page, pagesOf, textOf, withClass, withTag } from '../setup/pages.ts';

const isolates = /[\u2066\u2069]/g;
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Attributes that people read. */
const shownAttributes = ['alt', 'aria-label', 'title'];
const shownMeta = /^(?:description|og:(?:title|description|site_name|image:alt))$/;

/** Every text of a page that people read and that can bear no markup. */
function plainTexts(page: Page): readonly string[] {
  return page.elements.flatMap((element) => {
    if (element.tagName === 'title') return [textOf(element)];
    const name = attribute(element, 'name') ?? attribute(element, 'property') ?? '';
    if (element.tagName === 'meta') {
      return shownMeta.test(name) ? [attribute(element, 'content') ?? ''] : [];
    }
    // The title of a player is read; that of the share button goes to another program.
    const title = attribute(element, 'data-video') === undefined ? [] : ['data-title'];
    return [...shownAttributes, ...title].flatMap((shown) => attribute(element, shown) ?? []);
  });
}

/** Parts of a page's text that are isolated each by itself: «title | site». */
function isolatedAsWritten(text: string): string {
  return text.replace(isolates, '').split(' | ').map(isolateText).join(' | ');
}

const itemsOf = (source: string): readonly { title: string; description: string }[] =>
  new XMLParser({ parseTagValue: false, isArray: (name) => name === 'item' }).parse(source).rss
    .channel.item;

describe.each(Object.entries(inject('sites')))('%s', (_name, site) => {
  const pages = pagesOf(site);

  test('a plain text has isolates, closed, where it needs them and nowhere else', () => {
    const wrong = pages.flatMap((page) =>
      plainTexts(page)
        .filter((text) => text !== isolatedAsWritten(text))
        .map((text) => `${page.file}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('so have the titles and descriptions of the feed', () => {
    const items = itemsOf(readFileSync(join(site.folder, 'feed.xml'), 'utf8'));
    expect(items.length).toBeGreaterThan(0);
    for (const { title, description } of items) {
      expect(title).toBe(isolateText(title.replace(isolates, '')));
      expect(description).toBe(isolateText(description.replace(isolates, '')));
    }
  });

  test('addresses, and what programs read, have no control characters', () => {
    const wrong = pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        element.attrs
          .filter(({ name }) =>
            /^(?:href|src|srcset|id|class|cite|data-(?:copy|video|share))$/.test(name),
          )
          .filter(({ value }) => controls.test(value) || /%E2%81%A[69]/i.test(value))
          .map(({ value }) => `${page.file}: ${value}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(readFileSync(join(site.folder, 'manifest.webmanifest'), 'utf8')).not.toMatch(controls);
  });

  test('text with markup has elements instead of control characters', () => {
    const wrong = pages.filter((page) =>
      withTag(page, 'body').some((body) => /[\u2066-\u2069]/.test(textOf(body))),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});

describe('an article full of runs', () => {
  const page = pagesOf(inject('sites').newsroom).find(
    ({ address }) => address === `/${readingOrder.slug}/`,
  );
  if (page === undefined) throw new Error('The newsroom has no article for reading order.');
  const meta = (name: string) =>
    withTag(page, 'meta')
      .filter((element) => (attribute(element, 'name') ?? attribute(element, 'property')) === name)
      .map((element) => attribute(element, 'content'));

  test('has them isolated in its title, by markup and without', () => {
    const [title = ''] = withTag(page, 'title').map(textOf);
    for (const run of readingOrder.titleRuns) {
      expect(title).toContain(`\u2066${run}\u2069`);
      expect(meta('og:title').join()).toContain(`\u2066${run}\u2069`);
    }
    const [heading] = withClass(page, 'article__title');
    const isolated = (heading?.childNodes ?? []).filter(({ nodeName }) => nodeName === 'bdi');
    expect(isolated).toHaveLength(readingOrder.titleRuns.length);
    expect(heading && textOf(heading)).toBe(readingOrder.title);
  });

  test('has ids without them', () => {
    const ids = withTag(page, 'h2').map((heading) => attribute(heading, 'id'));
    expect(ids.join('')).not.toMatch(/[<>]|bdi/);
  });
});
