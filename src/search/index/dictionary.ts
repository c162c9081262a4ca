/** The dictionary of a segment: groups of words that are forms of one another, and what leads to them. */

import { addEvidence, type Evidence, groupIn, stemIn } from '../../arabic/conflate.ts';
import { isFamily } from '../../arabic/family.ts';
import type { Lexicon } from '../../arabic/lexicon.ts';
import { lightStem, withoutEndings } from '../../arabic/stem.ts';
import type { HeadHamza } from '../../arabic/terms.ts';
import type { Entry, PhraseRedirect, StemWords, WordPostings } from '../entries.ts';
import { levelOf, postingOf } from '../weights.ts';
import type { ArticleTerms } from './article-terms.ts';
import { hamzaOf } from './vocabulary.ts';

/** A word of a segment with its postings. */
export interface IndexedWord extends WordPostings {
  readonly hamza?: HeadHamza;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Turns the terms of articles, in the order of their numbers, into the postings of words, by counting sort. */
export function invertTerms(
  articles: readonly ArticleTerms[],
  vocabulary: readonly string[],
): readonly IndexedWord[] {
  const ends = new Uint32Array(vocabulary.length + 1);
  for (const { words } of articles) {
    for (const number of words) ends[number + 1] = (ends[number + 1] ?? 0) + 1;
  }
  for (let number = 0; number < vocabulary.length; number += 1) {
    ends[number + 1] = (ends[number + 1] ?? 0) + (ends[number] ?? 0);
  }
  const starts = ends.slice();
  const size = ends[vocabulary.length] ?? 0;
  const postings = new Uint32Array(size);
  const heads = new Uint8Array(vocabulary.length);
  for (const [article, terms] of articles.entries()) {
    for (let at = 0; at < terms.words.length; at += 1) {
      const number = terms.words[at] ?? 0;
      const place = starts[number] ?? 0;
      starts[number] = place + 1;
      postings[place] = postingOf(article, levelOf(terms.counts[at] ?? 1, terms.length));
      heads[number] = terms.heads[at] || (heads[number] ?? 0);
    }
  }
  const indexed: IndexedWord[] = [];
  for (const [number, word] of vocabulary.entries()) {
    const [start, end] = [ends[number], ends[number + 1]];
    if (start === end) continue;
    const hamza = hamzaOf(heads[number] ?? 0);
    indexed.push({ word, postings: postings.subarray(start, end), ...(hamza && { hamza }) });
  }
  return indexed;
}

/** Adds what the words of a segment tell. */
export function addSegmentEvidence(evidence: Evidence, words: readonly IndexedWord[]): void {
  for (const { word, postings, hamza } of words) {
    addEvidence(evidence, { word, articles: postings.length, ...(hamza && { hamza }) });
  }
}

/** Entries under construction, by key. */
class Entries {
  readonly #byKey = new Map<
    string,
    { group: StemWords[]; redirects: Set<string>; phrases: PhraseRedirect[] }
  >();

  #at(key: string) {
    let entry = this.#byKey.get(key);
    if (entry === undefined) {
      entry = { group: [], redirects: new Set(), phrases: [] };
      this.#byKey.set(key, entry);
    }
    return entry;
  }

  addGroup(key: string, stems: Iterable<StemWords>): void {
    this.#at(key).group.push(...stems);
  }

  redirect(from: string, to: string): void {
    if (from !== to && from !== '') this.#at(from).redirects.add(to);
  }

  addPhrase(first: string, phrase: PhraseRedirect): void {
    this.#at(first).phrases.push(phrase);
  }

  /** In the order of their keys. */
  sorted(): readonly Entry[] {
    return [...this.#byKey]
      .map(([key, { group, redirects, phrases }]) => ({
        key,
        group,
        redirects: [...redirects].sort(compareText),
        phrases,
      }))
      .sort((a, b) => compareText(a.key, b.key));
  }
}

/** The name of a group: its commonest stem; of equals the shortest, then the first. */
function nameOf(stems: Iterable<string>, evidence: Evidence): string {
  const articlesOf = (stem: string): number => evidence.get(stem)?.articles ?? 0;
  const [name = ''] = [...stems].sort(
    (a, b) => articlesOf(b) - articlesOf(a) || a.length - b.length || compareText(a, b),
  );
  return name;
}

/** Every stem under which a reader may look a word up, who knows nothing of the vocabulary. */
function lookUpStems(word: string): readonly string[] {
  const stem = lightStem(word);
  return word.startsWith('ال') ? [stem, withoutEndings(word)] : [stem];
}

/**
 * The stem that a word in و has if that is a conjunction, where the vocabulary does not tell: the word must be found
 * by «تقنية» too if «وتقنية» is all there is.
 */
function stemWithoutConjunction(word: string, stem: string, evidence: Evidence): string {
  if (!word.startsWith('و') || evidence.get(stem)?.isUnderArticle) return '';
  const other = lightStem(word.slice(1));
  return other.length < 3 || evidence.has(other) ? '' : other;
}

/**
 * @param words of the segment
 * @param evidence of all articles up to the last of the segment
 * @returns entries in the order of their keys
 */
export function buildDictionary(
  words: readonly IndexedWord[],
  evidence: Evidence,
  lexicon: Lexicon,
): readonly Entry[] {
  const groupOfStem = new Map<string, string>();
  const groups = new Map<string, Map<string, IndexedWord[]>>();
  for (const indexed of words) {
    const stem = stemIn(evidence, indexed);
    const group = groupOfStem.get(stem) ?? groupIn(evidence, lexicon, stem);
    groupOfStem.set(stem, group);
    const stems = groups.get(group) ?? new Map<string, IndexedWord[]>();
    groups.set(group, stems);
    const own = stems.get(stem);
    if (own) own.push(indexed);
    else stems.set(stem, [indexed]);
  }
  const entries = new Entries();
  const names = new Map<string, string>();
  for (const [group, stems] of groups) {
    const name = nameOf(stems.keys(), evidence);
    names.set(group, name);
    if (isFamily(group)) entries.redirect(group, name);
    const sorted = [...stems].sort(([a], [b]) => compareText(a, b));
    entries.addGroup(
      name,
      sorted.map(([stem, own]) => ({
        stem,
        words: own.sort((a, b) => compareText(a.word, b.word)),
      })),
    );
    for (const [stem, own] of sorted) {
      entries.redirect(stem, name);
      for (const { word } of own) {
        for (const lookedUp of lookUpStems(word)) entries.redirect(lookedUp, name);
        if (stem.startsWith('و')) {
          entries.redirect(stemWithoutConjunction(word, stem, evidence), name);
        }
      }
    }
  }
  for (const [form, base] of lexicon.bases) {
    const name = names.get(base);
    if (name !== undefined) entries.redirect(form, name);
  }
  for (const [first, phrases] of lexicon.phrases) {
    for (const { rest, word } of phrases) {
      const name = names.get(lexicon.bases.get(lightStem(word)) ?? lightStem(word));
      if (name !== undefined) entries.addPhrase(lightStem(first), { rest, to: name });
    }
  }
  return entries.sorted();
}
