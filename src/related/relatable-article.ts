import type { Article, ArticleText } from '../content/types.ts';

/** What «اقرأ أيضًا» needs to know of an article; every `Article` is one. */
export interface RelatableArticle
  extends Pick<
    Article,
    'slug' | 'hash' | 'title' | 'description' | 'published' | 'section' | 'topics' | 'picks'
  > {
  /** May cost a reading of the file: asked for only where `hash` is not that of an article that is known already. */
  readonly text: Pick<ArticleText, 'plain'>;
}
