/** Pieces of an article that an editor puts in when their name is typed: the front matter, and each directive. */

import { placeholderDescription } from '../../content/new-article.ts';
import type { EditorData } from './json-schema.ts';

export interface Snippet {
  readonly scope: 'markdown';
  /** What is typed: in Arabic letters, and as the directive is called. */
  readonly prefix: readonly string[];
  readonly description: string;
  /** Lines in the syntax of TextMate snippets. */
  readonly body: readonly string[];
}

/** A place to fill in, with what stands there first. */
function slot(place: number, text: string): string {
  return `\${${place}:${text}}`;
}

/** A place at which one of some values is chosen. */
function choice(place: number, values: readonly string[]): string {
  return `\${${place}|${values.map((value) => value.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

function frontMatter({ sections, authors, topics }: EditorData): Snippet {
  const topic = topics[0]?.name ?? 'موضوع';
  return {
    scope: 'markdown',
    prefix: ['مقال', 'article'],
    description: 'بيانات مقال جديد كلها',
    body: [
      '---',
      `title: "${slot(1, 'عنوان المقال من عشرة أحرف على الأقل')}"`,
      `description: "${slot(2, placeholderDescription)}"`,
      `date: $CURRENT_YEAR-$CURRENT_MONTH-\${CURRENT_DATE}T$CURRENT_HOUR:$CURRENT_MINUTE`,
      `author: ${choice(
        3,
        authors.map(({ id }) => id),
      )}`,
      `section: ${choice(
        4,
        sections.map(({ id }) => id),
      )}`,
      `tags: [${slot(5, topic)}]`,
      'draft: true',
      '---',
      '',
      '$0اكتب هنا مقدّمة المقال.',
    ],
  };
}

const directive = (
  name: string,
  arabic: string,
  description: string,
  lines: readonly string[],
  title = '',
): Snippet => ({
  scope: 'markdown',
  prefix: [arabic, `:::${name}`],
  description,
  body: [`::: ${name}${title}`, ...lines, ':::', '$0'],
});

/** By name: `article`, `hero`, and one for every directive of the dialect. */
export function snippets(data: EditorData): Readonly<Record<string, Snippet>> {
  return {
    article: frontMatter(data),
    hero: {
      scope: 'markdown',
      prefix: ['صورة رئيسية', 'hero'],
      description: 'الصورة الرئيسية، في بيانات المقال',
      body: [
        'hero:',
        `  src: ${slot(1, 'hero.jpg')}`,
        `  alt: "${slot(2, 'وصف الصورة لمن لا يراها')}"`,
        `  credit: "${slot(3, 'صاحب الصورة')}"`,
      ],
    },
    note: directive(
      'note',
      'ملاحظة',
      'ملاحظة في وسط النص',
      [`${slot(2, 'نص الملاحظة.')}`],
      ` ${slot(1, 'عنوان الملاحظة')}`,
    ),
    quote: directive(
      'quote',
      'اقتباس',
      'جملة تُبرز، ومن قالها',
      [`${slot(2, 'جملة من المقال تستحق أن تُبرز.')}`],
      ` ${slot(1, 'القائل')}`,
    ),
    table: directive(
      'table',
      'جدول',
      'جدول له عنوان',
      [
        `| ${slot(2, 'العمود الأول')} | ${slot(3, 'العمود الثاني')} |`,
        '|---|---|',
        `| ${slot(4, 'قيمة')} | ${slot(5, 'قيمة')} |`,
      ],
      ` ${slot(1, 'عنوان الجدول')}`,
    ),
    figure: directive('figure', 'صورة', 'صورة لها تعليق ومصدر', [
      `src: ${slot(1, 'picture.jpg')}`,
      `alt: "${slot(2, 'وصف الصورة لمن لا يراها')}"`,
      `caption: "${slot(3, 'التعليق')}"`,
      `credit: "${slot(4, 'صاحب الصورة')}"`,
    ]),
    'read-also': directive('read-also', 'اقرأ أيضًا', 'مقالات أخرى في وسط النص', [
      `- ${slot(1, 'esim-explained')}`,
    ]),
    video: directive('video', 'فيديو', 'فيديو لا يُطلب من صاحبه إلا إذا ضغط عليه القارئ', [
      `src: ${slot(1, 'https://www.youtube.com/watch?v=wjZofJX0v4M')}`,
      `title: "${slot(2, 'عنوان الفيديو')}"`,
    ]),
    post: directive('post', 'منشور', 'منشور من شبكة اجتماعية، نصًّا', [
      `src: ${slot(1, 'https://x.com/jack/status/20')}`,
      `author: "${slot(2, 'صاحب المنشور')}"`,
      `date: ${slot(3, '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE')}`,
      `text: "${slot(4, 'نص المنشور')}"`,
    ]),
  };
}
