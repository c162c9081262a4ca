/** The text of a new article: a draft that already passes `check`. */

import { stringify } from 'yaml';

export interface NewArticle {
  readonly title: string;
  readonly description: string;
  /** As it is written in front matter. */
  readonly date: string;
  readonly author: string;
  readonly section: string;
  readonly tags: readonly string[];
}

const placeholder = `اكتب هنا مقدّمة المقال: لماذا يهمّ القارئ أن يعرف هذا؟

## عنوان فرعي

اكتب هنا.
`;

/** A description that says that it is still to be written, long enough to pass. */
export const placeholderDescription =
  'اكتب هنا سطرين يقولان للقارئ ما سيعرفه من المقال؛ يظهران تحت العنوان وفي نتائج البحث.';

/** `index.md` of a draft. */
export function newArticleSource(article: NewArticle): string {
  const frontMatter = stringify(
    { ...article, draft: true },
    { version: '1.2', lineWidth: 0, defaultStringType: 'PLAIN' },
  );
  return `---\n${frontMatter}---\n\n${placeholder}`;
}
