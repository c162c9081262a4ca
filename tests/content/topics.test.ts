import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerTopics } from '../../src/content/topics.ts';

function namesOf(tags: readonly string[], named = [] as Parameters<typeof registerTopics>[0]) {
  const register = registerTopics(named, tags);
  return [...new Set(tags.map((tag) => register.topicOf(tag)?.name))];
}

describe('spellings of one topic are one topic', () => {
  test.each([
    ['hamza', ['الإصطناعي', 'الاصطناعي', 'الاصطناعي'], 'الاصطناعي'],
    ['ة and ه', ['الخصوصيه', 'الخصوصية', 'الخصوصية'], 'الخصوصية'],
    ['ى and ي', ['مستشفي', 'مستشفى', 'مستشفى'], 'مستشفى'],
    ['tashkeel', ['مُوجَز', 'موجز', 'موجز'], 'موجز'],
    ['tatweel', ['مـــوجز', 'موجز', 'موجز'], 'موجز'],
    ['blanks', ['واتس اب', 'واتساب', 'واتساب'], 'واتساب'],
    [
      'a hashtag',
      ['#الذكاء_الاصطناعي', 'الذكاء الاصطناعي', 'الذكاء الاصطناعي'],
      'الذكاء الاصطناعي',
    ],
    ['capitals', ['IPHONE', 'iPhone', 'iPhone'], 'iPhone'],
    ['digits', ['ويندوز ١١', 'ويندوز 11', 'ويندوز 11'], 'ويندوز 11'],
    ['composed and decomposed letters', ['أمن'.normalize('NFD'), 'أمن', 'أمن'], 'أمن'],
  ])('%s', (_, tags, name) => {
    expect(namesOf(tags)).toEqual([name]);
  });

  test('of spellings used as often, the more careful one is shown', () => {
    expect(namesOf(['امن', 'أمن'])).toEqual(['أمن']);
    expect(namesOf(['الخصوصيه', 'الخصوصية'])).toEqual(['الخصوصية']);
  });
});

test('words that are not one are not joined', () => {
  expect(namesOf(['ذكاء', 'الذكاء', 'C++', 'C#', 'C', '.NET', 'NET'])).toHaveLength(7);
});

describe('topics.yaml decides', () => {
  const named = [
    { name: 'واتساب', slug: 'whatsapp', variants: ['WhatsApp', 'واتس آب'] },
    { name: 'الذكاء الاصطناعي', variants: ['AI'], description: 'وصف.' },
  ];

  test.each([
    ['واتساب', 'whatsapp'],
    ['واتس اب', 'whatsapp'],
    ['whatsapp', 'whatsapp'],
    ['ai', 'الذكاء-الاصطناعي'],
    ['الذكاء الإصطناعي', 'الذكاء-الاصطناعي'],
  ])('%s', (tag, slug) => {
    const register = registerTopics(named, [tag]);
    expect(register.topicOf(tag)).toMatchObject({ slug, address: `/topics/${slug}/` });
  });

  test('a name is shown as the editors wrote it, however often it is spelt otherwise', () => {
    expect(namesOf(['WhatsApp', 'WhatsApp', 'واتس اب'], named)).toEqual(['واتساب']);
  });
});

test('two topics never have one address, and which is which does not hang on the order of tags', () => {
  const tags = ['الأمن', 'الأمن؟!', 'C++', 'C plus plus', 'Node.js', 'nodejs'];
  const slugs = (order: readonly string[]) => {
    const register = registerTopics([{ name: 'Node', slug: 'nodejs' }], order);
    return tags.map((tag) => register.topicOf(tag)?.slug);
  };
  expect(slugs(tags.toReversed())).toEqual(slugs(tags));
  expect(slugs([...tags, 'c plus plus'])).toEqual(slugs(tags));
  const register = registerTopics([], tags);
  const topics = new Set(tags.map((tag) => register.topicOf(tag)));
  expect(new Set([...topics].map((topic) => topic?.slug)).size).toBe(topics.size);
});

test('a tag of signs alone is no topic', () => {
  expect(registerTopics([], ['؟!']).topicOf('؟!')).toBeUndefined();
});

test('any order of any tags gives the same topics', () => {
  const tag = fc.constantFrom(
    'أمن',
    'امن',
    'الأمن',
    'خصوصية',
    'خصوصيه',
    'AI',
    'ai',
    'Ai',
    'واتس اب',
    'واتساب',
  );
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 12 }), fc.nat(), (tags, turn) => {
      const at = turn % (tags.length || 1);
      const turned = [...tags.slice(at), ...tags.slice(0, at)];
      const [one, other] = [registerTopics([], tags), registerTopics([], turned)];
      for (const each of tags) expect(other.topicOf(each)).toEqual(one.topicOf(each));
    }),
  );
});

test('tags that nobody sees decide nothing about those that are seen, and have topics of their own', () => {
  const tag = fc.constantFrom(
    'أمن',
    'امن',
    'خصوصية',
    'خصوصيه',
    'AI',
    'ai',
    'Node!',
    'Node',
    'C',
    'ج',
  );
  const named = [{ name: 'Node', slug: 'nodejs' }];
  fc.assert(
    fc.property(fc.array(tag), fc.array(tag), (tags, unseen) => {
      const [alone, among] = [registerTopics(named, tags), registerTopics(named, tags, unseen)];
      for (const each of tags) expect(among.topicOf(each)).toEqual(alone.topicOf(each));
      const topics = [...tags, ...unseen].map((each) => among.topicOf(each));
      expect(topics).not.toContain(undefined);
      expect(new Set(topics.map((topic) => topic?.slug)).size).toBe(new Set(topics).size);
    }),
  );
});
