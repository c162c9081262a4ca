import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OptionError, optionsFrom, siteFor } from '../src/options.ts';
import { site } from '../src/site.ts';

const clock = Date.UTC(2026, 0, 1);

test('without any, the folders of the project and the clock of the machine', () => {
  expect(optionsFrom({ MUJAZ_URL: '', MUJAZ_NOW: '' }, clock)).toEqual({
    articles: resolve('articles'),
    output: resolve('_site'),
    cache: resolve('.cache'),
    now: clock,
    drafts: false,
  });
});

describe('--url', () => {
  test.each([
    ['https://example.com', 'https://example.com'],
    ['https://example.com/', 'https://example.com'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['HTTPS://Example.COM', 'https://example.com'],
  ])('%s', (given, url) => {
    expect(optionsFrom({ MUJAZ_URL: given }, clock).url).toBe(url);
  });

  test.each([
    'example.com',
    'ftp://example.com',
    'javascript:alert(1)',
    'https://example.com/blog/',
    'https://example.com/?a=1',
    'https://example.com/#a',
    'https://user:password@example.com',
    'https://',
  ])('not %s', (given) => {
    expect(() => optionsFrom({ MUJAZ_URL: given }, clock)).toThrow(OptionError);
    expect(() => optionsFrom({ MUJAZ_URL: given }, clock)).toThrow(
      `«${given}» لا يصلح للخيار --url`,
    );
  });
});

describe('--base-path', () => {
  test.each(['/', '/blog/', '/a/b-c/d.e~f/', '/.well/'])('%s', (given) => {
    expect(optionsFrom({ MUJAZ_BASE_PATH: given }, clock).basePath).toBe(given);
  });

  test.each(['blog', '/blog', 'blog/', '//', '/a//b/', '/../', '/a/./', '/a b/', '/<x>/', '/a/?/'])(
    'not %s',
    (given) => {
      expect(() => optionsFrom({ MUJAZ_BASE_PATH: given }, clock)).toThrow('--base-path');
    },
  );
});

describe('--now', () => {
  test.each([
    ['2026-03-14T09:00+03:00', Date.UTC(2026, 2, 14, 6)],
    ['2026-03-14T09:00:30Z', Date.UTC(2026, 2, 14, 9, 0, 30)],
    ['2028-02-29T00:00Z', Date.UTC(2028, 1, 29)],
  ])('%s', (given, epoch) => {
    expect(optionsFrom({ MUJAZ_NOW: given }, clock).now).toBe(epoch);
  });

  test.each([
    'today',
    '2026-03-14',
    '2026-03-14T09:00',
    '2026-02-30T09:00Z',
    '2026-13-01T09:00Z',
    '2026-03-14T25:00Z',
    '2026-03-14T09:00+99:00',
    '1773478800000',
  ])('not %s', (given) => {
    expect(() => optionsFrom({ MUJAZ_NOW: given }, clock)).toThrow('--now');
  });
});

test.each([
  ['1', true],
  ['', false],
  ['0', false],
])('drafts: %s', (given, drafts) => {
  expect(optionsFrom({ MUJAZ_DRAFTS: given }, clock).drafts).toBe(drafts);
});

test('the settings of the site with what a run changes, frozen', () => {
  const changed = siteFor(site, optionsFrom({ MUJAZ_BASE_PATH: '/x/' }, clock));
  expect(changed).toEqual({ ...site, basePath: '/x/' });
  expect(Object.isFrozen(changed)).toBe(true);
});

test.each([
  ['url', 'javascript:alert(1)'],
  ['url', 'https://example.com/'],
  ['url', '//example.com'],
  ['url', 'https://example.com"><script>'],
  ['basePath', '//evil.example/'],
  ['basePath', 'blog'],
  ['email', 'editors@example.com?bcc=all@example.com'],
  ['email', 'javascript:alert(1)'],
  ['httpsOnlyDays', -1],
  ['httpsOnlyDays', 0.5],
])('a setting %s that is %j is told by its name', (name, value) => {
  const options = optionsFrom({}, clock);
  expect(() => siteFor({ ...site, [name]: value }, options)).toThrow(OptionError);
  expect(() => siteFor({ ...site, [name]: value }, options)).toThrow(`${name} في src/site.ts`);
});
