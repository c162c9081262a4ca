/** A seeded corpus of any size in memory, for the cost of «اقرأ أيضًا»: its words are spread as those of real text are. */

import type { RelatableArticle } from '../../../related/relatable-article.ts';
import { seededRandom } from '../generate-articles.ts';

const wordsPerArticle = 600;

/** Parts of the words of an article that are about its story, and what a story's own words are. */
const storyShare = 0.25;
const wordsPerStory = 60;
const articlesPerStory = 20;

const topicCount = 400;
const sectionCount = 6;
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** The size of the vocabulary of so many words of text: Heaps' law (Manning, Raghavan & Schütze 2008, §5.1.1), Arabic having more forms of a word than English. */
function vocabularySize(words: number): number {
  return Math.round(30 * words ** 0.6);
}

/** Distinct words: those that are given, and then the same with letters on to them. */
function wordAt(vocabulary: readonly string[], rank: number): string {
  let word = vocabulary[rank % vocabulary.length] ?? '';
  for (let rest = Math.floor(rank / vocabulary.length); rest > 0; ) {
    word += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return word;
}

/**
 * Articles number `from` up to (not with) `to` of the corpus of a seed. An article is the same in every corpus of that
 * `size`.
 *
 * @param vocabulary the commonest words, commonest first
 * @param size the articles of the corpus, on which its vocabulary depends
 */
export function generateRelatable(
  vocabulary: readonly string[],
  size: number,
  from: number,
  to: number,
): readonly RelatableArticle[] {
  const ranks = vocabularySize(size * wordsPerArticle);
  const words = Array.from({ length: ranks }, (_, rank) => wordAt(vocabulary, rank));
  const newest = Date.UTC(2026, 0, 1);
  return Array.from({ length: to - from }, (_, index): RelatableArticle => {
    const number = from + index;
    const random = seededRandom(number + 1);
    const story = Math.floor(random() * Math.ceil(size / articlesPerStory));
    // Frequencies fall as 1 / rank (Zipf): every power of ten of ranks is as frequent as the next.
    const common = (): string => words[Math.floor(ranks ** random()) - 1] ?? '';
    const telling = (): string => {
      const rank = (story * 7919 + Math.floor(random() * wordsPerStory) * 104_729) % ranks;
      return words[rank] ?? '';
    };
    const text = (length: number): string =>
      Array.from({ length }, () => (random() < storyShare ? telling() : common())).join(' ');
    const epoch = newest - number * 7_200_000;
    const id = String(Math.floor(random() * sectionCount));
    return {
      slug: `article-${number}`,
      title: text(8),
      description: text(16),
      published: { iso: new Date(epoch).toISOString(), epoch },
      section: { id, name: id, description: '', address: `/sections/${id}/` },
      topics: [story % topicCount, Math.floor(topicCount * random() ** 3)].map((topic) => {
        const slug = String(topic);
        return { slug, name: slug, address: `/topics/${slug}/` };
      }),
      picks: [],
      text: { plain: text(wordsPerArticle) },
    };
  });
}
