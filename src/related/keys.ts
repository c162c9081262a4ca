import { hash } from 'node:crypto';
import type { ArticleVectors } from './article-vectors.ts';
import type { RelatableArticle } from './relatable-article.ts';

/** Keys are 16 bytes (of a BLAKE2b), as characters U+0000–U+00FF. */
export const keyLength = 16;

/** Makes keys, in memory of its own: a key a text, and texts are many. */
export class KeyMaker {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  /** For all of an article that its terms depend on. */
  textKey({ title, description, text }: RelatableArticle): string {
    this.#start(64 + 2 * (title.length + description.length + text.plain.length));
    this.#write(`${title.length} ${description.length} `);
    this.#write(title);
    this.#write(description);
    this.#write(text.plain);
    return this.#key();
  }

  /** For everything of each article that its likeness to others, and its place among equals, depend on. */
  likenessKeys(
    articles: readonly RelatableArticle[],
    { rows, hashes, termCount, sharedParts }: ArticleVectors,
  ): readonly string[] {
    return articles.map(({ slug, published, section, topics }, row) => {
      const [start, end] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0];
      const topicSlugs = topics.map((topic) => topic.slug).sort();
      const facts = [slug, published.epoch, section.id, sharedParts[row], end - start, topicSlugs];
      const written = JSON.stringify(facts);
      this.#start(2 * written.length + 6 * (end - start));
      this.#write(written);
      for (let at = start; at < end; at += 1) {
        const feature = rows.features[at] ?? 0;
        // Features are numbered anew every time; which topics these are has been written, in the same order.
        const name = feature < termCount ? (hashes[feature] ?? 0) : 0;
        this.#length = this.#bytes.writeUInt32LE(name, this.#length);
        this.#length = this.#bytes.writeUInt16LE(rows.weights[at] ?? 0, this.#length);
      }
      return this.#key();
    });
  }

  #start(length: number): void {
    if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafe(length * 2);
    this.#length = 0;
  }

  /** UTF-16 as it is in memory: quicker than UTF-8, and a lone surrogate stays what it is. */
  #write(text: string): void {
    this.#length += this.#bytes.write(text, this.#length, 'utf16le');
  }

  #key(): string {
    const bytes = this.#bytes.subarray(0, this.#length);
    return hash('blake2b512', bytes, 'buffer').toString('latin1', 0, keyLength);
  }
}
