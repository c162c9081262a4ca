import { expect, test } from 'vitest';
import { wordsOf } from '../../../../src/arabic/tokenise.ts';
import { ofSize } from '../../../../src/build/bench/search/recombine.ts';

const documents = [
  {
    id: 'a',
    title: 'أفضل الهواتف الذكية لهذا العام',
    body: 'جملة أولى. جملة ثانية، وتتمتها.\nفقرة أخرى!',
    date: '2026-01-01',
  },
  {
    id: 'b',
    title: 'آبل تطلق iPhone الجديد',
    body: 'هل هذا سؤال؟ نعم',
    date: '2026-01-02',
  },
];

test('of fewer, the first; of as many, all', () => {
  expect(ofSize(documents, 1, 1)).toEqual(documents.slice(0, 1));
  expect(ofSize(documents, 2, 1)).toEqual(documents);
});

test('of more, the real ones first and then new ones of their words alone, the same for one seed', () => {
  const site = ofSize(documents, 60, 1);
  expect(site).toHaveLength(60);
  expect(site.slice(0, 2)).toEqual(documents);
  expect(ofSize(documents, 60, 1)).toEqual(site);
  expect(ofSize(documents, 60, 2)).not.toEqual(site);
  expect(new Set(site.map(({ id }) => id)).size).toBe(60);
  const known = new Set(documents.flatMap(({ title, body }) => wordsOf(`${title} ${body}`)));
  for (const { title, body } of site) {
    const words = wordsOf(`${title} ${body}`);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
    expect(title).not.toBe('');
    expect(body).not.toBe('');
  }
  expect(new Set(site.map(({ body }) => body)).size).toBeGreaterThan(20);
});

test('nothing cannot be recombined', () => {
  expect(() => ofSize([], 1, 1)).toThrow(RangeError);
});
