import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../../../src/build/arguments.ts';
import { templatesOf } from '../../../../src/build/bench/pages/templates.ts';
import { temporaryFolder } from '../../../setup/temporary-folders.ts';

function siteWith(pages: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sections'));
  for (const [address, html] of Object.entries(pages)) {
    mkdirSync(join(folder, address), { recursive: true });
    writeFileSync(join(folder, address, 'index.html'), html);
  }
  return folder;
}

const article = (title: string, text: string): string =>
  `<h1 class="article__title" id="title">${title}</h1><p>${text}</p>`;

/** Text that compresses badly. */
const long = Array.from({ length: 400 }, (_, n) => (n * n * 7919).toString(36)).join(' ');

test('of articles and sections the heaviest stand for all; a search asks for words of a title', () => {
  const folder = siteWith({
    light: article('عنوان المقال الخفيف', 'نص'),
    'مقال-ثقيل': article('كيف تعمل <bdi>C++</bdi> في الهاتف &amp; الحاسوب؟', long),
    about: `<h1>من نحن</h1>${long}${long}`,
    'sections/apps': long,
    'sections/ai': 'نص',
    pictures: '',
  });
  expect(templatesOf(folder).map(({ address }) => decodeURIComponent(address))).toEqual([
    '/مقال-ثقيل/',
    '/',
    '/sections/apps/',
    '/search/',
    '/search/?q=تعمل C++',
  ]);
});

test('a site without articles has nothing to measure', () => {
  expect(() => templatesOf(siteWith({ about: 'نص', 'sections/apps': 'نص' }))).toThrow(UsageError);
});
