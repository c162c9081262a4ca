import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputMarker } from '../../src/build/output-folder.ts';
import { copyPortable, portablePage } from '../../src/build/portable.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

describe('addresses of the site lead from file to file', () => {
  test.each([
    ['<a href="/">', '<a href="../index.html">'],
    ['<a href="/story/">', '<a href="index.html">'],
    ['<a href="/topics/%D8%A3/#x">', '<a href="../topics/%D8%A3/index.html#x">'],
    ['<a href="/search/?q=a&amp;b">', '<a href="../search/index.html?q=a&amp;b">'],
    ['<img src=/pictures/a.jpg>', '<img src="../pictures/a.jpg">'],
    [
      '<source srcset="/pictures/a.avif 320w, /pictures/b.avif 640w">',
      '<source srcset="../pictures/a.avif 320w, ../pictures/b.avif 640w">',
    ],
    ['<form action="/search/">', '<form action="../search/index.html">'],
    ['<template><a href="/x.css"></a></template>', '<template><a href="../x.css"></a></template>'],
    // Others stay as they are, to the byte.
    ['<a href="https://example.com/">', '<a href="https://example.com/">'],
    ['<a href="//example.com/">', '<a href="//example.com/">'],
    ['<a  href=\'#x\' title="/y/">/z/', '<a  href=\'#x\' title="/y/">/z/'],
    ['<pre>&lt;a href="/"&gt;</pre>', '<pre>&lt;a href="/"&gt;</pre>'],
  ])('%s', (html, portable) => {
    expect(portablePage(html, 'story/index.html')).toBe(portable);
  });
});

test('a browser finds by the new address what a server gives for the old one', () => {
  const name = fc.stringMatching(/^[a-z0-9-]{1,6}$/);
  const path = fc.array(name, { maxLength: 4 });
  fc.assert(
    fc.property(path, path, fc.boolean(), (from, to, isFolder) => {
      const page = [...from, 'index.html'].join('/');
      const address = `/${to.join('/')}${isFolder && to.length > 0 ? '/' : ''}`;
      const html = portablePage(`<a href="${address}">`, page);
      const [, written = ''] = /href="(.*)"/.exec(html) ?? [];
      expect(written).not.toMatch(/^\//);
      const found = new URL(written, `file:///copy/${page}`).pathname;
      expect(found).toBe(`/copy${address.endsWith('/') ? `${address}index.html` : address}`);
    }),
  );
});

test('only a site is copied, and only a copy is replaced', () => {
  const folder = temporaryFolder();
  const [site, copy] = [join(folder, 'site'), join(folder, 'copy')];
  mkdirSync(join(site, 'story'), { recursive: true });
  writeFileSync(join(site, 'story/index.html'), '<a href="/">');
  expect(() => copyPortable(site, copy)).toThrow('موقع مبني');
  writeFileSync(join(site, outputMarker), '');
  expect(copyPortable(site, copy)).toBe(1);
  writeFileSync(join(copy, 'old.html'), '');
  expect(copyPortable(site, copy)).toBe(1);
  expect(existsSync(join(copy, 'old.html'))).toBe(false);
  expect(readFileSync(join(copy, 'story/index.html'), 'utf8')).toBe('<a href="../index.html">');
  expect(readFileSync(join(site, 'story/index.html'), 'utf8')).toBe('<a href="/">');
  expect(() => copyPortable(site, join(site, 'story'))).toThrow('الموقع نفسه');
  mkdirSync(join(folder, 'mine'));
  expect(() => copyPortable(site, join(folder, 'mine'))).toThrow('فلن يُمسّ');
});
