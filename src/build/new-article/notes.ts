/** What a writer is told when an article is begun: what to know of the answers, and what to do next. */

import { similarTitle } from '../../content/similar-title.ts';
import type { Answers, Given } from './answers.ts';
import type { Shelf } from './newsroom.ts';

/** The tags under the names that their topics are known by, each once. */
export function knownTags(tags: readonly string[], { topics }: Shelf): readonly string[] {
  return [...new Set(tags.map((tag) => topics.known(tag) ?? tag))];
}

/**
 * Of what was given without having been asked for: whoever answers questions is told there and then.
 *
 * @param given before tags got the names that they are known by
 */
export function notesOn(given: Given, { title }: Answers, shelf: Shelf): readonly string[] {
  const similar = given.title === undefined ? undefined : similarTitle(title, shelf.articles);
  const tagNotes = (given.tags ?? []).flatMap((tag) => {
    const known = shelf.topics.known(tag);
    if (known !== undefined) {
      return known === tag ? [] : [`الموضوع «${tag}» يُكتب في هذا الموقع «${known}»، فكُتب هكذا.`];
    }
    const near = shelf.topics.near(tag);
    return near === undefined
      ? [`الموضوع «${tag}» جديد: لا مقال فيه حتى الآن.`]
      : [`الموضوع «${tag}» جديد. هل تقصد «${near}»؟ إن كنت تقصده فصحّحه في tags.`];
  });
  return [
    ...(similar === undefined
      ? []
      : [`العنوان يشبه عنوان مقال موجود: «${similar.title}» (${similar.slug}).`]),
    ...tagNotes,
  ];
}

export interface Begun {
  /** Path of `index.md`, as it is to be shown. */
  readonly file: string;
  readonly slug: string;
  /** Whether the description is still to be written. */
  readonly undescribed: boolean;
  /** What commands must be given to see this tree of articles: '' for that of the project. */
  readonly flags: string;
}

/** What was written, and the way from there to a published article. */
export function nextSteps({ file, slug, undescribed, flags }: Begun): string {
  const after = flags === '' ? '' : ` -- ${flags}`;
  const steps = [
    `اكتب مقالك في هذا الملف${undescribed ? '، وضع في description وصفه بدل النص المؤقت' : ''}.`,
    `انظر إليه كما سيراه القارئ: npm start${after} ثم افتح الصفحة /${slug}/`,
    `افحصه: npm run check${after}`,
    'حين يصير جاهزًا للنشر احذف السطر draft: true',
  ];
  return [`كُتبت المسودة: ${file}`, ...steps.map((step, at) => `  ${at + 1}. ${step}`)].join('\n');
}
