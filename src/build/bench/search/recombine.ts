/** A site of any size out of real documents: more than there are are made of their sentences. */

import { seededRandom } from '../generate-articles.ts';
import type { SearchDocument } from './documents.ts';

/** Short enough to recombine, long enough to read: a sentence, or the clause before a comma. */
const clause = /[^.!?؟،\n]+[.!?؟،]*/g;

function clausesOf(body: string): readonly string[] {
  return (
    body
      .match(clause)
      ?.map((text) => text.trim())
      .filter((text) => text !== '') ?? []
  );
}

/**
 * The first `count` documents, and where there are fewer, new ones after them: the first half of one title and the
 * second of another, with as many clauses as some real document has, drawn from all of them. The vocabulary, its
 * frequencies and the lengths stay those of the real ones. The same for one seed.
 *
 * @throws RangeError where there is nothing to recombine
 */
export function ofSize(
  documents: readonly SearchDocument[],
  count: number,
  seed: number,
): readonly SearchDocument[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('nothing to recombine');
    return item;
  };
  const bodies = documents.map(({ body }) => clausesOf(body));
  const clauses = bodies.flat();
  const made = Array.from(
    { length: Math.max(count - documents.length, 0) },
    (_, index): SearchDocument => {
      const [opening, ending] = [pick(documents), pick(documents)].map(({ title }) =>
        title.split(/\s+/),
      );
      return {
        id: `recombined-${index}`,
        title: [
          ...(opening?.slice(0, Math.ceil(opening.length / 2)) ?? []),
          ...(ending?.slice(Math.ceil(ending.length / 2)) ?? []),
        ].join(' '),
        body: Array.from(pick(bodies), () => pick(clauses)).join(' '),
        date: pick(documents).date,
      };
    },
  );
  return [...documents.slice(0, count), ...made];
}
