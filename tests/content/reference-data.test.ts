import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReferenceData } from '../../src/content/reference-data.ts';
import { dataFolder, type Files, placeOf, writeTree } from './tree.ts';

const sound: Files = {
  'data/sections.yaml': '- id: apps\n  name: تطبيقات\n  description: وصف القسم للقراء\n',
  'data/authors.yaml': '- id: desk\n  name: قسم الأخبار\n  bio: يكتب الأخبار كل يوم\n',
  'data/topics.yaml': '- name: واتساب\n  slug: whatsapp\n  variants: [WhatsApp]\n',
};

const read = (files: Files) => {
  const { root } = writeTree({ ...sound, ...files });
  return readReferenceData(join(root, 'data'), 'src/data');
};

test('the data of the project is right', () => {
  expect(readReferenceData(dataFolder, 'src/data').problems).toEqual([]);
});

test('sections and authors stand in the order of their files, each with its address, frozen', () => {
  const { sections, authors, topics, problems } = read({});
  expect(problems).toEqual([]);
  expect([...sections.values()]).toMatchObject([{ id: 'apps', address: '/sections/apps/' }]);
  expect([...authors.values()]).toMatchObject([{ id: 'desk', address: '/authors/desk/' }]);
  expect(topics).toMatchObject([{ name: 'واتساب', slug: 'whatsapp' }]);
  expect([...sections.values(), ...authors.values()].every(Object.isFrozen)).toBe(true);
});

test('descriptions are typeset, names are not', () => {
  const { sections, authors, topics } = read({
    'data/sections.yaml': '- id: apps\n  name: تطبيقات 5 GB\n  description: \'وصف "القسم" 5 GB\'\n',
    'data/authors.yaml': '- id: desk\n  name: قسم 5 GB\n  bio: \'يكتب "الأخبار" منذ 3 سنوات\'\n',
    'data/topics.yaml': '- name: iOS 18\n  description: \'وصف "الموضوع" 5 GB\'\n',
  });
  expect(sections.get('apps')).toMatchObject({
    name: 'تطبيقات 5 GB',
    description: 'وصف «القسم» 5\u00a0GB',
  });
  expect(authors.get('desk')).toMatchObject({
    name: 'قسم 5 GB',
    bio: 'يكتب «الأخبار» منذ 3\u00a0سنوات',
  });
  expect(topics).toEqual([{ name: 'iOS 18', description: 'وصف «الموضوع» 5\u00a0GB' }]);
});

test.each(['', '# لا شيء بعد\n', '[]\n'])('a file of topics may have none: %j', (topics) => {
  expect(read({ 'data/topics.yaml': topics })).toMatchObject({ topics: [], problems: [] });
});

describe('the mistakes of editors are told as those of writers are', () => {
  const sections = sound['data/sections.yaml'];
  test.each([
    ['an id twice', 'sections', `${sections}${sections}`, 'id-repeated', '4:7', 'apps'],
    [
      'an id with capitals',
      'sections',
      '- id: Apps\n  name: تطبيقات\n  description: وصف القسم للقراء\n',
      'value-invalid',
      '1:7',
      'معرّفًا',
    ],
    ['a key that is missing', 'authors', '- id: desk\n  name: قسم\n', 'key-missing', '1:3', 'bio'],
    [
      'a key that nobody knows',
      'authors',
      '- id: desk\n  name: قسم\n  bio: يكتب الأخبار\n  boi: x\n',
      'key-unknown',
      '4:3',
      'boi',
    ],
    ['a map for a list', 'authors', 'id: desk\n', 'value-invalid', '1:1', ''],
    ['an empty file', 'sections', '', 'value-invalid', '1:1', ''],
    ['a text for a map', 'sections', '- تطبيقات\n', 'value-invalid', '1:3', 'sections.yaml'],
    [
      'an unquoted colon',
      'topics',
      '- name: أمن: خصوصية\n',
      'yaml-unquoted-colon',
      '1:9',
      'نقطتان',
    ],
    [
      'a second document',
      'topics',
      '- name: أمن\n...\n---\n- name: خصوصية\n',
      'yaml-multiple-docs',
      '3:1',
      'بيانات أخرى',
    ],
    [
      'one spelling in two topics',
      'topics',
      '- name: أمن\n- name: حماية\n  variants: [الحماية, امن]\n',
      'topic-repeated',
      '3:23',
      '«امن»',
    ],
    [
      'one address for two topics',
      'topics',
      '- name: أمن\n  slug: x\n- name: حماية\n  slug: x\n',
      'topic-repeated',
      '4:9',
      'x',
    ],
  ])('%s', (_, name, text, code, place, says) => {
    const { problems } = read({ [`data/${name}.yaml`]: text });
    const [problem] = problems;
    if (!problem) throw new Error('nothing is told');
    expect(problems).toHaveLength(1);
    expect(placeOf(problem)).toBe(`src/data/${name}.yaml:${place}`);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(says);
    expect(problem.message).toMatch(/\p{Script=Arabic}/u);
    expect(problem.remedy).toMatch(/\p{Script=Arabic}/u);
  });

  test('a spelling that a topic has twice itself is no mistake', () => {
    expect(
      read({ 'data/topics.yaml': '- name: أمن\n  variants: [امن, الأمن]\n' }).problems,
    ).toEqual([]);
  });

  test('a file that is not there, or not UTF-8', () => {
    const { root } = writeTree({ ...sound, 'data/authors.yaml': Uint8Array.from([0xc7, 0xe1]) });
    expect(readReferenceData(join(root, 'data'), 'src/data').problems).toMatchObject([
      { code: 'data-file', file: 'src/data/authors.yaml' },
    ]);
    expect(readReferenceData(join(root, 'none'), 'src/data').problems).toHaveLength(3);
  });
});
