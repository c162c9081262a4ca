import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPages, shareOut } from '../../src/build/share-out.ts';
import { type SitePages, smallPage } from '../../src/plugins/pages/page.ts';
import { noPages } from '../../src/plugins/pages/views.ts';
import { articleViews } from './views.ts';

const some: fc.Arbitrary<SitePages> = fc
  .tuple(fc.nat(40), fc.boolean())
  .map(([articles, hasManifest]) => ({
    ...noPages,
    article: articleViews(articles).map((view) => smallPage('article.njk', view)),
    manifest: hasManifest ? [smallPage('manifest.njk', { address: '/manifest.webmanifest' })] : [],
  }));

test('parts together are all of the pages, in order, each page once; no part has much more than another', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 7 }), (pages, count) => {
      const parts = shareOut(pages, count);
      expect(parts.flatMap(({ article }) => article)).toEqual(pages.article);
      expect(parts.reduce((sum, part) => sum + countPages(part), 0)).toBe(countPages(pages));
      const sizes = parts.map(({ article }) => article.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
