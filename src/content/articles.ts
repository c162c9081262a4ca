/** From article sources to articles: everything that one article says of other things is looked up here. */

import { foldSpelling } from '../arabic/normalise.ts';
import { aliasProblems } from './aliases.ts';
import type { ArticleSource } from './article-source.ts';
import { internalLinkProblems } from './internal-links.ts';
import { nearestName } from './nearest-name.ts';
import { isError, type Problem } from './problem.ts';
import type { ReferenceData } from './reference-data.ts';
import { problemAt, replacing } from './schema-problems.ts';
import type { OutlineValues } from './source-record.ts';
import { SourcedArticle } from './sourced-article.ts';
import { registerTopics, type TopicRegister } from './topics.ts';
import type { Article, Author, Slug, Topic } from './types.ts';

/** What there is to refer to. */
interface Known {
  readonly data: ReferenceData;
  readonly topics: TopicRegister;
  readonly drafts: ReadonlySet<Slug>;
  /** Every article, those that cannot be read included. */
  readonly slugs: Slugs;
}

/** The keys of a map, or a set. */
type Slugs = Pick<ReadonlyMap<Slug, unknown>, 'has' | 'keys'>;

const none: readonly never[] = Object.freeze([]);

function didYouMean(name: string, known: Iterable<string>, list: string): string {
  const near = nearestName(name, [...known]);
  return near === undefined ? list : `هل تقصد ${near}؟`;
}

function topicsOf(source: ArticleSource, topics: TopicRegister): readonly Topic[] {
  const found: Topic[] = [];
  for (const tag of source.outline.values.tags ?? []) {
    const topic = topics.topicOf(tag);
    if (topic && !found.includes(topic)) found.push(topic);
  }
  return found;
}

/** Somebody wrote the name that readers see instead of the id. */
function idOf(
  name: string,
  named: Iterable<{ readonly id: string; readonly name: string }>,
): string | undefined {
  const written = foldSpelling(name);
  return [...named].find((one) => foldSpelling(one.name) === written)?.id;
}

/** The slug that was meant by an address or a path of an article. */
function slugIn(pick: string): Slug {
  return pick.replace(/^(?:articles)?\/|\/(?:index\.md)?$/g, '');
}

/** Whether an article refers to no other, and all else that it names is there: all pass here, and most do. */
function namesWhatIsThere({ outline }: ArticleSource, { data, topics }: Known): boolean {
  const { section, author, tags, related } = outline.values;
  const areThere = typeof author === 'string' ? data.authors.has(author) : author === undefined;
  return (
    areThere &&
    (section === undefined || data.sections.has(section)) &&
    (tags === undefined || tags.every((tag) => topics.topicOf(tag))) &&
    related === undefined &&
    outline.references.articles.length === 0
  );
}

function referenceProblems(source: ArticleSource, known: Known): readonly Problem[] {
  if (namesWhatIsThere(source, known)) return none;
  const { slug, file } = source;
  const { values, references, bodyLine } = source.outline;
  const problems: Problem[] = [];
  const { data, drafts, slugs, topics } = known;
  const unknown = (
    path: readonly PropertyKey[],
    code: string,
    message: string,
    meant: string | undefined,
    remedy: string,
  ): void => {
    const { yaml, placement } = source.written();
    const fix = meant === undefined ? undefined : replacing(yaml, placement, path, meant);
    problems.push(
      problemAt(yaml, placement, path, {
        code,
        message,
        remedy: meant === undefined ? remedy : `اكتب معرّفه: ${meant}`,
        ...(fix ? { fix } : {}),
      }),
    );
  };
  const { section } = values;
  if (section !== undefined && !data.sections.has(section)) {
    const ids = [...data.sections.keys()];
    unknown(
      ['section'],
      'section-unknown',
      `لا قسم معرّفه «${section}».`,
      idOf(section, data.sections.values()),
      didYouMean(section, ids, `الأقسام هي: ${ids.join('، ')}.`),
    );
  }
  const authors = typeof values.author === 'string' ? [values.author] : (values.author ?? []);
  for (const [index, id] of authors.entries()) {
    if (data.authors.has(id)) continue;
    const several = id.split(/\s*[,،]\s*/);
    unknown(
      typeof values.author === 'string' ? ['author'] : ['author', index],
      'author-unknown',
      `لا كاتب معرّفه «${id}».`,
      idOf(id, data.authors.values()),
      several.length > 1
        ? `اكتب المعرّفات قائمة: author: [${several.join(', ')}]`
        : didYouMean(id, data.authors.keys(), 'أضفه إلى ملف authors.yaml، أو صحّح معرّفه.'),
    );
  }
  for (const [index, tag] of (values.tags ?? []).entries()) {
    if (topics.topicOf(tag)) continue;
    const { yaml, placement } = source.written();
    problems.push(
      problemAt(yaml, placement, ['tags', index], {
        code: 'topic-empty',
        message: `الوسم «${tag}» ليس فيه حرف ولا رقم.`,
        remedy: 'اكتب اسم الموضوع بالكلمات.',
      }),
    );
  }
  const seen = new Set<Slug>();
  for (const [index, pick] of (values.related ?? []).entries()) {
    const fault = pickFault(pick, slug, drafts, slugs, values.draft === true);
    const repeated = seen.has(pick);
    seen.add(pick);
    if (fault || repeated) {
      const { yaml, placement } = source.written();
      problems.push(
        problemAt(
          yaml,
          placement,
          ['related', index],
          fault ?? {
            code: 'related-repeated',
            message: `المقال «${pick}» مذكور مرتين في related.`,
            remedy: 'احذف أحدهما.',
          },
        ),
      );
    }
  }
  for (const { slug: target, line, column } of references.articles) {
    const fault = pickFault(target, slug, drafts, slugs, values.draft === true);
    if (fault) {
      problems.push({
        file,
        line: line + bodyLine - 1,
        column,
        length: target.length,
        severity: 'error',
        ...fault,
      });
    }
  }
  return problems;
}

