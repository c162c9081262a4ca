import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isBreaking,
  isNews,
  isShown,
  nextChange,
  type Scheduled,
  shownUpdate,
  stageOf,
} from '../../src/content/schedule.ts';

function at(epoch: number) {
  return { iso: new Date(epoch).toISOString(), epoch };
}

const readers = (now: number) => ({ now, drafts: false });
const writers = (now: number) => ({ now, drafts: true });

describe('an article is out', () => {
  test.each([
    ['from its moment on', { draft: false, published: at(100) }, 100, undefined],
    ['not a millisecond before', { draft: false, published: at(100) }, 99, 'scheduled'],
    ['never, as a draft', { draft: true, published: at(100) }, 200, 'draft'],
  ])('%s', (_, article, now, stage) => {
    expect(stageOf(article, now)).toBe(stage);
    expect(isShown(article, readers(now))).toBe(stage === undefined);
    expect(isShown(article, writers(now))).toBe(true);
  });

  test('an update is shown from its moment on', () => {
    expect(shownUpdate({ updated: at(100) }, 99)).toBeUndefined();
    expect(shownUpdate({ updated: at(100) }, 100)).toEqual(at(100));
    expect(shownUpdate({}, 100)).toBeUndefined();
  });
});

describe('the next build is due', () => {
  /** So long ago that it is no news. */
  const out: Scheduled = { draft: false, published: at(-200_000_000) };
  const twoDays = 48 * 60 * 60 * 1000;
  test.each<[string, Scheduled[], number | undefined]>([
    ['never, where all is out', [out], undefined],
    [
      'when the next article is',
      [
        { ...out, published: at(80) },
        { ...out, published: at(60) },
      ],
      60,
    ],
    [
      'when an article is no news any more',
      [{ ...out, published: at(50 - 1000) }],
      twoDays + 50 - 1000,
    ],
    ['when «عاجل» ends', [{ ...out, breakingUntil: at(70) }], 70],
    ['when an update is to be seen', [{ ...out, updated: at(75) }], 75],
    [
      'never for what nobody sees',
      [{ draft: true, published: at(60), updated: at(61), breakingUntil: at(62) }],
      undefined,
    ],
    [
      'not for what an article that is not out will bear',
      [{ draft: false, published: at(90), breakingUntil: at(60) }],
      90,
    ],
  ])('%s', (_, articles, next) => {
    expect(nextChange(articles, readers(50))).toBe(next);
  });

  test('for writers too, who see what drafts bear', () => {
    expect(nextChange([{ ...out, published: at(60) }], writers(50))).toBe(60);
    expect(nextChange([{ ...out, draft: true, breakingUntil: at(60) }], writers(50))).toBe(60);
  });

  test('and not before: until then nothing that depends on the clock is another', () => {
    const moment = fc.integer({ min: 0, max: 40 }).map(at);
    const article: fc.Arbitrary<Scheduled> = fc.record(
      { draft: fc.boolean(), published: moment, updated: moment, breakingUntil: moment },
      { requiredKeys: ['draft', 'published'] },
    );
    const seen = (articles: readonly Scheduled[], now: number, drafts: boolean) =>
      articles
        .filter((one) => isShown(one, { now, drafts }))
        .map((one) => [
          one,
          stageOf(one, now),
          isBreaking(one, now),
          shownUpdate(one, now),
          isNews(one, now),
        ]);
    fc.assert(
      fc.property(fc.array(article, { maxLength: 5 }), fc.boolean(), (articles, drafts) => {
        for (let now = 0; now < 42; now++) {
          const next = nextChange(articles, { now, drafts });
          const isSame = (then: number): boolean =>
            JSON.stringify(seen(articles, then, drafts)) ===
            JSON.stringify(seen(articles, now, drafts));
          expect(isSame((next ?? 1000) - 1)).toBe(true);
          if (next !== undefined) expect(next).toBeGreaterThan(now);
        }
      }),
    );
  });
});
