/** The articles of a site in segments, with fingerprints of all that goes into the files of each. */

import type { Lexicon } from '../../arabic/lexicon.ts';
import type { Section } from '../../content/types.ts';
import { segmentSizes } from '../segments.ts';
import type { SearchableArticle } from './article-terms.ts';

/** What the files of the index depend on beside the articles. */
export interface SegmentInputs {
  readonly sections: readonly Pick<Section, 'id' | 'name'>[];
  readonly lexicon: Lexicon;
  /** All that `formatDate` goes by: another text wherever it may write a date otherwise. */
  readonly dateStyle: string;
  /** A short fingerprint, of letters and digits. */
  readonly fingerprint: (...parts: readonly string[]) => string;
  /**
   * Changes whenever the program may make other files of the same articles, or read the text of an article otherwise:
   * what was kept is then left.
   */
  readonly program: string;
}

/** Fingerprints are of what the builder is given, so that to have them no text need be read. */
export interface SiteSegment {
  readonly place: number;
  readonly articles: readonly SearchableArticle[];
  /** Of the words of its articles. */
  readonly ownKey: string;
  /** Of the words of its articles and of all before them, which decide which words are forms of one another. */
  readonly chainKey: string;
  /** Of all its files. */
  readonly filesKey: string;
}

export interface SiteSegments {
  readonly segments: readonly SiteSegment[];
  /** Of the program and the lexicon. */
  readonly programKey: string;
}

function compareOldest(a: SearchableArticle, b: SearchableArticle): number {
  return a.published.epoch - b.published.epoch || (a.slug < b.slug ? -1 : 1);
}

/** Stands for all that the words of an article come from; its title and texts are in its hash. */
export type WordInputs = (article: SearchableArticle) => string;

/** All articles pass here in every run, and they share their topics and authors: each is read once. */
export function wordInputsBy(fingerprint: SegmentInputs['fingerprint']): WordInputs {
  const known = new Map<object, string>();
  const nameOf = (named: { readonly name: string }): string => {
    const name = known.get(named) ?? fingerprint(named.name);
    known.set(named, name);
    return name;
  };
  return ({ hash, topics, authors }) => {
    let inputs = hash;
    for (const topic of topics) inputs += ` ${nameOf(topic)}`;
    inputs += ' by';
    for (const author of authors) inputs += ` ${nameOf(author)}`;
    return inputs;
  };
}

/** The numbers of sections by their ids. */
export function numberSections(
  sections: SegmentInputs['sections'],
): (article: Pick<SearchableArticle, 'section'>) => number {
  const numbers = new Map(sections.map(({ id }, number) => [id, number]));
  return ({ section }) => numbers.get(section.id) ?? 0;
}

/** @param articles in any order; addresses and slugs are unique */
export function divideSite(
  articles: readonly SearchableArticle[],
  { sections, lexicon, dateStyle, fingerprint, program }: SegmentInputs,
): SiteSegments {
  const sorted = articles.toSorted(compareOldest);
  const sectionOf = numberSections(sections);
  const programKey = fingerprint(
    program,
    JSON.stringify([...lexicon.bases]),
    JSON.stringify([...lexicon.phrases]),
  );
  const wordInputs = wordInputsBy(fingerprint);
  let chainKey = programKey;
  let start = 0;
  const segments = segmentSizes(sorted.length).map((size, place): SiteSegment => {
    const own = sorted.slice(start, start + size);
    start += size;
    const ownKey = fingerprint(programKey, own.map(wordInputs).join('\n'));
    chainKey = fingerprint(chainKey, ownKey);
    // Addresses and moments have no blanks in them.
    const shown = own.map((article) => {
      return `${article.address} ${article.published.iso} ${sectionOf(article)}`;
    });
    const filesKey = fingerprint(chainKey, dateStyle, shown.join(' '));
    return { place, articles: own, ownKey, chainKey, filesKey };
  });
  return { segments, programKey };
}
