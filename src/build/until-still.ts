import { ArticleChangedError } from '../content/article-text.ts';

/** Times that reading begins again because an article was saved meanwhile. */
const mostAttempts = 3;

/**
 * Does what reads the articles, again where one of them was saved meanwhile.
 *
 * @throws ArticleChangedError where one is saved again and again, or whatever `attempt` throws
 */
export async function untilStill<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ArticleChangedError) || attempts === mostAttempts) throw error;
    }
  }
}
