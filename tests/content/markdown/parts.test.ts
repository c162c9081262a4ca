import { describe, expect, test } from 'vitest';
import { judgeLink, judgePicture } from '../../../src/content/markdown/addresses.ts';
import { readVideoAddress } from '../../../src/content/markdown/directives/video.ts';
import { HeadingIds } from '../../../src/content/markdown/heading-id.ts';
import { isLanguage } from '../../../src/content/markdown/languages.ts';
import { readCodeInfo } from '../../../src/content/markdown/rules/code.ts';
import { countWords } from '../../../src/content/markdown/words.ts';
import { nearestName } from '../../../src/content/nearest-name.ts';

test.each([
  ['https://example.com', 'external'],
  ['HTTPS://example.com', 'external'],
  ['http://example.com', 'external'],
  ['mailto:a@b.com', 'mail'],
  ['#x', 'heading'],
  ['/x/', 'internal'],
  ['x/', 'internal'],
  ['../x/', 'internal'],
  ['?q=a:b', 'internal'],
  ['x/a:b', 'internal'],
  ['', 'refused'],
  ['//evil.com', 'refused'],
  ['/\\evil.com', 'refused'],
  ['/%5Cevil.com', 'refused'],
  ['\\\\evil.com', 'refused'],
  ['https:evil.com', 'refused'],
  ['https:///evil.com', 'refused'],
  ['https://example.com:port/', 'refused'],
  ['javascript:alert(1)', 'refused'],
  ['JavaScript:alert(1)', 'refused'],
  ['java%09script:alert(1)', 'refused'],
  ['%01javascript:alert(1)', 'refused'],
  ['javascript%3Aalert(1)', 'refused'],
  ['data:text/html,x', 'refused'],
  ['vbscript:x', 'refused'],
  ['file:///etc/passwd', 'refused'],
  ['blob:https://x', 'refused'],
  ['tel:123', 'refused'],
  ['mailto:', 'refused'],
])('judgeLink(%s) is %s', (href, kind) => {
  expect(judgeLink(href).kind).toBe(kind);
});

test.each([
  ['a.png', 'beside'],
  ['./a.png', 'beside'],
  ['صور/شاشة 1.png', 'beside'],
  ['', 'empty'],
  ['https://x.com/a.png', 'remote'],
  ['//x.com/a.png', 'remote'],
  ['/a.png', 'outside'],
  ['../a.png', 'outside'],
  ['a/../../b.png', 'outside'],
  ['a\\b.png', 'outside'],
  ['C:\\a.png', 'outside'],
  ['data:image/png;base64,AA', 'outside'],
  ['a.png?x', 'outside'],
  ['a\u0000.png', 'outside'],
])('judgePicture(%s) is %s', (src, judgement) => {
  expect(judgePicture(src)).toBe(judgement);
});

test.each([
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  ['https://youtu.be/dQw4w9WgXcQ?si=x', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  [
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['http://youtu.be/dQw4w9WgXcQ', undefined],
  ['https://youtube.com.evil.com/watch?v=dQw4w9WgXcQ', undefined],
  ['https://youtu.be@evil.com/dQw4w9WgXcQ', undefined],
  ['https://www.youtube.com/watch?v="><script>', undefined],
  ['https://www.youtube.com/@channel', undefined],
  ['نص', undefined],
])('readVideoAddress(%s)', (address, embed) => {
  expect(readVideoAddress(address)?.embed).toBe(embed);
});

describe('HeadingIds', () => {
  test('are unique whatever the headings', () => {
    const ids = new HeadingIds();
    const given = ['أ', 'أ-2', 'أ', 'أ', '؟', '؟', 'note 1', 'read-also 2'].map((text) =>
      ids.next(text),
    );
    expect(given).toEqual([
      'أ',
      'أ-2',
      'أ-3',
      'أ-4',
      'عنوان',
      'عنوان-2',
      'note-1-2',
      'read-also-2-2',
    ]);
  });
});

test.each([
  ['titel', 'title'],
  ['Caption', 'caption'],
  ['xyzzy', undefined],
  ['t', undefined],
  ['', undefined],
])('nearestName(%s) is %s', (name, nearest) => {
  expect(nearestName(name, ['title', 'caption'])).toBe(nearest);
});

test.each([
  ['ts title="src/site.ts"', { language: 'ts', title: 'src/site.ts', rest: '' }],
  ['  JS  ', { language: 'js', rest: '' }],
  ['', { language: '', rest: '' }],
  ['title="a b"', { language: '', title: 'a b', rest: '' }],
  ['js {1,2} title="x"', { language: 'js', title: 'x', rest: '{1,2}' }],
])('readCodeInfo(%j)', (info, expected) => {
  expect(readCodeInfo(info)).toEqual(expected);
});

test.each(['ts', 'sh', 'html', 'py', 'c++', 'yml', 'text', 'toml', 'console'])(
  'the alias %s is known',
  (name) => {
    expect(isLanguage(name)).toBe(true);
  },
);

test.each([
  ['', 0],
  ['— … !', 0],
  ['كلمة واحدة', 2],
  ['بـ«آبل» و5G', 2],
  ['GPT-4o و24/7', 2],
  ['مُشكَّلةٌ\n  وأخرى', 2],
])('countWords(%j) is %i', (text, words) => {
  expect(countWords(text)).toBe(words);
});
