import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type OutputFile, writeOutputFiles } from '../../src/plugins/output-files.ts';
import { temporaryFolder } from './temporary.ts';

function setUp() {
  const folder = temporaryFolder();
  const source = join(folder, 'cache/1-640.jpg');
  mkdirSync(join(folder, 'cache'));
  writeFileSync(source, 'picture');
  const files: OutputFile[] = [
    { address: '/favicon.ico', bytes: Buffer.from('icon') },
    { address: '/assets/site.1.css', bytes: Buffer.from('css') },
    { address: '/assets/1-640.jpg', source, size: 7 },
  ];
  return { output: join(folder, 'site'), source, files };
}

test('writes what is missing or differs, and only that', () => {
  const { output, files } = setUp();
  const first = writeOutputFiles(output, files, 'assets');
  expect(first.written).toEqual(['/assets/1-640.jpg', '/assets/site.1.css', '/favicon.ico']);
  const before = statSync(join(output, 'assets/site.1.css')).mtimeMs;
  writeFileSync(join(output, 'favicon.ico'), 'old!');
  expect(writeOutputFiles(output, files, 'assets')).toEqual({
    written: ['/favicon.ico'],
    removed: [],
  });
  expect(statSync(join(output, 'assets/site.1.css')).mtimeMs).toBe(before);
});

test('removes what nobody wants from its own folder, and from no other', () => {
  const { output, files } = setUp();
  writeOutputFiles(output, files, 'assets');
  writeFileSync(join(output, 'index.html'), 'a page');
  const { removed } = writeOutputFiles(output, files.slice(0, 1), 'assets');
  expect(removed).toEqual(['/assets/1-640.jpg', '/assets/site.1.css']);
  expect(existsSync(join(output, 'index.html'))).toBe(true);
});

test('completes a copy that was cut short', () => {
  const { output, files } = setUp();
  writeOutputFiles(output, files, 'assets');
  writeFileSync(join(output, 'assets/1-640.jpg'), 'pic');
  writeOutputFiles(output, files, 'assets');
  expect(readFileSync(join(output, 'assets/1-640.jpg'), 'utf8')).toBe('picture');
});

test('a change of the output in place does not reach the cache', () => {
  const { output, source, files } = setUp();
  writeOutputFiles(output, files, 'assets');
  writeFileSync(join(output, 'assets/1-640.jpg'), 'changed');
  expect(readFileSync(source, 'utf8')).toBe('picture');
});
