import { describe, expect, test } from 'vitest';
import { absolute, href } from '../../../src/plugins/addresses/addresses.ts';
import { addressesPlugin } from '../../../src/plugins/addresses/plugin.ts';
import { register } from '../registered.ts';

const location = { url: 'https://news.example', basePath: '/repo/' };

describe('a link to an address of the site', () => {
  test.each([
    ['/', '/repo/'],
    ['/story/', '/repo/story/'],
    ['/topics/الأمن/', '/repo/topics/%D8%A7%D9%84%D8%A3%D9%85%D9%86/'],
    ['/topics/%D8%A7/', '/repo/topics/%D8%A7/'],
    ['/story/#عنوان', '/repo/story/#%D8%B9%D9%86%D9%88%D8%A7%D9%86'],
    ['/100%/', '/repo/100%25/'],
    ['/a b/?q=1&r=2', '/repo/a%20b/?q=1&r=2'],
  ])('%s', (address, link) => {
    expect(href(location, address)).toBe(link);
  });

  test.each(['/topics/الأمن/', '/100%/', '/a%20b/'])(
    'encoding it twice changes nothing: %s',
    (address) => {
      const root = { basePath: '/' };
      expect(href(root, href(root, address))).toBe(href(root, address));
    },
  );
});

test.each([
  '#عنوان',
  'other/',
  'https://example.com/ا',
  '//example.com/',
  'mailto:a@b.example',
  '',
])('what is no address of the site stays: %s', (address) => {
  expect(href(location, address)).toBe(address);
});

test('without a base path, an address is its own link', () => {
  expect(href({ basePath: '/' }, '/story/')).toBe('/story/');
});

test('a full URL is one that browsers agree with', () => {
  const url = absolute(location, '/topics/الأمن/');
  expect(url).toBe('https://news.example/repo/topics/%D8%A7%D9%84%D8%A3%D9%85%D9%86/');
  expect(new URL(url).href).toBe(url);
});

test('templates have both as filters', () => {
  const { filter } = register((eleventy) => addressesPlugin(eleventy, location));
  expect(filter('href', '/x/')).toBe('/repo/x/');
  expect(filter('absolute', '/x/')).toBe('https://news.example/repo/x/');
});
