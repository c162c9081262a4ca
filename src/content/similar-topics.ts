/** Topics that one article alone has, and that look like another topic: the same thing under two names, as a rule. */

import { compareArabic } from '../arabic/collate.ts';
import type { Lexicon } from '../arabic/lexicon.ts';
import { normaliseText } from '../arabic/normalise.ts';
import { withoutArticle } from '../arabic/stem.ts';
import { stemOf, termOf } from '../arabic/terms.ts';
import { wordsOf } from '../arabic/tokenise.ts';
import type { ArticleSource } from './article-source.ts';
import type { Problem } from './problem.ts';
import type { NamedTopic } from './reference-data.ts';
import { problemAt } from './schema-problems.ts';
import type { TopicRegister } from './topics.ts';
import type { Topic } from './types.ts';

/** «الهواتف الذكية» and «هاتف ذكي» alike: stems in any order, broken plurals and names by the lexicon. */
function stemKey(name: string, { bases }: Lexicon): string {
  return wordsOf(name)
    .map((written) => stemOf(termOf(written)))
    .filter((stem) => stem !== '')
    .map((stem) => bases.get(stem) ?? stem)
    .toSorted()
    .join(' ');
}

/** Of shorter words one letter makes another word: «هاتف», «هاتفي»; «صحة», «صحف». A word beside others may be shorter. */
const shortestMistyped = { alone: 6, besideOthers: 5 } as const;

/** The letters of a name, without articles: a slip of the hand changes one of them. */
function lettersOf(name: string): string {
  return wordsOf(normaliseText(name)).map(withoutArticle).join(' ');
}

/**
 * A text with each of its letters left out, and whole: two texts that differ in one letter, or in two that changed
 * places, share one of these (the deletion neighbourhood of SymSpell, Garbe 2012).
 */
function* neighbourhood(text: string): Generator<string, void, undefined> {
  yield text;
  for (let at = 0; at < text.length; at++) yield text.slice(0, at) + text.slice(at + 1);
}

/** Whether one letter of a long word was added, left out or mistaken, or two neighbours changed places. */
function isSlipOf(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const one = a.slice(start, a.length - end);
  const other = b.slice(start, b.length - end);
  // Digits and Latin letters tell things apart: «آيفون 15» and «آيفون 16», «شاشات OLED» and «شاشات QLED».
  if (!/^[\u0621-\u064a]+$/.test(one + other)) return false;
  const word = a.slice(a.lastIndexOf(' ', start - 1) + 1).split(' ', 1)[0] ?? '';
  const shortest = word === a ? shortestMistyped.alone : shortestMistyped.besideOthers;
  if (word.length < shortest) return false;
  const isChanged = one.length <= 1 && other.length <= 1;
  return isChanged || (one.length === 2 && one === [...other].toReversed().join(''));
}

interface Use {
  readonly topic: Topic;
  /** Articles that have it. */
  count: number;
  /** Where it was first met. */
  readonly source: ArticleSource;
  readonly tag: number;
}

function usesOf(sources: readonly ArticleSource[], topics: TopicRegister): readonly Use[] {
  const uses = new Map<Topic, Use>();
  for (const source of sources) {
    const own = new Set<Topic>();
    for (const [tag, written] of (source.outline.values.tags ?? []).entries()) {
      const topic = topics.topicOf(written);
      if (topic === undefined || own.has(topic)) continue;
      own.add(topic);
      const use = uses.get(topic);
      if (use) use.count += 1;
      else uses.set(topic, { topic, count: 1, source, tag });
    }
  }
  // What is looked like comes before what looks like it.
  return [...uses.values()].toSorted(
    (a, b) => b.count - a.count || compareArabic(a.topic.name, b.topic.name),
  );
}

/**
 * A warning at each tag whose topic no other article has, and which resembles another topic. A topic that editors
 * named in `topics.yaml` is one of its own. The work grows with the letters of all names, not with their pairs.
 *
 * @param sources every article, by slug
 */
export function similarTopicProblems(
  sources: readonly ArticleSource[],
  topics: TopicRegister,
  named: readonly NamedTopic[],
  lexicon: Lexicon,
): readonly Problem[] {
  const byStems = new Map<string, Topic>();
  const byLetters = new Map<string, Topic>();
  const add = (topic: Topic, spelling: string): void => {
    const stems = stemKey(spelling, lexicon);
    if (stems !== '' && !byStems.has(stems)) byStems.set(stems, topic);
    for (const key of neighbourhood(lettersOf(spelling))) {
      if (!byLetters.has(key)) byLetters.set(key, topic);
    }
  };
  const settled = new Set<Topic>();
  for (const { name, variants = [] } of named) {
    const topic = topics.topicOf(name);
    if (topic === undefined) continue;
    settled.add(topic);
    for (const spelling of [name, ...variants]) add(topic, spelling);
  }
  const likeOf = (name: string): Topic | undefined => {
    const letters = lettersOf(name);
    const slips = neighbourhood(letters).map((key) => byLetters.get(key));
    return (
      byStems.get(stemKey(name, lexicon)) ??
      slips.find((other) => other && isSlipOf(letters, lettersOf(other.name)))
    );
  };
  return usesOf(sources, topics).flatMap(({ topic, count, source, tag }): readonly Problem[] => {
    if (settled.has(topic)) return [];
    const like = count === 1 ? likeOf(topic.name) : undefined;
    if (like === undefined) {
      add(topic, topic.name);
      return [];
    }
    const { yaml, placement } = source.written();
    return [
      problemAt(yaml, placement, ['tags', tag], {
        code: 'topic-similar',
        severity: 'warning',
        message: `الموضوع «${topic.name}» لم يُذكر في غير هذا المقال، ويشبه الموضوع «${like.name}».`,
        remedy: `إن كانا واحدًا فاكتب هنا: ${like.name}؛ وإن كانا اثنين فاذكر «${topic.name}» في topics.yaml.`,
      }),
    ];
  });
}
