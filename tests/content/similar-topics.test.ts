import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { similarTopicProblems } from '../../src/content/similar-topics.ts';
import { articleText, dataFolder, now, placeOf, timeZone, writeTree } from './tree.ts';

/** What is told of articles with these tags, one article for each list. */
function told(tags: readonly string[]): readonly string[] {
  const tree = writeTree(
    Object.fromEntries(
      tags.map((list, at) => [`articles/story-${at}/index.md`, articleText({ tags: `[${list}]` })]),
    ),
  );
  const { root, articles } = tree;
  const { sources, topics, surroundings, lexicon } = readContent({
    root,
    articles,
    data: dataFolder,
    timeZone,
    now,
    drafts: true,
  });
  return similarTopicProblems(sources, topics, surroundings.data.topics, lexicon).map(
    (problem) => `${placeOf(problem)} ${problem.message.match(/«[^»]+»/g)?.join(' ')}`,
  );
}

describe('a topic of one article that is another by another name is told at its tag', () => {
  test.each([
    ['a plural', 'الهواتف الذكية', 'الشبكات, هاتف ذكي'],
    ['without the article', 'الحوسبة السحابية', 'الشبكات, حوسبة سحابية'],
    ['in another order', 'أمن المعلومات', 'الشبكات, المعلومات والأمن'],
    ['a letter too few', 'الحوسبة السحابية', 'الشبكات, الحوسبة السحبية'],
    ['two letters that changed places', 'الاستثمارات', 'الشبكات, الاستثماارت'],
    ['like one that editors named', 'كلمات المرور', 'الشبكات, كلمة مرور'],
  ])('%s', (_, known, tags) => {
    const second = tags.split(', ')[1];
    expect(told([`${known}, الشبكات`, `${known}, الشبكات`, tags])).toEqual([
      expect.stringContaining(`articles/story-2/index.md:7:17 «${second}» «${known}»`),
    ]);
  });
});

describe('nothing is told', () => {
  test.each([
    ['of numbers', 'آيفون 15', 'آيفون 16'],
    ['of names in Latin letters', 'شاشات OLED', 'شاشات QLED'],
    ['of short words', 'صحة', 'صحف'],
    ['of words that have little in common', 'الذكاء الاصطناعي', 'الغباء الطبيعي'],
    ['of spellings that are one topic anyhow', 'مسؤولية', 'مسئوليه'],
    ['of topics that editors named', 'آيفون', 'آبل'],
  ])('%s', (_, one, other) => {
    expect(told([one, one, other])).toEqual([]);
  });

  test('where both have several articles', () => {
    expect(told(['حوسبة سحابية', 'حوسبة سحابية', 'الحوسبة السحابية', 'الحوسبة السحابية'])).toEqual(
      [],
    );
  });

  test('twice of one pair', () => {
    expect(told(['حوسبة سحابية', 'الحوسبة السحابية'])).toHaveLength(1);
  });
});
