import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Section } from '../../content/types.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import type { PageViews } from './views.ts';

export interface PagesPluginOptions {
  /** The pages to make; kinds without any are left out. */
  readonly pages: PageViews;
  /** The sections of the site, for its navigation. */
  readonly sections: readonly Section[];
  /** Folder of the page templates, from the working folder. */
  readonly templates: string;
}

/** Refuses front matter in any language but YAML: it would be code. */
function refuse(): never {
  throw new Error('Front matter is YAML: no other language is read.');
}

interface PageData {
  /** Of what is paginated over: its views come one by one. */
  readonly pagination?: { readonly items: readonly [{ readonly address: string }] };
}

function permalink({ pagination }: PageData): string | false {
  return pagination?.items[0].address ?? false;
}

/**
 * Gives Eleventy the pages: every template of `src/pages` paginates over the views of its kind, `pages.article` and so
 * on, one by one. There are as many templates as kinds, and not as many as articles: in Eleventy 3.1 the cost of one
 * template grows with their number. Eleventy compiles a template anew for each of its pages, so that those of many pages
 * do nothing but extend a layout, which Nunjucks compiles once. No template language, nor Eleventy's reader of front
 * matter, ever sees an article.
 */
export function pagesPlugin(
  eleventyConfig: EleventyConfig,
  { pages, sections, templates }: PagesPluginOptions,
): void {
  eleventyConfig.setFrontMatterParsingOptions({
    engines: {
      js: refuse,
      javascript: refuse,
      jsLegacy: refuse,
      node: refuse,
      json: refuse,
      coffee: refuse,
      toml: refuse,
    },
  });
  const plain = new Map(pages.plain.map((view) => [view.name, view]));
  for (const file of readdirSync(templates)) {
    const { name, ext } = parse(file);
    const views: readonly unknown[] | undefined = Reflect.get(pages, name);
    const isWanted = ext === '.md' ? plain.has(name) : views === undefined || views.length > 0;
    if (!isWanted) eleventyConfig.ignores.add(join(templates, file));
  }
  eleventyConfig.addGlobalData('pages', pages);
  eleventyConfig.addGlobalData('sections', sections);
  // A function: a string would be compiled as a template for each page.
  eleventyConfig.addGlobalData('permalink', () => permalink);
  eleventyConfig.addFilter('plainPage', (name: string) => plain.get(name));
}
