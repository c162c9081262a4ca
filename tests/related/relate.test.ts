import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RelatableArticle } from '../../src/related/relatable-article.ts';
import { relateArticles } from '../../src/related/relate.ts';
import { article } from './articles.ts';

const related = (
  articles: readonly RelatableArticle[],
  slug: string,
  options: { readonly count?: number } = {},
): readonly string[] => relateArticles(articles, options).get(slug) ?? [];

/** Articles about nothing that the others are about, newest last. */
const fillers = (count: number, section = 'companies'): RelatableArticle[] =>
  Array.from({ length: count }, (_, index) =>
    article(`filler-${index}`, { text: `حشوx${index} سدىy${index}`, day: -100 - index, section }),
  );

describe('relateArticles', () => {
  test('the nearest in words comes first', () => {
    const articles = [
      article('whatsapp-encryption', { text: 'تشفير الرسائل بين الطرفين يحمي المحادثات' }),
      article('signal-encryption', { text: 'تشفير الرسائل بين الطرفين في تطبيق سيغنال' }),
      article('chat-backups', { text: 'نسخ المحادثات احتياطيا على السحابة' }),
      article('phone-batteries', { text: 'عمر البطارية وسعتها ودورات الشحن' }),
      ...fillers(8),
    ];
    const [first, second] = related(articles, 'whatsapp-encryption');
    expect([first, second]).toEqual(['signal-encryption', 'chat-backups']);
  });

  test('a shared topic relates articles that share no word', () => {
    const articles = [
      article('one', { text: 'ألف باء', topics: ['الخصوصية'] }),
      article('two', { text: 'جيم دال', topics: ['الخصوصية'], day: -50, section: 'guides' }),
      ...fillers(8, 'apps'),
    ];
    expect(related(articles, 'one')[0]).toBe('two');
  });

  test('of two equally near, the one nearer in time, though the other is newer', () => {
    const text = 'مقارنة شاشات الهواتف القابلة للطي';
    const articles = [
      article('this', { text: `${text} مستقبلها مزاياها` }),
      article('years-later', { text: `${text} تاريخها صناعتها`, day: 2000 }),
      article('week-before', { text: `${text} أسعارها متاجرها`, day: -7 }),
      ...fillers(8),
    ];
    expect(related(articles, 'this').slice(0, 2)).toEqual(['week-before', 'years-later']);
  });

  test('of two equally near, the one of the same section, though the other is newer', () => {
    const text = 'مقارنة شاشات الهواتف القابلة للطي';
    const articles = [
      article('this', { text: `${text} مستقبلها مزاياها` }),
      article('elsewhere', { text: `${text} تاريخها صناعتها`, day: 1, section: 'guides' }),
      article('same-section', { text: `${text} أسعارها متاجرها`, day: -1 }),
      ...fillers(8),
    ];
    expect(related(articles, 'this').slice(0, 2)).toEqual(['same-section', 'elsewhere']);
  });

  test("the editor's picks come first, in their order, and what cannot be picked is passed over", () => {
    const text = 'تشفير الرسائل بين الطرفين';
    const picks = ['filler-3', 'gone', 'me', 'filler-1', 'filler-3'];
    const articles = [
      article('me', { text: `${text} هنا`, picks }),
      article('near', { text: `${text} هناك وسواه` }),
      ...fillers(8),
    ];
    expect(related(articles, 'me').slice(0, 3)).toEqual(['filler-3', 'filler-1', 'near']);
    expect(related(articles, 'me', { count: 1 })).toEqual(['filler-3']);
  });

  test('a twin is shown only when nothing else is left', () => {
    const text = 'أعلنت الشركة اليوم هاتفها الجديد بشاشة أكبر وبطارية أطول عمرا';
    const twins = [article('story', { text }), article('twin', { text })];
    expect(related([...twins, ...fillers(4)], 'story')).not.toContain('twin');
    expect(related([...twins, ...fillers(3)], 'story').at(-1)).toBe('twin');
  });

  test('two twins are not both picked', () => {
    const report = 'اختراق قاعدة بيانات متجر تسريب كلمات المرور';
    const articles = [
      article('breach', { text: 'اختراق قاعدة بيانات كلمات المرور نصائح للحماية خطوات' }),
      article('report', { text: report, day: -1 }),
      article('report-again', { text: report, day: -2 }),
      ...fillers(10),
    ];
    const picked = related(articles, 'breach');
    expect(picked).toContain('report');
    expect(picked).not.toContain('report-again');
  });

  test('picks are spread: a second side of the story before more of the first', () => {
    const story = 'اختراق قاعدة بيانات متجر عملاء سجلات';
    const articles = [
      article('breach', { text: `${story} نصائح للحماية خطوات` }),
      article('report', { text: `${story} تفاصيل أسماء` }),
      article('follow-up', { text: `${story} تفاصيل أرقام`, day: -1 }),
      article('advice', { text: 'نصائح للحماية خطوات هاتفك حاسوبك', day: -2 }),
      ...fillers(10),
    ];
    expect(related(articles, 'breach').slice(0, 3)).toEqual(['report', 'advice', 'follow-up']);
  });

  test('what is missing is filled with the newest of the section, then the newest of all', () => {
    const articles = [
      article('alone', { text: 'موضوع منفرد تماما', section: 'ai' }),
      article('old-in-section', { text: 'ألف', section: 'ai', day: -300 }),
      article('new-in-section', { text: 'باء', section: 'ai', day: -200 }),
      article('newest', { text: 'تاء', section: 'guides', day: 9 }),
      article('newer', { text: 'ثاء', section: 'guides', day: 8 }),
      article('oldest', { text: 'جيم', section: 'guides', day: -900 }),
    ];
    expect(related(articles, 'alone')).toEqual([
      'new-in-section',
      'old-in-section',
      'newest',
      'newer',
    ]);
  });

  test('sites of no article and of one', () => {
    expect(relateArticles([]).size).toBe(0);
    expect(relateArticles([article('only', { text: 'نص' })]).get('only')).toEqual([]);
  });
});

