/** The same site for Hugo: its settings, the layouts beside this file, and every article where Hugo looks for it. */

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ReferenceData } from '../../../content/reference-data.ts';
import type { SiteSettings } from '../../../site.ts';
import { strings } from '../../../strings.ts';
import type { GeneratedArticle } from '../generate-articles.ts';

export interface HugoSiteOptions {
  readonly site: SiteSettings;
  readonly data: ReferenceData;
  /** Absolute folder of the templates that our own pages are made with. */
  readonly includes: string;
}

/** Names of the files with Hugo's settings, which differ in whether each article is followed by related ones. */
export const hugoSettings = { plain: 'hugo.json', related: 'hugo-related.json' } as const;

const layouts = join(import.meta.dirname, 'layouts');

function settings({ site, data }: HugoSiteOptions, related: boolean): unknown {
  const sections = [...data.sections].map(([id, { name }]) => ({ id, name }));
  return {
    baseURL: `${site.url}/`,
    title: site.name,
    languageCode: 'ar',
    defaultContentLanguage: 'ar',
    timeZone: site.timeZone,
    taxonomies: { topic: 'topics', author: 'authors', month: 'archive' },
    // As on our site: one feed, of the newest articles.
    outputs: { home: ['html', 'rss'], section: ['html'], taxonomy: ['html'], term: ['html'] },
    // Since 0.128; older ones write a small page/1/ beside every listing.
    pagination: { disableAliases: true },
    // The indices that Hugo's own documentation suggests, on our topics.
    related: {
      threshold: 80,
      includeNewer: true,
      toLower: false,
      indices: [
        { name: 'topics', weight: 100 },
        { name: 'date', weight: 10 },
      ],
    },
    // Without this a page that waits for all the others is given up on large sites.
    timeout: '1h',
    params: {
      tagline: site.tagline,
      description: site.description,
      pageSize: site.pageSize,
      related,
      sections,
      parents: {
        topics: { address: '/topics/', name: strings.common.topics },
        authors: { address: '/authors/', name: strings.common.authors },
        archive: { address: '/archive/', name: strings.common.archive },
      },
      strings,
    },
  };
}

function writePage(folder: string, name: string, frontMatter: unknown, body = ''): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `---\n${stringify(frontMatter)}---\n\n${body}\n`);
}

function writeListings(content: string, { data }: HugoSiteOptions): void {
  for (const [id, { name, description }] of data.sections) {
    const frontMatter = { title: name, description, id };
    writePage(join(content, 'sections', id), '_index.md', frontMatter);
  }
  for (const [id, { name, bio }] of data.authors) {
    writePage(join(content, 'authors', id), '_index.md', { title: name, description: bio });
  }
  for (const [taxonomy, { title, description }] of Object.entries({
    topics: strings.topics,
    authors: strings.authors,
    archive: strings.archive,
  })) {
    writePage(join(content, taxonomy), '_index.md', { title, description });
  }
}

/**
 * Writes a site that Hugo can build.
 *
 * @param folder absolute; made by this
 * @param articles taken one by one
 */
export function writeHugoSite(
  folder: string,
  articles: Iterable<GeneratedArticle>,
  options: HugoSiteOptions,
): void {
  const content = join(folder, 'content');
  cpSync(layouts, join(folder, 'layouts'), { recursive: true });
  const wordmark = readFileSync(join(options.includes, 'partials/wordmark.njk'), 'utf8');
  writeFileSync(
    join(folder, 'layouts/partials/wordmark.html'),
    wordmark.replace(/\{#.*?#\}\s*/s, ''),
  );
  for (const [kind, file] of Object.entries(hugoSettings)) {
    writeFileSync(join(folder, file), JSON.stringify(settings(options, kind === 'related')));
  }
  writeListings(content, options);
  for (const { slug, title, description, epoch, author, section, tags, body } of articles) {
    // Without an offset, as in the articles: of the site's time zone.
    const date = new Date(epoch).toISOString().slice(0, 19);
    writePage(
      join(content, 'sections', section),
      `${slug}.md`,
      {
        title,
        description,
        date,
        url: `/${slug}/`,
        authors: [author],
        topics: tags,
        archive: [date.slice(0, 7)],
      },
      body,
    );
  }
}
