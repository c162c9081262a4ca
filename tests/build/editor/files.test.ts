import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { editorFiles } from '../../../src/build/editor/files.ts';
import { frontMatterJsonSchema } from '../../../src/build/editor/json-schema.ts';
import { snippets } from '../../../src/build/editor/snippets.ts';
import { directives } from '../../../src/content/markdown/directives/index.ts';
import { readReferenceData } from '../../../src/content/reference-data.ts';
import { frontMatterSchema } from '../../../src/content/schema.ts';
import { articleText, dataFolder, picture, writeTree } from '../../content/tree.ts';
import { snippetText } from './snippet-text.ts';

const root = join(import.meta.dirname, '../../..');
const reference = readReferenceData(dataFolder, 'src/data');
const data = {
  sections: [...reference.sections.values()],
  authors: [...reference.authors.values()],
  topics: reference.topics,
};

test('what editors are told is what there is: if not, `npm run editor` writes it again', () => {
  const files = editorFiles(data);
  const folder = join(root, '.vscode');
  expect(readdirSync(folder).toSorted()).toEqual([...files.keys()].toSorted());
  for (const [name, text] of files) {
    expect(readFileSync(join(folder, name), 'utf8'), `npm run editor: ${name}`).toBe(text);
  }
});

describe('the JSON Schema', () => {
  const one = {
    sections: [{ id: 'apps', name: 'تطبيقات' }],
    authors: [{ id: 'apps-desk', name: 'قسم التطبيقات' }],
    topics: [{ name: 'الأمن' }],
  };
  const schema = z
    .object({
      properties: z.record(z.string(), z.looseObject({ description: z.string() })),
      required: z.array(z.string()),
      additionalProperties: z.literal(false),
    })
    .parse(frontMatterJsonSchema(one));

  test('has every key with a sentence in Arabic', () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(frontMatterSchema.shape));
    for (const { description } of Object.values(schema.properties)) {
      expect(description).toMatch(/\p{Script=Arabic}/u);
    }
    expect(schema.required).toEqual(['title', 'description', 'date', 'author', 'section', 'tags']);
  });

  test('names the sections and authors there are; of topics it offers the named and allows any', () => {
    const { section, author, tags } = schema.properties;
    const ids = { type: 'string', enum: ['apps-desk'], enumDescriptions: ['قسم التطبيقات'] };
    expect(section).toMatchObject({ enum: ['apps'], enumDescriptions: ['تطبيقات'] });
    expect(author).toMatchObject({ anyOf: [ids, { type: 'array', items: ids }] });
    expect(tags).toMatchObject({ items: { anyOf: [{ enum: ['الأمن'] }, { type: 'string' }] } });
  });

  // Zod reads JSON Schema too: it stands for the editor here.
  test('finds nothing wrong with what is right, and what is wrong with the rest', () => {
    const check = z.fromJSONSchema(JSON.parse(JSON.stringify(frontMatterJsonSchema(data))));
    const sound = {
      title: 'عنوان',
      description: 'وصف',
      date: '2026-03-14',
      author: ['apps-desk', 'ai-desk'],
      section: 'apps',
      tags: ['موضوع جديد'],
    };
    expect(check.safeParse(sound).success).toBe(true);
    for (const wrong of [
      { section: 'nope' },
      { author: 'nope' },
      { author: ['apps-desk', 'nope'] },
      { tags: [] },
      { tags: 'الأمن' },
      { draft: 'نعم' },
      { hero: { src: 'hero.jpg' } },
      { titel: 'عنوان' },
    ]) {
      expect(check.safeParse({ ...sound, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });
});

describe('the snippets', () => {
  const all = snippets(data);

  test('there is one for every directive, and each is found in Arabic too', () => {
    expect(Object.keys(all).toSorted()).toEqual(
      ['article', 'hero', ...directives.keys()].toSorted(),
    );
    for (const { prefix, description } of Object.values(all)) {
      expect(prefix[0]).toMatch(/^\p{Script=Arabic}/u);
      expect(description).toMatch(/\p{Script=Arabic}/u);
    }
    const prefixes = Object.values(all).flatMap(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test('an article of all of them, as they are put in, passes the check', () => {
    const { article, hero, ...bodies } = all;
    if (!article || !hero) throw new Error('There is no snippet of an article.');
    const text = snippetText(article.body).replace(
      'draft: true\n',
      `draft: true\n${snippetText(hero.body)}\n`,
    );
    const body = Object.values(bodies).map((snippet) => snippetText(snippet.body));
    const { problems, index } = writeTree({
      'articles/whole/index.md': [text, ...body].join('\n\n'),
      'articles/whole/hero.jpg': picture,
      'articles/whole/picture.jpg': picture,
      'articles/esim-explained/index.md': articleText(),
    }).load({ drafts: true });
    expect(problems).toEqual([]);
    const found = index.bySlug.get('whole');
    expect(found?.hero?.src).toBe('hero.jpg');
    expect(found?.targets).toMatchObject({
      pictures: ['picture.jpg'],
      articles: ['esim-explained'],
    });
    // None of them stands in the text as it is written: each was understood.
    expect(found?.text.plain).not.toContain(':::');
  });

  test('an example names an article that there is', () => {
    expect(existsSync(join(root, 'articles/esim-explained/index.md'))).toBe(true);
  });

  test.each(Object.entries(all))('%s has its places numbered from 1', (_, { body }) => {
    const places = [...body.join('\n').matchAll(/\$\{(\d)[:|]/g)].map(([, place]) => Number(place));
    expect(places.toSorted()).toEqual(places.map((_place, at) => at + 1));
  });
});
