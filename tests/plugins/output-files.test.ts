import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  makeAhead,
  type OutputFile,
  removeOutputFiles,
  replaceOutputFiles,
  writeOutputFiles,
} from '../../src/plugins/output-files.ts';
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
    unwanted: [],
    files: 3,
  });
  expect(statSync(join(output, 'assets/site.1.css')).mtimeMs).toBe(before);
});

test('removes what nobody wants from its own folder, and from no other', () => {
  const { output, files } = setUp();
  writeOutputFiles(output, files, 'assets');
  writeFileSync(join(output, 'index.html'), 'a page');
  const { unwanted } = writeOutputFiles(output, files.slice(0, 1), 'assets');
  expect(unwanted).toEqual(['/assets/1-640.jpg', '/assets/site.1.css']);
  expect(existsSync(join(output, 'assets/site.1.css'))).toBe(true);
  removeOutputFiles(output, unwanted);
  expect(existsSync(join(output, 'assets'))).toBe(false);
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

test('a file on demand is made where it is missing, and nowhere else', () => {
  const { output } = setUp();
  const made: string[] = [];
  const files = ['/index/a1/words.txt', '/index/b2/words.txt', '/outside.txt'].map(
    (address): OutputFile => ({
      address,
      make: () => {
        made.push(address);
        return Buffer.from(address);
      },
    }),
  );
  expect(writeOutputFiles(output, files.slice(1), 'index').written).toEqual(made);
  made.length = 0;
  expect(writeOutputFiles(output, files, 'index').written).toEqual(['/index/a1/words.txt']);
  expect(made).toEqual(['/index/a1/words.txt']);
  expect(readFileSync(join(output, 'index/a1/words.txt'), 'utf8')).toBe('/index/a1/words.txt');
});

test('a folder goes with the last of its files', () => {
  const { output } = setUp();
  const file = (address: string): OutputFile => ({ address, bytes: Buffer.from('text') });
  writeOutputFiles(output, [file('/index/a1/b/words.txt'), file('/index/root.json')], 'index');
  writeFileSync(join(output, 'index/a1/b/words.txt.1.tmp'), 'half of it');
  replaceOutputFiles(output, [file('/index/root.json')], 'index');
  expect(existsSync(join(output, 'index/a1'))).toBe(false);
  replaceOutputFiles(output, [], 'index');
  expect(existsSync(join(output, 'index'))).toBe(false);
  expect(existsSync(output)).toBe(true);
});

test('nothing is removed before all is written', () => {
  const { output, files } = setUp();
  writeOutputFiles(output, files, 'assets');
  const failing: OutputFile = {
    address: '/assets/new.css',
    make: () => {
      throw new Error('cannot be made');
    },
  };
  expect(() => replaceOutputFiles(output, [failing], 'assets')).toThrow('cannot be made');
  expect(existsSync(join(output, 'assets/site.1.css'))).toBe(true);
});

test('a folder that has taken the place of a file that is to go stays', () => {
  const { output } = setUp();
  mkdirSync(join(output, 'old'), { recursive: true });
  writeFileSync(join(output, 'old/index.html'), 'page');
  removeOutputFiles(output, ['/old', '/never-there']);
  expect(existsSync(join(output, 'old/index.html'))).toBe(true);
});

test('what is made ahead is made once, where it is missing, and then only put in its place', async () => {
  const output = temporaryFolder();
  const staging = temporaryFolder();
  mkdirSync(join(output, 'made'));
  writeFileSync(join(output, 'made/there.txt'), 'قديم');
  const made: string[] = [];
  const onDemand = (name: string) => ({
    address: `/made/${name}`,
    make: () => {
      made.push(name);
      return Buffer.from(name);
    },
  });
  const root = { address: '/made/index.json', bytes: Buffer.from('{}') };
  const wanted = ['there.txt', 'one.txt', 'deep/two.txt', 'one.txt'].map(onDemand);
  const files = await makeAhead(output, [...wanted, root], 'made', staging);
  expect(made).toEqual(['one.txt', 'deep/two.txt']);
  expect(existsSync(join(output, 'made/one.txt'))).toBe(false);
  expect(writeOutputFiles(output, files, 'made')).toEqual({
    written: ['/made/deep/two.txt', '/made/index.json', '/made/one.txt'],
    unwanted: [],
    files: 4,
  });
  expect(made).toHaveLength(2);
  expect(readFileSync(join(output, 'made/deep/two.txt'), 'utf8')).toBe('deep/two.txt');
  expect(readFileSync(join(output, 'made/there.txt'), 'utf8')).toBe('قديم');
});
