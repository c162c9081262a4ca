/** From article sources to articles: everything that one article says of other things is looked up here. */

import { foldSpelling } from '../arabic/normalise.ts';
import { aliasProblems, canonicalAlias } from './aliases.ts';
import type { ArticleSource } from './article-source.ts';
import { internalLinkProblems, type LinkTargets } from './internal-links.ts';
import { nearestName } from './nearest-name.ts';
import { once } from './once.ts';
import type { PlainPage } from './plain-pages.ts';
import { isError, type Problem } from './problem.ts';
import type { ReferenceData } from './reference-data.ts';
import { isShown, type Viewing } from './schedule.ts';
import { problemAt, replacing } from './schema-problems.ts';
import {
  articleAddress,
  authorAddress,
  monthAddress,
  sectionAddress,
  standingPages,
} from './slug.ts';
import type { OutlineValues } from './source-record.ts';
import { SourcedArticle } from './sourced-article.ts';
import { registerTopics, type TopicRegister } from './topics.ts';
import type { Address, Article, Author, Moment, Slug, Topic } from './types.ts';

/** What there is to refer to. */
interface Known {
  readonly data: ReferenceData;
  readonly topics: TopicRegister;
  readonly drafts: ReadonlySet<Slug>;
  readonly slugs: ReadonlySet<Slug>;
}

function didYouMean(name: string, known: Iterable<string>, list: string): string {
  const near = nearestName(name, [...known]);
  return near === undefined ? list : `هل تقصد ${near}؟`;
}

function topicsOf(source: ArticleSource, topics: TopicRegister): readonly Topic[] {
  const found = new Set<Topic>();
  for (const tag of source.outline.values.tags ?? []) {
    const topic = topics.topicOf(tag);
    if (topic) found.add(topic);
  }
  return [...found];
}

