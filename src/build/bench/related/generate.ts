/** A seeded corpus of any size in memory, for the cost of «اقرأ أيضًا»: its words are spread as those of real text are. */

import { performance } from 'node:perf_hooks';
import { fingerprint } from '../../../content/fingerprint.ts';
import type { RelatableArticle } from '../../../related/relatable-article.ts';
import { seededRandom } from '../generate-articles.ts';
import { rankAt } from '../word-ranks.ts';

const wordsPerArticle = 600;

/** The part of an article's words that are its story's own, and how many of those a story has. */
const storyShare = 0.3;
const wordsPerStory = 40;
const articlesPerStory = 20;

const topicCount = 400;
const sectionCount = 6;
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Distinct words: those that are given, and then the same with letters on to them. */
function wordAt(vocabulary: readonly string[], rank: number): string {
  let word = vocabulary[rank % vocabulary.length] ?? '';
  for (let rest = Math.floor(rank / vocabulary.length); rest > 0; ) {
    word += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length);
  }
  return word;
}

/** Time that went by while texts were made, as it would while they were read from files. */
export interface TimeOfTexts {
  /** Milliseconds. */
  wall: number;
  /** Microseconds. */
  cpu: number;
}

/** A text that is made whenever it is asked for, and not kept. */
function lazyText(make: () => string, time: TimeOfTexts): RelatableArticle['text'] {
  return {
    get plain() {
      const [started, before] = [performance.now(), process.cpuUsage()];
      const text = make();
      const { user, system } = process.cpuUsage(before);
      time.wall += performance.now() - started;
      time.cpu += user + system;
      return text;
    },
  };
}

/**
 * Articles number 0 up to (not with) `count`, of a corpus that is meant to have `size`: each is the same however many are asked
 * for.
 *
 * @param vocabulary the words that others are made from
 * @param time what making texts takes is added to
 */
export function generateRelatable(
  vocabulary: readonly string[],
  count: number,
  size: number,
  time: TimeOfTexts = { wall: 0, cpu: 0 },
): readonly RelatableArticle[] {
  const newest = Date.UTC(2026, 0, 1);
  return Array.from({ length: count }, (_, number): RelatableArticle => {
    let random = seededRandom(number + 1);
    const story = Math.floor(random() * Math.ceil(size / articlesPerStory));
    const common = (): string => wordAt(vocabulary, rankAt(random()));
    const telling = (): string => {
      const rank = story * 7919 + Math.floor(random() * wordsPerStory) * 104_729;
      return wordAt(vocabulary, 1000 + (rank % 50_000));
    };
    const text = (length: number): string =>
      Array.from({ length }, () => (random() < storyShare ? telling() : common())).join(' ');
    const body = (): string => {
      random = seededRandom(-1 - number);
      return text(wordsPerArticle);
    };
    const epoch = newest - number * 7_200_000;
    const id = String(Math.floor(random() * sectionCount));
    return {
      slug: `article-${number}`,
      hash: fingerprint(`article ${number} of ${size}`),
      title: text(8),
      description: text(16),
      published: { iso: new Date(epoch).toISOString(), epoch },
      section: { id, name: id, description: '', address: `/sections/${id}/` },
      topics: [story % topicCount, Math.floor(topicCount * random() ** 3)].map((topic) => {
        const slug = String(topic);
        return { slug, name: slug, address: `/topics/${slug}/` };
      }),
      picks: [],
      text: lazyText(body, time),
    };
  });
}
