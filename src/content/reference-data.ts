/** Sections, authors and topics: the files that editors change, read by the same machinery as articles. */

import { join } from 'node:path';
import type { z } from 'zod';
import { foldSpelling } from '../arabic/normalise.ts';
import { type DataFile, readDataFile } from './data-file.ts';
import { deepFreeze } from './deep-freeze.ts';
import { typeset } from './markdown/typeset.ts';
import type { Problem } from './problem.ts';
import { authorsSchema, sectionsSchema, topicsSchema } from './schema.ts';
import { problemAt } from './schema-problems.ts';
import type { KeptPlace } from './sealed-file.ts';
import { authorAddress, sectionAddress } from './slug.ts';
import type { Author, Section } from './types.ts';

/** A topic that editors named: its spelling, and the others that mean the same. */
export interface NamedTopic {
  readonly name: string;
  readonly slug?: string | undefined;
  readonly variants?: readonly string[] | undefined;
  readonly description?: string | undefined;
}

export interface ReferenceData {
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly topics: readonly NamedTopic[];
  readonly problems: readonly Problem[];
}

function repeatedIds(
  items: readonly { readonly id: string }[],
  { yaml }: DataFile<unknown>,
  file: string,
): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      problemAt(yaml(), { file, lineOffset: 0, text: '' }, [index, 'id'], {
        code: 'id-repeated',
        message: `المعرّف ${id} مستعمل مرتين.`,
        remedy: 'اختر لكل واحد معرّفًا يخصه.',
      }),
    ];
  });
}

/** Two topics under one spelling or one address: which of them a tag means could not be told. */
function repeatedTopics(
  topics: readonly NamedTopic[],
  { yaml }: DataFile<unknown>,
  file: string,
): readonly Problem[] {
  const owners = new Map<string, number>();
  const slugs = new Set<string>();
  return topics.flatMap(({ name, slug, variants = [] }, index): readonly Problem[] => {
    const at = (path: readonly PropertyKey[], message: string, remedy: string): Problem =>
      problemAt(yaml(), { file, lineOffset: 0, text: '' }, [index, ...path], {
        code: 'topic-repeated',
        message,
        remedy,
      });
    const taken = slug !== undefined && slugs.has(slug);
    if (slug !== undefined) slugs.add(slug);
    const spellings = [
      { spelling: name, path: ['name'] },
      ...variants.map((spelling, variant) => ({ spelling, path: ['variants', variant] })),
    ];
    return [
      ...(taken
        ? [at(['slug'], `العنوان ${slug} مستعمل لموضوعين.`, 'اختر لكل موضوع عنوانًا يخصه.')]
        : []),
      ...spellings.flatMap(({ spelling, path }) => {
        const key = foldSpelling(spelling);
        const owner = owners.get(key) ?? index;
        owners.set(key, owner);
        return owner === index
          ? []
          : [
              at(
                path,
                `«${spelling}» مذكور في موضوعين.`,
                'احذفه من أحدهما، أو اجعلهما موضوعًا واحدًا.',
              ),
            ];
      }),
    ];
  });
}

/**
 * Reads `sections.yaml`, `authors.yaml` and `topics.yaml`.
 *
 * @param directory absolute
 * @param shown path of the directory for messages
 */
export function readReferenceData(
  directory: string,
  shown: string,
  kept?: KeptPlace,
): ReferenceData {
  const read = <Data>(name: string, schema: z.ZodType<Data>) =>
    readDataFile(join(directory, name), `${shown}/${name}`, schema, kept);
  const sections = read('sections.yaml', sectionsSchema);
  const authors = read('authors.yaml', authorsSchema);
  const topics = read('topics.yaml', topicsSchema);
  return {
    sections: new Map(
      (sections.data ?? []).map((section) => [
        section.id,
        deepFreeze({
          ...section,
          description: typeset(section.description),
          address: sectionAddress(section.id),
        }),
      ]),
    ),
    authors: new Map(
      (authors.data ?? []).map(({ role, desk, ...author }) => [
        author.id,
        deepFreeze({
          ...author,
          ...(role === undefined ? {} : { role }),
          ...(desk === true ? { desk } : {}),
          bio: typeset(author.bio),
          address: authorAddress(author.id),
        }),
      ]),
    ),
    topics: (topics.data ?? []).map((topic) => ({
      ...topic,
      ...(topic.description === undefined ? {} : { description: typeset(topic.description) }),
    })),
    problems: [
      ...sections.problems,
      ...repeatedIds(sections.data ?? [], sections, `${shown}/sections.yaml`),
      ...authors.problems,
      ...repeatedIds(authors.data ?? [], authors, `${shown}/authors.yaml`),
      ...topics.problems,
      ...repeatedTopics(topics.data ?? [], topics, `${shown}/topics.yaml`),
    ],
  };
}