/** Somebody wrote the name that readers see instead of the id. */
export function idOf(
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

function referenceProblems(source: ArticleSource, known: Known): Problem[] {
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
  const body = { file, bodyLine, articles: references.articles, isDraft: values.draft === true };
  return [...problems, ...readAlsoProblems(body, slug, known)];
}

/** What is wrong with the articles that the read-also boxes of a body name. */
function readAlsoProblems(
  {
    file,
    bodyLine,
    articles,
    isDraft,
  }: Pick<PlainPage, 'file' | 'bodyLine' | 'articles' | 'isDraft'>,
  self: Slug | undefined,
  { drafts, slugs }: Known,
): readonly Problem[] {
  return articles.flatMap(({ slug, line, column }): readonly Problem[] => {
    const fault = pickFault(slug, self, drafts, slugs, isDraft);
    const place = { file, line: line + bodyLine - 1, column, length: slug.length };
    return fault ? [{ ...place, severity: 'error', ...fault }] : [];
  });
}

function pickFault(
  pick: Slug,
  self: Slug | undefined,
  drafts: ReadonlySet<Slug>,
  slugs: ReadonlySet<Slug>,
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
        : didYouMean(pick, slugs, 'اكتب اسم مجلد المقال كما هو.'),
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
  { data, topics }: Pick<Known, 'data' | 'topics'>,
  { updateOf }: Pick<Surroundings, 'updateOf'>,
): Article | undefined {
  const { values, dates } = source.outline;
  if (!dates || values.section === undefined || values.author === undefined) return undefined;
  const section = data.sections.get(values.section);
  const ids = typeof values.author === 'string' ? [values.author] : values.author;
  const authors = [...new Set(ids)]
    .map((id) => data.authors.get(id))
    .filter((author): author is Author => author !== undefined);
  if (!section || authors.length === 0) return undefined;
  // What the writer says of it counts for more.
  const updated = dates.updated ?? updateOf(source.slug, dates.published);
  return new SourcedArticle(
    source,
    { ...dates, ...(updated && { updated }) },
    { section, authors, topics: topicsOf(source, topics) },
  );
}

/** What others need to know of an article before it is assembled. */
export interface Said extends Pick<OutlineValues, 'tags' | 'draft'> {
  readonly isShown: boolean;
}

/** What articles are assembled among. */
export interface Surroundings {
  /** By slug: of every folder there is, those that cannot be read included. */
  readonly files: ReadonlyMap<Slug, string>;
  readonly data: ReferenceData;
  readonly viewing: Viewing;
  /** When an article was last updated, by what is known besides its file. */
  readonly updateOf: (slug: Slug, published: Moment) => Moment | undefined;
}

export function saidBy({ outline: { values, dates } }: ArticleSource, viewing: Viewing): Said {
  const { tags, draft } = values;
  return {
    ...(tags && { tags }),
    ...(draft !== undefined && { draft }),
    isShown:
      dates !== undefined &&
      isShown({ draft: draft ?? false, published: dates.published }, viewing),
  };
}

function knownOf(
  said: ReadonlyMap<Slug, Said>,
  { files, data }: Pick<Surroundings, 'files' | 'data'>,
): Known {
  const shownTags: string[] = [];
  const hiddenTags: string[] = [];
  const drafts = new Set<Slug>();
  for (const [slug, { tags, draft, isShown }] of said) {
    if (tags) (isShown ? shownTags : hiddenTags).push(...tags);
    if (draft) drafts.add(slug);
  }
  return {
    data,
    topics: registerTopics(data.topics, shownTags, hiddenTags),
    slugs: new Set(files.keys()),
    drafts,
  };
}

/** Addresses of the listings that articles are in, besides those that there are always. */
function listingsOf(sources: readonly ArticleSource[], topics: TopicRegister): readonly Address[] {
  // Articles are many, and their tags and months few.
  const tags = new Set<string>();
  const months = new Set<string>();
  for (const { outline } of sources) {
    for (const tag of outline.values.tags ?? []) tags.add(tag);
    if (outline.dates) months.add(outline.dates.published.iso.slice(0, 'yyyy-mm'.length));
  }
  return [
    ...[...tags].flatMap((tag) => topics.topicOf(tag)?.address ?? []),
    ...[...months].map((written) => {
      const [year = 0, month = 0] = written.split('-').map(Number);
      return monthAddress(year, month);
    }),
  ];
}

function linkTargetsOf(
  sources: readonly ArticleSource[],
  articles: readonly Article[],
  { data, slugs, drafts, topics }: Known,
  plainPages: readonly PlainPage[],
): LinkTargets {
  const isDraft = ({ outline }: ArticleSource): boolean => outline.values.draft === true;
  // Read from the file of details: asked for by few links.
  const headings = once(
    () =>
      new Map<Address, () => readonly string[]>([
        ...articles.map(
          (article) => [article.address, () => article.text.headings.map(({ id }) => id)] as const,
        ),
        ...plainPages.map(({ address, headings: own }) => [address, () => own] as const),
      ]),
  );
  return {
    slugs,
    drafts,
    aliases: new Set(
      sources.flatMap(({ outline: { values } }) => values.aliases?.map(canonicalAlias) ?? []),
    ),
    pages: new Set([
      ...standingPages,
      ...[...data.sections.keys()].map(sectionAddress),
      ...[...data.authors.keys()].map(authorAddress),
      ...plainPages.map(({ address }) => address),
      ...listingsOf(
        sources.filter((source) => !isDraft(source)),
        topics,
      ),
    ]),
    pagesOfDrafts: new Set(listingsOf(sources.filter(isDraft), topics)),
    headingsOf: (address) => headings().get(address)?.(),
  };
}

const none: readonly never[] = Object.freeze([]);

function linkProblems(source: ArticleSource, targets: LinkTargets): readonly Problem[] {
  const { slug, file, outline } = source;
  const { bodyLine, references, values } = outline;
  if (references.links.length === 0) return none;
  const isDraft = values.draft === true;
  const page = { file, address: articleAddress(slug), bodyLine, isDraft, links: references.links };
  return internalLinkProblems(page, targets);
}

/** Every article there is, as far as it could be understood, and what else there is to refer to. */
export interface Referable extends Surroundings {
  /** Every article whose own text is understood, in any order. */
  readonly sources: readonly ArticleSource[];
  readonly plainPages: readonly PlainPage[];
}

export interface AssembledArticles {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly linkTargets: LinkTargets;
  readonly topics: TopicRegister;
}

/** Resolves what articles and plain pages refer to. */
export function assembleArticles({
  sources,
  plainPages,
  ...surroundings
}: Referable): AssembledArticles {
  const { files, viewing } = surroundings;
  const said = new Map(sources.map((source) => [source.slug, saidBy(source, viewing)]));
  const known = knownOf(said, surroundings);
  const articles = sources
    .map((source) => assemble(source, known, surroundings))
    .filter((article): article is Article => article !== undefined);
  const linkTargets = linkTargetsOf(sources, articles, known, plainPages);
  return {
    articles,
    problems: [
      ...sources.flatMap((source) => [
        ...referenceProblems(source, known),
        ...linkProblems(source, linkTargets),
      ]),
      ...plainPages.flatMap((page) => [
        ...readAlsoProblems(page, undefined, known),
        ...internalLinkProblems(page, linkTargets),
      ]),
      ...aliasProblems(sources, files),
    ],
    linkTargets,
    topics: known.topics,
  };
}

/** What `assembleArticles` went by, as far as one more article needs it. */
export interface Around {
  /** By all articles; what the one said before does not matter. */
  readonly said: ReadonlyMap<Slug, Said>;
  readonly surroundings: Surroundings;
  readonly linkTargets: LinkTargets;
}

/**
 * One article as `assembleArticles` gives it, where nothing is wrong with what it refers to. Its old addresses are taken
 * for sound.
 */
export function assembleArticle(
  source: ArticleSource,
  { said, surroundings, linkTargets }: Around,
): Article | undefined {
  const now = saidBy(source, surroundings.viewing);
  const known = knownOf(new Map(said).set(source.slug, now), surroundings);
  const problems = [...referenceProblems(source, known), ...linkProblems(source, linkTargets)];
  return problems.some(isError) ? undefined : assemble(source, known, surroundings);
}
