/** The text of a new article: a draft that already passes `check`. */

import { stringify } from 'yaml';
import { type LatinWords, latinSlug } from '../arabic/latin-slug.ts';
import { arabicSlug } from '../arabic/slug.ts';
import { problemsOfText } from './article-source.ts';
import { slugFault } from './slug.ts';

export interface NewArticle {
  readonly title: string;
  readonly description: string;
  /** As it is written in front matter. */
  readonly date: string;
  readonly author: string | readonly string[];
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
    { version: '1.2', lineWidth: 0, defaultStringType: 'PLAIN', aliasDuplicateObjects: false },
  );
  return `---\n${frontMatter}---\n\n${placeholder}`;
}

/** A draft in which nothing is wrong, for judging one answer by itself. */
const sound: NewArticle = {
  title: 'عنوان يصلح لمقال جديد',
  description: placeholderDescription,
  date: '2026-01-01',
  author: 'desk',
  section: 'section',
  tags: ['موضوع'],
};

/**
 * What `check` would say of a draft with these answers, as one or two sentences; undefined where it would be silent.
 * Whether there is such a section or author is not looked at.
 */
export function draftFault(answers: Partial<NewArticle>): string | undefined {
  if (answers.title?.trim() === '') return 'اكتب العنوان.';
  if (answers.tags?.length === 0) return 'اختر موضوعًا واحدًا على الأقل.';
  const unnamed = answers.tags?.find((tag) => arabicSlug(tag) === '');
  if (unnamed !== undefined) return `الموضوع «${unnamed}» ليس فيه حرف ولا رقم.`;
  const [problem] = problemsOfText(newArticleSource({ ...sound, ...answers }), {
    file: 'index.md',
    timeZone: 'UTC',
  });
  if (problem === undefined) return undefined;
  return [problem.message, ...(problem.remedy === undefined ? [] : [problem.remedy])].join(' ');
}

/**
 * What is wrong with a folder name for a new article.
 *
 * @param isTaken whether there is something of that name beside the articles
 */
export function newSlugFault(slug: string, isTaken: (slug: string) => boolean): string | undefined {
  const fault = slugFault(slug.normalize('NFC'));
  if (fault === 'reserved') return `الاسم «${slug}» محجوز لصفحة من صفحات الموقع.`;
  if (fault) return 'استعمل حروفًا لاتينية صغيرة وأرقامًا وشرطات، من 3 إلى 80 حرفًا.';
  return isTaken(slug) ? `المقال «${slug}» موجود من قبل، ولن يُمسّ.` : undefined;
}

/** @returns undefined for a title that cannot be written in Latin letters, or of which too little is left */
export function proposeSlug(
  title: string,
  words: LatinWords,
  isTaken: (slug: string) => boolean,
): string | undefined {
  const slug = latinSlug(title, words);
  if (slugFault(slug) === 'shape') return undefined;
  let free = slug;
  for (let number = 2; newSlugFault(free, isTaken) !== undefined; number++) {
    free = `${slug}-${number}`;
  }
  return free;
}
