/** What a new article is made of, as flags give it or as it is asked for. */

import { idOf } from '../../content/articles.ts';
import { nearestName } from '../../content/nearest-name.ts';
import {
  draftFault,
  newSlugFault,
  placeholderDescription,
  proposeSlug,
} from '../../content/new-article.ts';
import { UsageError, type Values } from '../arguments.ts';
import type { Desk } from './newsroom.ts';

export interface Answers {
  readonly title: string;
  readonly slug: string;
  /** Ids. */
  readonly section: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly description: string;
}

/** What is given; the rest is to be asked for. */
export type Given = Partial<Answers> & Pick<Answers, 'description'>;

/**
 * The answers where nothing is left to ask: what is given, with a slug proposed where there is none.
 *
 * @returns undefined where something is left to ask
 * @throws UsageError where no slug can be proposed for the title
 */
export function completeAnswers(given: Given, { words, isTaken }: Desk): Answers | undefined {
  const { title, section, authors, tags, description } = given;
  if (title === undefined || section === undefined || !authors || !tags) return undefined;
  const slug = given.slug ?? proposeSlug(title, words, isTaken);
  if (slug === undefined) {
    throw new UsageError(
      'لا يُكتب هذا العنوان بحروف لاتينية. سمِّ المجلد بالخيار --slug، مثل --slug how-esim-works',
    );
  }
  return { title, slug, section, authors, tags, description };
}

/** The flags of what is neither given nor can be done without. */
export function missingFlags({ title, section, authors, tags }: Given): readonly string[] {
  return Object.entries({ title, section, author: authors, tags }).flatMap(([flag, value]) =>
    value === undefined ? [`--${flag}`] : [],
  );
}

/** «الأمن، الخصوصية» */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[،,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

type Named = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/** The id of what is called by its id or by its name. */
function find(called: string, known: Named): string | undefined {
  return known.has(called) ? called : idOf(called, known.values());
}

function unknown(what: string, called: string, known: Named): string {
  const ids = [...known.keys()];
  const near = nearestName(called, ids);
  const all = [...known.values()].map(({ id, name }) => `${id} (${name})`).join('، ');
  return near === undefined
    ? `لا ${what} معرّفه «${called}». المعرّفات: ${all}`
    : `لا ${what} معرّفه «${called}». هل تقصد ${near}؟`;
}

/**
 * Reads what flags say, and judges each of them.
 *
 * @throws UsageError with a sentence for everything that is wrong
 */
export function readGiven(values: Values, { sections, authors, isTaken }: Desk): Given {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value.trim() : undefined;
  };
  const faults: string[] = [];
  const judge = (flag: string, fault: string | undefined): void => {
    if (fault !== undefined) faults.push(`--${flag}: ${fault}`);
  };
  const identify = (flag: string, what: string, called: string, known: Named): string => {
    const id = find(called, known);
    if (id === undefined) judge(flag, unknown(what, called, known));
    return id ?? called;
  };
  const title = text('title');
  const slug = text('slug');
  const section = text('section');
  const author = text('author');
  const tags = text('tags');
  const description = text('description');
  if (title !== undefined) judge('title', draftFault({ title }));
  if (slug !== undefined) judge('slug', newSlugFault(slug, isTaken));
  const sectionId =
    section === undefined ? undefined : identify('section', 'قسم', section, sections);
  const authorIds =
    author === undefined
      ? undefined
      : splitList(author).map((called) => identify('author', 'كاتب', called, authors));
  if (authorIds !== undefined) judge('author', authorsFault(authorIds));
  const tagList = tags === undefined ? undefined : splitList(tags);
  if (tagList !== undefined) judge('tags', draftFault({ tags: tagList }));
  if (description !== undefined) judge('description', draftFault({ description }));
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  return {
    description: description ?? placeholderDescription,
    ...(title !== undefined && { title }),
    ...(slug !== undefined && { slug }),
    ...(sectionId !== undefined && { section: sectionId }),
    ...(authorIds && { authors: [...new Set(authorIds)] }),
    ...(tagList && { tags: tagList }),
  };
}

/** What is wrong with a choice of authors. */
export function authorsFault(authors: readonly string[]): string | undefined {
  return authors.length === 0 ? 'اختر كاتبًا واحدًا على الأقل.' : draftFault({ author: authors });
}
