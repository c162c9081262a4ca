import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/build/arguments.ts';
import { readNews } from '../../../src/build/bench/news.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';

const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const item = { id: '7', date: '2015-07-24 06:05:27', title: 'عنوان الخبر', body: 'نصه.' };

describe('a file of news items', () => {
  const lines = `${JSON.stringify(item)}\n\n${JSON.stringify({ ...item, id: '8' })}\n`;
  const items = [
    { ...item, date: '2015-07-24' },
    { ...item, id: '8', date: '2015-07-24' },
  ];

  test('an object a line, compressed or not', () => {
    expect(readNews(file('news.jsonl', lines), '--news')).toEqual(items);
    expect(readNews(file('news.jsonl.gz', gzipSync(lines)), '--news')).toEqual(items);
  });

  test.each([
    ['news.jsonl', `${lines}{"id":`, 'السطر 4 من'],
    ['news.jsonl', JSON.stringify({ ...item, date: 'أمس' }), 'السطر 1 من'],
    ['news.jsonl', '\n', 'فارغ'],
    ['news.jsonl.gz', lines, 'ليس مضغوطًا بصيغة gzip'],
  ])('%s: %j', (name, text, sentence) => {
    const path = file(name, text);
    expect(() => readNews(path, '--news')).toThrow(UsageError);
    expect(() => readNews(path, '--news')).toThrow(sentence);
  });

  test('a file that is not there', () => {
    expect(() => readNews(join(folder, 'none.jsonl'), '--news')).toThrow(UsageError);
  });
});
