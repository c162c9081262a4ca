import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarTitles, type Titled, titleWords } from '../../src/content/similar-titles.ts';

/** Titles in the order in which they were published. */
function titled(titles: readonly string[], given: Partial<Titled> = {}): readonly Titled[] {
  return titles.map((title, published) => ({
    slug: `story-${String(published).padStart(5, '0')}`,
    published,
    ...titleWords(title),
    ...given,
  }));
}

/** A word that no other number has, of letters that are no endings. */
function wordOf(number: number): string {
  const letters = 'بثجحخدذرزسشصضطظعغف';
  const digits = [number, number / 18, number / 324].map((digit) => Math.floor(digit) % 18);
  return `ط${digits.map((digit) => letters[digit]).join('')}`;
}

/** Titles among others that have nothing to do with them, as those of a site are. */
const others = Array.from({ length: 40 }, (_, at) =>
  Array.from({ length: 5 }, (_word, place) => wordOf(at * 5 + place)).join(' '),
);

function areSimilar(a: string, b: string): boolean {
  return similarTitles(titled([...others, a, b])).length > 0;
}

describe('two titles are alike', () => {
  test.each([
    ['كيف تحمي حسابك من السرقة', 'كيف تحمي حسابك من السرقة'],
    ['كيف تحمي حسابك من السرقة', 'كيف تحمي حسابك من السرقة؟'],
    ['كيف تحمي حسابك من السرقة', 'كيف تحمي حسابك من السرقه'],
    ['أبل تكشف عن هاتفها الجديد في مؤتمرها السنوي', 'آبل تكشف عن هاتفها الجديد في مؤتمرها'],
    ['هواتف iPhone الجديدة تصل الأسواق', 'هواتف آيفون iPhone الجديدة تصل الأسواق'],
  ])('«%s», «%s»', (a, b) => {
    expect(areSimilar(a, b)).toBe(true);
    expect(areSimilar(b, a)).toBe(true);
  });
});

describe('two titles are not', () => {
  test.each([
    ['كيف تحمي حسابك من السرقة', 'كيف تحمي هاتفك من السرقة'],
    ['مراجعة هاتف Galaxy S24', 'مراجعة هاتف Galaxy S25'],
    ['أهم أحداث عام 2024 في التقنية', 'أهم أحداث عام 2025 في التقنية'],
    ['نشرة مارس التقنية', 'نشرة أبريل التقنية'],
    ['الجزء الأول من الدليل', 'الجزء الثاني من الدليل'],
  ])('«%s», «%s»', (a, b) => {
    expect(areSimilar(a, b)).toBe(false);
  });

  test('that are parts of one series', () => {
    const parts = ['دليل الشبكات المنزلية للمبتدئين', 'دليل الشبكات المنزلية للمبتدئين'];
    expect(similarTitles(titled(parts, { series: 'دليل الشبكات' }))).toEqual([]);
    expect(similarTitles(titled(parts))).toHaveLength(1);
  });
});

test('the later one is told of the nearest before it, whatever the order of files', () => {
  const titles = titled([
    ...others,
    'كيف تحمي حسابك من السرقة في خمس خطوات سهلة',
    'كيف تحمي حسابك من السرقة في خمس خطوات',
    'كيف تحمي حسابك من السرقة في خمس خطوات',
  ]);
  const [first, second, third] = titles.slice(-3).map(({ slug }) => slug);
  const expected = [
    { slug: second, like: first },
    { slug: third, like: second },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray([...titles], { minLength: titles.length }), (shuffled) => {
      expect(similarTitles(shuffled)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test('what shares too little with any other is found by comparing all with all too', () => {
  const word = fc.constantFrom('هاتف', 'شبكة', 'جديد', 'سرعة', 'كيف', 'متى', 'شركة', 'تحديث');
  const title = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(title, { minLength: 2, maxLength: 12 }), (titles) => {
      const all = titled(titles);
      const weight = (stem: string): number =>
        Math.log(1 + all.length / all.filter(({ words }) => words.includes(stem)).length);
      const sum = (stems: Iterable<string>): number =>
        [...stems].reduce((total, stem) => total + weight(stem), 0);
      const alike = (a: Titled, b: Titled): number =>
        sum(a.words.filter((stem) => b.words.includes(stem))) /
        sum(new Set([...a.words, ...b.words]));
      const slow = all.filter((one, at) =>
        all.slice(0, at).some((other) => alike(one, other) >= 0.8 - 1e-9),
      );
      expect(similarTitles(all).map(({ slug }) => slug)).toEqual(slow.map(({ slug }) => slug));
    }),
  );
});

test('ten thousand titles of one form are compared with few others each', () => {
  const many = titled(
    Array.from({ length: 10_000 }, (_, at) => `أسعار العملات اليوم في السوق ${wordOf(at)}`),
  );
  const start = process.cpuUsage();
  similarTitles(many);
  const { user } = process.cpuUsage(start);
  // Some hundred milliseconds; all pairs would take a minute.
  expect(user / 1e6).toBeLessThan(10);
});
