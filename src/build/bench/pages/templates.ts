/** The pages that stand for all others: of each template the one that weighs most. */

import { UsageError } from '../../arguments.ts';
import { type BuiltPage, builtArticles, pagesUnder } from '../build-site.ts';
import { searchableWords } from '../search/queries.ts';
import { compressors } from '../static-host.ts';

export interface Template {
  readonly name: string;
  /** Without a base path, percent-encoded. */
  readonly address: string;
}

function heaviest(pages: readonly BuiltPage[]): BuiltPage | undefined {
  const weigh = ({ html }: BuiltPage): number => compressors.br(Buffer.from(html)).length;
  return pages
    .map((page) => ({ page, weight: weigh(page) }))
    .toSorted((a, b) => b.weight - a.weight)[0]?.page;
}

/** Two words of an article's title. */
function queryOf({ html }: BuiltPage): string {
  const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  return searchableWords(title.replace(/<[^>]*>|&\w+;/g, ' '))
    .slice(0, 2)
    .join(' ');
}

/**
 * @param folder absolute, of a built site
 * @throws UsageError where there is no article in it
 */
export function templatesOf(folder: string): readonly Template[] {
  const article = heaviest(builtArticles(folder));
  const listing = heaviest(pagesUnder(folder, '/sections/'));
  if (article === undefined || listing === undefined) {
    throw new UsageError('ليس في مجلد المقالات مقال يُقاس.');
  }
  return [
    { name: 'article', address: encodeURI(article.address) },
    { name: 'home', address: '/' },
    { name: 'listing', address: encodeURI(listing.address) },
    { name: 'search', address: '/search/' },
    { name: 'search, asked', address: `/search/?q=${encodeURIComponent(queryOf(article))}` },
  ];
}
