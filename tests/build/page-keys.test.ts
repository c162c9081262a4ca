import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TemplateKeys } from '../../src/build/page-keys.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const files = {
  'pages/home.njk': '{% extends "layouts/base.njk" %}{% import "partials/cards.njk" as cards %}',
  'pages/feed.njk': '<rss/>',
  'pages/about.md': '---\ntitle: من نحن\nlayout: layouts/page.njk\n---\nنص\n',
  'pages/odd.njk': '{% include name %}',
  'includes/layouts/base.njk': "{%- include 'partials/footer.njk' -%}",
  'includes/layouts/page.njk': '{% extends "layouts/base.njk" %}',
  'includes/partials/cards.njk': '{% macro card() %}{% endmacro %}',
  'includes/partials/footer.njk': '<footer/>',
};

function keysOf(changed: Partial<typeof files> = {}): Record<string, string> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ ...files, ...changed })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const keys = new TemplateKeys(join(folder, 'pages'), join(folder, 'includes'), '');
  return Object.fromEntries(
    ['home.njk', 'feed.njk', 'about.md', 'odd.njk'].map((name) => [name, keys.keyOf(name)]),
  );
}

const before = keysOf();

test.each([
  ['pages/home.njk', ['home.njk', 'odd.njk']],
  ['pages/feed.njk', ['feed.njk', 'odd.njk']],
  ['pages/about.md', ['about.md', 'odd.njk']],
  ['includes/layouts/page.njk', ['about.md', 'odd.njk']],
  ['includes/layouts/base.njk', ['home.njk', 'about.md', 'odd.njk']],
  ['includes/partials/cards.njk', ['home.njk', 'odd.njk']],
  ['includes/partials/footer.njk', ['home.njk', 'about.md', 'odd.njk']],
])('a change of %s is one of those templates that call it: %j', (name, changed) => {
  const after = keysOf({ [name]: `${files[name as keyof typeof files]} ` });
  expect(Object.keys(before).filter((file) => before[file] !== after[file])).toEqual(changed);
});

test('templates that are the same have the same keys, wherever they are', () => {
  expect(keysOf()).toEqual(before);
});
