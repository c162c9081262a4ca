/** From article sources to articles: everything that one article says of other things is looked up here. */

import { join } from 'node:path';
import type { ArticleSource } from './article-source.ts';
import { nearestName } from './markdown/nearest-name.ts';
import type { Problem } from './problem.ts';
import type { ReferenceData } from './reference-data.ts';
import { problemAt } from './schema-problems.ts';
import { articleAddress, reservedSlugs } from './slug.ts';
import { registerTopics, type TopicRegister } from './topics.ts';
import type { Address, Article, Author, Picture, Slug, Topic } from './types.ts';

/** What there is to refer to. */
interface Known {
  readonly data: ReferenceData;
  readonly topics: TopicRegister;
  /** Every article whose file is there, with whether it is a draft; absent where its front matter is broken. */
  readonly drafts: ReadonlyMap<Slug, boolean>;
  readonly slugs: ReadonlySet<Slug>;
}

function didYouMean(name: string, known: Iterable<string>, list: string): string {
  const near = nearestName(name, [...known]);
  return near === undefined ? list : `هل تقصد ${near}؟`;
}

function pictureOf(source: ArticleSource): Picture | undefined {
  const { hero } = source.values;
  if (!hero) return undefined;
  return Object.freeze({
    src: hero.src,
    file: join(source.folder, hero.src),
    alt: hero.alt,
    ...(hero.caption === undefined ? {} : { caption: hero.caption }),
    ...(hero.credit === undefined ? {} : { credit: hero.credit }),
  });
}

function topicsOf(source: ArticleSource, topics: TopicRegister): readonly Topic[] {
  const found = new Set<Topic>();
  for (const tag of source.values.tags) {
    const topic = topics.topicOf(tag);
    if (topic) found.add(topic);
  }
  return [...found];
}

function referenceProblems(source: ArticleSource, known: Known): Problem[] {
  const { yaml, placement, values, slug } = source;
  const problems: Problem[] = [];
  const { data, drafts, slugs, topics } = known;
  if (!data.sections.has(values.section)) {
    problems.push(
      problemAt(yaml, placement, ['section'], {
        code: 'section-unknown',
        message: `لا قسم معرّفه «${values.section}».`,
        remedy: didYouMean(
          values.section,
          data.sections.keys(),
          `الأقسام هي: ${[...data.sections.keys()].join('، ')}.`,
        ),
      }),
    );
  }
  const authors = typeof values.author === 'string' ? [values.author] : values.author;
  for (const [index, id] of authors.entries()) {
    if (data.authors.has(id)) continue;
    const path = typeof values.author === 'string' ? ['author'] : ['author', index];
    problems.push(
      problemAt(yaml, placement, path, {
        code: 'author-unknown',
        message: `لا كاتب معرّفه «${id}».`,
        remedy: didYouMean(id, data.authors.keys(), 'أضفه إلى ملف authors.yaml، أو صحّح معرّفه.'),
      }),
    );
  }
  for (const [index, tag] of values.tags.entries()) {
    if (topics.topicOf(tag)) continue;
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
  for (const { slug: target, line, column } of source.analysis.references.articles) {
    const fault = pickFault(target, slug, drafts, slugs, values.draft === true);
    if (fault) {
      problems.push({
        file: placement.file,
        line: line + source.bodyLine - 1,
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
  drafts: ReadonlyMap<Slug, boolean>,
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
      remedy: didYouMean(pick, slugs, 'اكتب اسم مجلد المقال كما هو.'),
    };
  }
  if (drafts.get(pick) === true && !ofDraft) {
    return {
      code: 'related-draft',
      message: `المقال «${pick}» مسودة لم تُنشر، فلا يصل إليها القارئ.`,
      remedy: 'انشر المسودة أولًا، أو اختر مقالًا منشورًا.',
    };
  }
  return undefined;
}

/** Old addresses in the one form the site compares them in: decoded, NFC, with a closing slash. */
export function canonicalAlias(alias: string): Address {
  let decoded: string;
  try {
    decoded = decodeURI(alias);
  } catch {
    decoded = alias;
  }
  const address = decoded.normalize('NFC');
  return address.endsWith('/') || /\.[a-z0-9]{1,5}$/i.test(address) ? address : `${address}/`;
}

function aliasProblems(sources: readonly ArticleSource[], slugs: ReadonlySet<Slug>): Problem[] {
  const owners = new Map<Address, string>();
  const problems: Problem[] = [];
  for (const source of sources) {
    for (const [index, alias] of (source.values.aliases ?? []).entries()) {
      const address = canonicalAlias(alias);
      const [, first = ''] = address.split('/');
      const article = address === articleAddress(first) && slugs.has(first);
      const owner = article ? `${first}/index.md` : owners.get(address);
      if (owner !== undefined || reservedSlugs.has(first) || address.includes('/../')) {
        problems.push(
          problemAt(source.yaml, source.placement, ['aliases', index], {
            code: 'address-taken',
            message:
              owner === undefined
                ? `العنوان القديم «${alias}» محجوز لصفحة من صفحات الموقع.`
                : `العنوان القديم «${alias}» هو عنوان مقال آخر: ${owner}`,
            remedy: 'احذفه من أحد الموضعين.',
          }),
        );
      } else owners.set(address, source.file);
    }
  }
  return problems;
}

function assemble(
  source: ArticleSource,
  data: ReferenceData,
  topics: TopicRegister,
): Article | undefined {
  const { values, dates } = source;
  const section = data.sections.get(values.section);
  const ids = typeof values.author === 'string' ? [values.author] : values.author;
  const authors = [...new Set(ids)]
    .map((id) => data.authors.get(id))
    .filter((author): author is Author => author !== undefined);
  if (!section || authors.length === 0) return undefined;
  const hero = pictureOf(source);
  return Object.freeze({
    slug: source.slug,
    address: articleAddress(source.slug),
    file: source.file,
    folder: source.folder,
    title: values.title,
    description: values.description,
    ...dates,
    ...(values.correction === undefined ? {} : { correction: values.correction }),
    authors,
    section,
    topics: topicsOf(source, topics),
    ...(hero ? { hero } : {}),
    summary: values.summary ?? [],
    picks: values.related ?? [],
    ...(values.series === undefined ? {} : { series: values.series }),
    sources: values.sources ?? [],
    aliases: (values.aliases ?? []).map(canonicalAlias),
    draft: values.draft ?? false,
    body: source.body,
    bodyLine: source.bodyLine,
    text: source.analysis.text,
  });
}

/**
 * Resolves what articles refer to.
 *
 * @param sources every article whose own text is understood, in any order
 * @param slugs of every folder there is, those that cannot be read included
 */
export function assembleArticles(
  sources: readonly ArticleSource[],
  slugs: ReadonlySet<Slug>,
  data: ReferenceData,
): { readonly articles: readonly Article[]; readonly problems: readonly Problem[] } {
  const topics = registerTopics(
    data.topics,
    sources.flatMap((source) => source.values.tags),
  );
  const known: Known = {
    data,
    topics,
    slugs,
    drafts: new Map(sources.map(({ slug, values }) => [slug, values.draft ?? false])),
  };
  return {
    articles: sources
      .map((source) => assemble(source, data, topics))
      .filter((article): article is Article => article !== undefined),
    problems: [
      ...sources.flatMap((source) => referenceProblems(source, known)),
      ...aliasProblems(sources, slugs),
    ],
  };
}
