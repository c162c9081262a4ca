import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectLargest } from '../../src/related/select.ts';
import { certainLength, emptyShortlists, insertInto } from '../../src/related/shortlists.ts';

const scored = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 0, max: 60 }), score: fc.integer({ min: 1, max: 9 }) }),
  { selector: ({ row }) => row },
);

test('a list holds the best, equals ascending, and its floor is the best that it had to leave out', () => {
  fc.assert(
    fc.property(scored, fc.integer({ min: 1, max: 6 }), (all, width) => {
      const lists = emptyShortlists(1, width);
      for (const { row, score } of all) insertInto(lists, 0, row, score);
      const best = all.toSorted((a, b) => b.score - a.score || a.row - b.row);
      const length = lists.lengths[0] ?? 0;
      expect([...lists.rows.slice(0, length)]).toEqual(best.slice(0, width).map(({ row }) => row));
      expect(lists.floors[0]).toBe(best[width]?.score ?? 0);
      const certain = certainLength(lists, 0);
      expect(certain).toBe(
        best.slice(0, width).filter(({ score }) => score > (best[width]?.score ?? 0)).length,
      );
    }),
  );
});

test('the largest numbers are moved to the front', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 50 }));
  fc.assert(
    fc.property(numbers, fc.nat(60), fc.nat(60), (all, most, wanted) => {
      const packed = Float64Array.from(all);
      const length = Math.min(most, all.length);
      const count = Math.min(wanted, length);
      selectLargest(packed, length, count);
      const byValue = (a: number, b: number): number => b - a;
      expect([...packed.slice(0, count)].sort(byValue)).toEqual(
        all.slice(0, length).sort(byValue).slice(0, count),
      );
      expect([...packed.slice(length)]).toEqual(all.slice(length));
    }),
  );
});
