import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { costChart, type Series } from '../../../src/build/bench/chart.ts';

const series: readonly Series[] = [
  {
    label: 'موجز: أول بناء',
    side: 'ours',
    points: [
      { articles: 1000, seconds: 8 },
      { articles: 10_000, seconds: 31.4 },
      { articles: 100_000, seconds: 402 },
    ],
  },
  { label: 'أ < ب & ج', side: 'ours', points: [{ articles: 1000, seconds: 0.4 }] },
  { label: 'Hugo', side: 'theirs', points: [{ articles: 100_000, seconds: 402.5 }] },
  { label: 'لا شيء', side: 'theirs', points: [] },
];
const svg = costChart(series);

/** The numbers of an attribute, in order. */
function numbers(attribute: string, within = svg): readonly number[] {
  return [...within.matchAll(new RegExp(`<[^>]* ${attribute}="(-?[\\d.]+)"`, 'g'))].map(([, one]) =>
    Number(one),
  );
}

describe('the chart', () => {
  test('is well-formed, and tells in words what it shows', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    const root = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
    expect(root['@_role']).toBe('img');
    const named = [root.title['@_id'], root.desc['@_id']];
    expect(root['@_aria-labelledby']).toBe(named.join(' '));
    expect(root.title['#text']).toBe('زمن البناء بحسب عدد المقالات');
    expect(root.desc['#text']).toBe(
      'موجز: أول بناء: 1,000\u00a0مقال في 8.0 ث، 10,000\u00a0مقال في 31 ث، 100,000\u00a0مقال في 402 ث؛ أ < ب & ج: 1,000\u00a0مقال في 0.4 ث؛ Hugo: 100,000\u00a0مقال في 403 ث.',
    );
  });

  test('is drawn in colours for light and dark paper, and apart without colours', () => {
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
    const dashes = [...svg.matchAll(/class="(ours|theirs)">\n<path [^>]*dasharray="([^"]+)"/g)];
    expect(dashes.map(([, side, dash]) => `${side} ${dash}`)).toEqual([
      'ours none',
      'ours 9 5',
      'theirs none',
    ]);
  });

  test('has a dot for each point, where its powers of ten are', () => {
    expect(numbers('cx')).toEqual([64, 302, 540, 64, 540]);
    const [, , slow = 0, fast = 0] = numbers('cy');
    expect(slow).toBeLessThan(fast);
    // From 0.1 to 1,000 seconds.
    expect(svg).toContain('>0.1</text>');
    expect(svg).toContain('>1,000</text>');
  });

  test('keeps its labels apart, and within', () => {
    const crowd = Array.from({ length: 5 }, (_, index): Series => {
      const points = [{ articles: 1000, seconds: 1 + index / 1000 }];
      return { label: `خط ${index}`, side: 'ours', points };
    });
    const labels = numbers('x', costChart(crowd)).filter((x) => x === 594);
    expect(labels).toHaveLength(5);
    const places = [...costChart(crowd).matchAll(/<text x="594" y="([\d.]+)"/g)]
      .map(([, y]) => Number(y))
      .toSorted((a, b) => a - b);
    for (const [index, place] of places.entries()) {
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(20);
      expect(place).toBeGreaterThan(40);
      expect(place).toBeLessThan(400);
    }
  });

  test('of nothing is refused', () => {
    expect(() => costChart([{ label: 'Hugo', side: 'theirs', points: [] }])).toThrow(RangeError);
  });
});
