import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { everything } from '../setup/newsroom.ts';
import { type Page, pagesOf, withClass, withTag } from '../setup/pages.ts';
import type { BuiltSite } from '../setup/sites.ts';

const url = z.url({ protocol: /^https$/ });
const reference = z.strictObject({ '@id': url });
const moment = z.iso.datetime({ offset: true });

const organizationSchema = z.strictObject({
  '@type': z.literal('NewsMediaOrganization'),
  '@id': url,
  name: z.string().min(1),
  description: z.string().min(1),
  url,
  email: z.email(),
  logo: z.strictObject({
    '@type': z.literal('ImageObject'),
    url,
    width: z.literal('512'),
    height: z.literal('512'),
  }),
  publishingPrinciples: url,
  correctionsPolicy: url,
});

const websiteSchema = z.strictObject({
  '@type': z.literal('WebSite'),
  '@id': url,
  name: z.string().min(1),
  alternateName: z.string().min(1),
  description: z.string().min(1),
  url,
  inLanguage: z.literal('ar'),
  publisher: reference,
});

const authorSchema = z.looseObject({
  '@type': z.enum(['Person', 'Organization']),
  '@id': url,
  name: z.string().min(1),
  url,
});

const imageSchema = z.strictObject({
  '@type': z.literal('ImageObject'),
  url,
  width: z.string().regex(/^\d+$/),
  height: z.string().regex(/^\d+$/),
  caption: z.string().min(1),
});

const articleSchema = z.strictObject({
  '@type': z.literal('NewsArticle'),
  '@id': url,
  mainEntityOfPage: url,
  headline: z.string().min(1).max(111),
  description: z.string().min(1),
  image: z.array(imageSchema).min(1).optional(),
  datePublished: moment,
  dateModified: moment,
  author: z.array(authorSchema).min(1),
  publisher: reference,
  articleSection: z.string().min(1),
  keywords: z.array(z.string().min(1)).min(1),
  wordCount: z.int().positive(),
  inLanguage: z.literal('ar'),
  isAccessibleForFree: z.literal(true),
  isPartOf: reference,
  correction: z
    .strictObject({
      '@type': z.literal('CorrectionComment'),
      text: z.string().min(1),
      datePublished: moment.optional(),
    })
    .optional(),
});

const breadcrumbsSchema = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  '@id': url,
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int(),
        name: z.string().min(1),
        item: url,
      }),
    )
    .min(2),
});

const listItemSchema = z.strictObject({
  '@type': z.literal('ListItem'),
  position: z.int(),
  url,
  name: z.string().min(1),
});

const aboutListing = {
  '@id': url,
  url,
  name: z.string().min(1),
  description: z.string().optional(),
  inLanguage: z.literal('ar'),
  isPartOf: reference,
};

const listingSchema = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.literal('CollectionPage'),
    ...aboutListing,
    mainEntity: z.strictObject({
      '@type': z.literal('ItemList'),
      itemListElement: z.array(listItemSchema),
    }),
  }),
  z.strictObject({ '@type': z.literal('ProfilePage'), ...aboutListing, mainEntity: authorSchema }),
]);

/** The whole graph of a page of each kind. */
const graphSchemas = {
  article: z.tuple([articleSchema, breadcrumbsSchema, organizationSchema]),
  listing: z.tuple([listingSchema, breadcrumbsSchema]),
  home: z.tuple([websiteSchema, organizationSchema]),
} as const;

type Kind = keyof typeof graphSchemas;

function kindOf(page: Page): Kind | undefined {
  if (page.file === 'index.html') return 'home';
  if (withClass(page, 'article__title').length > 0) return 'article';
  return /^\/(?:sections|topics|authors|archive)\/./.test(page.address) && !page.isRedirect
    ? 'listing'
    : undefined;
}

/** The texts of the page's data blocks. */
function dataBlocks(page: Page): readonly string[] {
  return [...page.source.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = '']) => text,
  );
}

function readGraph(page: Page): unknown {
  const [text = '{}'] = dataBlocks(page);
  return z
    .strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.unknown() })
    .parse(JSON.parse(text))['@graph'];
}

/** The file behind a whole address of the site. */
function fileOf({ folder, url: origin, basePath }: BuiltSite, address: string): string {
  expect(address.startsWith(origin + basePath), address).toBe(true);
  const path = decodeURIComponent(new URL(address).pathname).slice(basePath.length);
  return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

const sites = inject('sites');

describe.each(Object.entries(sites))('%s: what search engines are told', (_name, site) => {
  const pages = pagesOf(site).flatMap((page) => {
    const kind = kindOf(page);
    return kind ? [{ page, kind }] : [];
  });

  test('each page of content has one graph, of the shape of its kind', () => {
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(Object.keys(graphSchemas)));
    for (const { page, kind } of pages) {
      expect(dataBlocks(page), page.file).toHaveLength(1);
      const { error } = graphSchemas[kind].safeParse(readGraph(page));
      expect(error && `${page.file}: ${z.prettifyError(error)}`).toBeUndefined();
    }
  });

  test('a page that has nothing to tell tells nothing', () => {
    const told = new Set(pages.map(({ page }) => page));
    const others = pagesOf(site).filter((page) => !told.has(page));
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter((page) => dataBlocks(page).length > 0)).toEqual([]);
  });

  test('what it names is there, and what it says is what the page shows', () => {
    for (const { page, kind } of pages) {
      if (kind !== 'article') continue;
      const [article, breadcrumbs, { logo }] = graphSchemas.article.parse(readGraph(page));
      const addresses = [
        article.mainEntityOfPage,
        logo.url,
        ...article.author.map((author) => author.url),
        ...(article.image ?? []).map((image) => image.url),
        ...breadcrumbs.itemListElement.map(({ item }) => item),
      ];
      for (const address of addresses) {
        expect(existsSync(fileOf(site, address)), `${page.file}: ${address}`).toBe(true);
      }
      expect(page.source).toContain(`<link rel="canonical" href="${article.mainEntityOfPage}">`);
      const times = withTag(page, 'time').map(({ attrs }) => attrs[0]?.value);
      expect(times).toContain(article.datePublished);
      expect(breadcrumbs.itemListElement.map(({ position }) => position)).toEqual([1, 2, 3]);
    }
  });

  test('the articles of a listing are those that it shows, in order', () => {
    for (const { page, kind } of pages) {
      if (kind !== 'listing') continue;
      const [listing] = graphSchemas.listing.parse(readGraph(page));
      if (listing['@type'] === 'ProfilePage') continue;
      const items = listing.mainEntity.itemListElement;
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      const shown = withClass(page, 'listing__articles').flatMap((list) =>
        list.childNodes.filter((child) => 'tagName' in child),
      );
      expect(items.length, page.file).toBe(shown.length);
      for (const { url: address } of items) expect(existsSync(fileOf(site, address))).toBe(true);
    }
  });
});

test('a title full of signs is told as it was written', () => {
  const page = pagesOf(sites.newsroom).find(({ address }) => address === `/${everything.slug}/`);
  const [article] = graphSchemas.article.parse(page && readGraph(page));
  for (const part of ['<b>ما بينهما</b>', 'C++', '&', ']]>', '100%']) {
    expect(article.headline).toContain(part);
  }
  expect(article.correction).toEqual({
    '@type': 'CorrectionComment',
    text: 'صُحّح رقم في الفقرة الأولى.',
    datePublished: '2026-03-10T10:00:00+03:00',
  });
});
