import type { Article, ArticleText } from '../content/types.ts';

/** What «اقرأ أيضًا» needs to know of an article; every `Article` is one. */
export interface RelatableArticle
  extends Pick<
    Article,
    'slug' | 'title' | 'description' | 'published' | 'section' | 'topics' | 'picks'
  > {
  readonly text: Pick<ArticleText, 'plain'>;
}
