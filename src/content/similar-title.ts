/** A title that says what that of another article says already. */

import { isStopWord } from '../arabic/stop-words.ts';
import { stemOf, termOf } from '../arabic/terms.ts';
import { wordsOf } from '../arabic/tokenise.ts';

export interface Titled {
  readonly slug: string;
  readonly title: string;
}

/** Of all the different words of two titles, the part that both must have. */
const leastShared = 0.75;

function stemsOf(title: string): ReadonlySet<string> {
  const terms = wordsOf(title)
    .map(termOf)
    .filter(({ word }) => word !== '');
  const weighty = terms.filter(({ word }) => !isStopWord(word));
  return new Set((weighty.length > 0 ? weighty : terms).map(stemOf));
}

/**
 * The article whose title is nearest to a new one, where nearly all words of both are the same: in another order, with
 * another article or ending, or with a word more.
 */
export function similarTitle<Article extends Titled>(
  title: string,
  articles: Iterable<Article>,
): Article | undefined {
  const own = stemsOf(title);
  if (own.size === 0) return undefined;
  let nearest: Article | undefined;
  let most = 0;
  for (const article of articles) {
    const stems = stemsOf(article.title);
    const shared = [...stems].filter((stem) => own.has(stem)).length;
    const likeness = shared / (stems.size + own.size - shared);
    if (likeness >= leastShared && likeness > most) {
      nearest = article;
      most = likeness;
    }
  }
  return nearest;
}