const vocabulary = 'تشفير رسائل هاتف شاشة بطارية نموذج لغوي ثغرة تحديث متصفح'.split(' ');

const site = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 14 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc
        .record({
          words: fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }),
          day: fc.integer({ min: 0, max: 3 }),
          section: fc.constantFrom('apps', 'ai'),
          topics: fc.uniqueArray(fc.constantFrom('أمن', 'هواتف', 'AI'), { maxLength: 3 }),
          picks: fc.array(
            fc.integer({ min: 0, max: 40 }).map((pick) => `a${pick}`),
            { maxLength: 4 },
          ),
        })
        .map(({ words, ...rest }) => article(`a${number}`, { ...rest, text: words.join(' ') })),
    ),
  ),
);

describe('for any site', () => {
  test('the order of input does not change the result', () => {
    const shuffled = site.chain((articles) =>
      fc.tuple(
        fc.constant(articles),
        fc.shuffledSubarray(articles, { minLength: articles.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([articles, other]) => {
        const result = relateArticles(articles);
        for (const [slug, slugs] of relateArticles(other)) expect(slugs).toEqual(result.get(slug));
      }),
    );
  });

  test('each article has as many as possible: known ones, never itself, none twice, picks first', () => {
    fc.assert(
      fc.property(site, fc.integer({ min: 0, max: 6 }), (articles, count) => {
        const slugs = new Set(articles.map(({ slug }) => slug));
        const result = relateArticles(articles, { count });
        expect(new Set(result.keys())).toEqual(slugs);
        for (const { slug, picks } of articles) {
          const chosen = result.get(slug) ?? [];
          expect(chosen).toHaveLength(Math.min(count, articles.length - 1));
          expect(new Set(chosen).size).toBe(chosen.length);
          expect(chosen).not.toContain(slug);
          expect(chosen.every((other) => slugs.has(other))).toBe(true);
          const valid = [...new Set(picks)].filter((pick) => pick !== slug && slugs.has(pick));
          const first = valid.slice(0, count);
          expect(chosen.slice(0, first.length)).toEqual(first);
        }
      }),
    );
  });
});
