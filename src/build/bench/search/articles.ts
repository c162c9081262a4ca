/** Documents of the benchmark as articles: what the builder of our index is given. */

import { fingerprint } from '../../../content/fingerprint.ts';
import { articleAddress } from '../../../content/slug.ts';
import type { Article, Author, Section } from '../../../content/types.ts';
import type { SearchDocument } from './documents.ts';

const author: Author = { id: 'desk', name: 'موجز', bio: '', address: '/authors/desk/' };

/** A description as long as most are. */
const descriptionLength = 140;

/** Where titles are withheld: a word that no query has. */
const noTitle = 'untitled';

/**
 * The document at place N is the article `/N/`. With its title it has a description too, its first words, and one of
 * the sections; without, its body is all there is of it.
 */
export function articlesOf(
  documents: readonly SearchDocument[],
  withTitles: boolean,
  sections: readonly Section[],
): readonly Article[] {
  return documents.map(({ title, body, date }, place) => {
    const slug = String(place);
    const section = sections[place % sections.length];
    if (section === undefined) throw new RangeError('no sections');
    const iso = `${date}T00:00:00+00:00`;
    return {
      slug,
      hash: fingerprint(title, body),
      shown: fingerprint(title),
      address: articleAddress(slug),
      file: `articles/${slug}/index.md`,
      folder: `/articles/${slug}`,
      title: withTitles ? title : noTitle,
      description: withTitles ? body.replace(/\s+/g, ' ').slice(0, descriptionLength) : '',
      published: { iso, epoch: Date.parse(iso) },
      authors: [author],
      section,
      topics: [],
      summary: [],
      picks: [],
      sources: [],
      aliases: [],
      draft: false,
      bodyLine: 1,
      text: { plain: body, words: 0, codeLines: 0, pictures: 0, headings: [] },
      targets: { pictures: [], articles: [], links: [] },
    };
  });
}