function pickFault(
  pick: Slug,
  self: Slug,
  drafts: ReadonlySet<Slug>,
  slugs: Slugs,
  ofDraft: boolean,
): Pick<Problem, 'code' | 'message' | 'remedy'> | undefined {
  if (pick === self) {
    return {
      code: 'related-self',
      message: 'المقال يحيل القارئ إلى نفسه.',
      remedy: 'اختر مقالًا آخر.',
    };
  }
  if (!slugs.has(pick)) {
    return {
      code: 'related-unknown',
      message: `لا مقال اسمه «${pick}».`,
      remedy: slugs.has(slugIn(pick))
        ? `اكتب اسم مجلد المقال وحده: ${slugIn(pick)}`
        : didYouMean(pick, slugs.keys(), 'اكتب اسم مجلد المقال كما هو.'),
    };
  }
  if (drafts.has(pick) && !ofDraft) {
    return {
      code: 'related-draft',
      message: `المقال «${pick}» مسودة لم تُنشر، فلا يصل إليها القارئ.`,
      remedy: 'انشر المسودة أولًا، أو اختر مقالًا منشورًا.',
    };
  }
  return undefined;
}

function assemble(
  source: ArticleSource,
  data: ReferenceData,
  topics: TopicRegister,
): Article | undefined {
  const { values, dates } = source.outline;
  if (!dates || values.section === undefined || values.author === undefined) return undefined;
  const section = data.sections.get(values.section);
  const authors: Author[] = [];
  for (const id of typeof values.author === 'string' ? [values.author] : values.author) {
    const author = data.authors.get(id);
    if (author && !authors.includes(author)) authors.push(author);
  }
  if (!section || authors.length === 0) return undefined;
  return new SourcedArticle(source, dates, { section, authors, topics: topicsOf(source, topics) });
}

/** What others need to know of an article before it is assembled. */
export type Said = Pick<OutlineValues, 'tags' | 'draft'>;

function knownOf(said: ReadonlyMap<Slug, Said>, slugs: Slugs, data: ReferenceData): Known {
  const allTags: string[] = [];
  const drafts = new Set<Slug>();
  for (const [slug, { tags, draft }] of said) {
    if (tags) allTags.push(...tags);
    if (draft) drafts.add(slug);
  }
  return { data, topics: registerTopics(data.topics, allTags), slugs, drafts };
}

/** What is wrong with what articles refer to, some of all that are known. */
function problemsOf(sources: readonly ArticleSource[], known: Known): readonly Problem[] {
  const { slugs, data } = known;
  return [
    ...sources.flatMap((source) => referenceProblems(source, known)),
    ...internalLinkProblems(sources, {
      slugs,
      sections: data.sections.keys(),
      authors: data.authors.keys(),
    }),
  ];
}

/**
 * Resolves what articles refer to.
 *
 * @param sources every article whose own text is understood, in any order
 * @param files by slug: of every folder there is, those that cannot be read included
 */
export function assembleArticles(
  sources: readonly ArticleSource[],
  files: ReadonlyMap<Slug, string>,
  data: ReferenceData,
): { readonly articles: readonly Article[]; readonly problems: readonly Problem[] } {
  const said = new Map(sources.map(({ slug, outline }) => [slug, outline.values]));
  const known = knownOf(said, files, data);
  return {
    articles: sources
      .map((source) => assemble(source, data, known.topics))
      .filter((article): article is Article => article !== undefined),
    problems: [...problemsOf(sources, known), ...aliasProblems(sources, files)],
  };
}

/**
 * One article as `assembleArticles` gives it, where nothing is wrong with what it refers to.
 *
 * @param said by all articles; what this one said before does not matter. Its old addresses are taken for sound
 */
export function assembleArticle(
  source: ArticleSource,
  said: ReadonlyMap<Slug, Said>,
  files: ReadonlyMap<Slug, string>,
  data: ReferenceData,
): Article | undefined {
  const known = knownOf(new Map(said).set(source.slug, source.outline.values), files, data);
  return problemsOf([source], known).some(isError)
    ? undefined
    : assemble(source, data, known.topics);
}
