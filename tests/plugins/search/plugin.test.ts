import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLexicon } from '../../../src/arabic/lexicon.ts';
import { articlesOf } from '../../../src/build/bench/search/articles.ts';
import type { Section } from '../../../src/content/types.ts';
import type { EleventyConfig } from '../../../src/plugins/eleventy-config.ts';
import { writeOutputFiles } from '../../../src/plugins/output-files.ts';
import { type SearchFilesOptions, searchFiles } from '../../../src/plugins/search/files.ts';
import { searchIndexFolder } from '../../../src/plugins/search/place.ts';
import { searchPlugin } from '../../../src/plugins/search/plugin.ts';
import { temporaryFolder } from '../temporary.ts';

const section: Section = { id: 'apps', name: 'تطبيقات', description: '', address: '/s/apps/' };

const documents = ['تحديث أندرويد', 'هاتف جديد', 'ألعاب الشهر'].map((title, number) => ({
  id: String(number),
  title,
  body: `${title} من الشركة في iPhone 15 (2024-2025)`,
  date: `2026-01-0${number + 1}`,
}));

function optionsOf(some: Partial<SearchFilesOptions> = {}): SearchFilesOptions {
  return {
    index: {
      articles: articlesOf(documents, true, [section]),
      sections: [{ subject: section, articles: [] }],
    },
    lexicon: createLexicon({ plurals: [], names: [] }),
    style: { timeZone: 'Asia/Riyadh', months: 'gulf', digits: 'latn' },
    directory: temporaryFolder(),
    ...some,
  };
}

function write(output: string, options: SearchFilesOptions) {
  return writeOutputFiles(output, searchFiles(options), searchIndexFolder);
}

/** The files of a folder with their texts. */
function filesOf(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')] as const);
}

test('an index that is there is not written again, and one made anew is the same', () => {
  const [output, other] = [temporaryFolder(), temporaryFolder()];
  const options = optionsOf();
  const { written } = write(output, options);
  expect(written).toContain('/search/index/index.json');
  expect(write(output, options)).toMatchObject({ written: [], unwanted: [] });
  write(other, options);
  expect(filesOf(other)).toEqual(filesOf(output));
  rmSync(other, { recursive: true });
  write(other, optionsOf());
  expect(filesOf(other)).toEqual(filesOf(output));
});

test('what was kept and is damaged is left', () => {
  const output = temporaryFolder();
  const options = optionsOf();
  write(output, options);
  const before = filesOf(output);
  for (const name of readdirSync(options.directory)) {
    const file = join(options.directory, name);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -3));
  }
  rmSync(output, { recursive: true });
  write(output, options);
  expect(filesOf(output)).toEqual(before);
});

test('dates in another style are other files', () => {
  const output = temporaryFolder();
  const options = optionsOf();
  write(output, options);
  const style = { ...options.style, digits: 'arab' } as const;
  const { written, unwanted } = write(output, { ...options, style });
  expect(written.filter((address) => address.includes('/articles-')).length).toBe(3);
  expect(unwanted.filter((address) => address.includes('/articles-')).length).toBe(3);
});

test('the plugin writes after the build, or leaves it to the caller', async () => {
  for (const isWriting of [true, false]) {
    const output = temporaryFolder();
    const data = new Map<string, unknown>();
    const listeners: Parameters<EleventyConfig['on']>[1][] = [];
    searchPlugin(
      {
        addGlobalData: (name, value) => data.set(name, value),
        on: (_, listener) => listeners.push(listener),
      },
      isWriting ? { files: () => searchFiles(optionsOf()) } : {},
    );
    expect(data.get('searchIndex')).toBe('/search/index/');
    for (const listener of listeners) await listener({ directories: { output } });
    expect(filesOf(output).length > 0).toBe(isWriting);
  }
});
