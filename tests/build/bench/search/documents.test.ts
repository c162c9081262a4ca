import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../../src/build/arguments.ts';
import { ownDocuments, readCases } from '../../../../src/build/bench/search/documents.ts';
import { temporaryFolder } from '../../../setup/temporary-folders.ts';

const folder = temporaryFolder();

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const document = { id: 'phones', title: 'أفضل الهواتف', body: 'نص.' };
const query = { query: 'هاتف', relevant: ['phones'], kind: 'plural' };

describe('--cases', () => {
  test('documents and judged queries', () => {
    const cases = { about: '…', documents: [document], queries: [query] };
    expect(readCases(file('cases.json', JSON.stringify(cases)))).toEqual({
      documents: [{ ...document, date: '2026-01-01' }],
      queries: [query],
    });
  });

  test.each([
    ['not JSON', '{', 'ليس بالشكل المطلوب'],
    ['no queries', JSON.stringify({ documents: [document], queries: [] }), 'ليس بالشكل المطلوب'],
    [
      'a document without a body',
      JSON.stringify({ documents: [{ id: 'a', title: 'ب' }], queries: [query] }),
      'ليس بالشكل المطلوب',
    ],
    [
      'an id of no document',
      JSON.stringify({ documents: [document], queries: [{ ...query, relevant: ['phone'] }] }),
      'يذكر وثيقة لا وجود لها: phone',
    ],
  ])('%s', (_, text, sentence) => {
    const path = file('wrong.json', text);
    expect(() => readCases(path)).toThrow(UsageError);
    expect(() => readCases(path)).toThrow(sentence);
  });

  test('a file that is not there', () => {
    expect(() => readCases(join(folder, 'none.json'))).toThrow(UsageError);
  });
});

test('without a file, the articles of the project', () => {
  const documents = ownDocuments(join(import.meta.dirname, '../../../..'));
  expect(documents.length).toBeGreaterThan(10);
  for (const { title, body, date } of documents) {
    expect(title.length).toBeGreaterThan(9);
    expect(body.length).toBeGreaterThan(500);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});
