/** Ids of headings, from their words: `/article/#ما-الجديد`. */

import { arabicSlug } from '../../arabic/slug.ts';

/** Ids that the boxes of a body number themselves with. */
const numberedBox = /^(?:note|table|read-also)-\d+$/;

/** Whether an id is one that a box of a body may have. */
export function isBoxId(id: string): boolean {
  return numberedBox.test(id);
}

/** Ids of what may stand around the body of an article: see the layout `article`. */
export const pageIds: ReadonlySet<string> = new Set([
  'main',
  'title',
  'key-points',
  'sources',
  'correction',
  'article-topics',
  'series',
  'related',
]);

/** For a heading without a letter or digit, such as `## ؟!`. */
const wordless = 'عنوان';

/** Gives each heading of one body an id of its own: the second «الخلاصة» becomes `الخلاصة-2`. */
export class HeadingIds {
  readonly #taken = new Set<string>();
  readonly #repeats = new Map<string, number>();

  next(text: string): string {
    const slug = arabicSlug(text) || wordless;
    let repeat = this.#repeats.get(slug) ?? 0;
    let id: string;
    do {
      repeat++;
      id = repeat === 1 ? slug : `${slug}-${repeat}`;
    } while (this.#taken.has(id) || numberedBox.test(id));
    this.#repeats.set(slug, repeat);
    this.#taken.add(id);
    return id;
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /** In the order they were given out. */
  all(): readonly string[] {
    return [...this.#taken];
  }
}
