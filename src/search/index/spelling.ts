/** The words that a misspelt one may be corrected to, as articles write them. */

import { isStopWord } from '../../arabic/stop-words.ts';
import { wordsOf } from '../../arabic/tokenise.ts';
import { numberText } from '../number-text.ts';
import type { SearchableArticle } from './article-terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** More would be more than a reader should fetch for one wrong letter; the rarest are left out. */
const mostWords = 4000;

/** A word this short has too many neighbours to be corrected to. */
const shortestWord = 3;

interface Spelling {
  readonly written: Map<string, number>;
  articles: number;
}

function commonest(written: ReadonlyMap<string, number>): string {
  const [[word] = ['']] = [...written].sort(
    ([a, times], [b, others]) => others - times || (a < b ? -1 : 1),
  );
  return word;
}

/**
 * The words of titles, topics, headings and descriptions: a word a line, in the order of code units, front coded (how many characters
 * it shares with the word before it, and the rest), after a number that grows with how common it is.
 */
export function spellingText(
  articles: Iterable<SearchableArticle>,
  vocabulary: Vocabulary,
): string {
  const words = new Map<string, Spelling>();
  for (const { title, description, topics, text } of articles) {
    const seen = new Set<string>();
    const texts = [
      title,
      description,
      ...topics.map(({ name }) => name),
      ...text.headings.map((heading) => heading.text),
    ];
    for (const written of texts.flatMap((part) => [...wordsOf(part)])) {
      const { word } = vocabulary.read(written).term;
      if (word.length < shortestWord || isStopWord(word) || /^\d/.test(word)) continue;
      const known = words.get(word) ?? { written: new Map<string, number>(), articles: 0 };
      words.set(word, known);
      known.written.set(written, (known.written.get(written) ?? 0) + 1);
      if (!seen.has(word)) known.articles += 1;
      seen.add(word);
    }
  }
  const kept = [...words]
    .sort(([a, first], [b, second]) => second.articles - first.articles || (a < b ? -1 : 1))
    .slice(0, mostWords)
    .map(([, { written, articles: count }]) => ({ word: commonest(written), count }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  let previous = '';
  const lines = kept.map(({ word, count }) => {
    let shared = 0;
    while (shared < word.length && word[shared] === previous[shared]) shared++;
    previous = word;
    return numberText(Math.floor(Math.log2(count))) + numberText(shared) + word.slice(shared);
  });
  return lines.join('\n');
}
