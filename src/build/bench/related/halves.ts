import { wordsOf } from '../../../arabic/tokenise.ts';
import type { Slug } from '../../../content/types.ts';
import type { RelatableArticle } from '../../../related/relatable-article.ts';

export interface Halves {
  /** Both halves of every article that is long enough, in no telling order. */
  readonly articles: readonly RelatableArticle[];
  /** The other half of each. */
  readonly other: ReadonlyMap<Slug, Slug>;
}

const fewestSentences = 4;
const wordsInTitle = 10;

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?؟…])\s+|\n+/u).filter((sentence) => wordsOf(sentence).length > 2);
}

/**
 * Cuts every article into two that tell one story in other sentences: the first half under its own title, the second
 * under the first words of its first sentence. Nothing but words can lead from one to the other: the second half is
 * dated as another article of the corpus, and both are without topics, description and section of their own.
 * (Known-item finding with documents cut in two: the standard of judgement when nobody has judged.)
 */
export function cutInHalves(articles: readonly RelatableArticle[]): Halves {
  const other = new Map<Slug, Slug>();
  const long = articles.flatMap((article) => {
    const sentences = sentencesOf(article.text.plain);
    return sentences.length < fewestSentences ? [] : [{ article, sentences }];
  });
  const halves = long.flatMap(({ article, sentences }, index) => {
    const middle = Math.floor(sentences.length / 2);
    const [first, second] = [sentences.slice(0, middle), sentences.slice(middle)];
    const published = long[(index * 7 + 3) % long.length]?.article.published;
    const bare = { ...article, topics: [], picks: [], description: '' };
    const [a, b] = [`${article.slug}-a`, `${article.slug}-b`];
    other.set(a, b).set(b, a);
    return [
      { ...bare, slug: a, hash: a, text: { plain: first.join(' ') } },
      {
        ...bare,
        slug: b,
        hash: b,
        title: wordsOf(second[0] ?? '')
          .slice(0, wordsInTitle)
          .join(' '),
        published: published ?? article.published,
        text: { plain: second.join(' ') },
      },
    ];
  });
  return { articles: halves.map((half) => ({ ...half, section: anywhere })), other };
}

const anywhere = { id: 'all', name: '', description: '', address: '/' };
