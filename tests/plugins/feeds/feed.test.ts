import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { cdataText, feedTitle, tagUri } from '../../../src/plugins/feeds/feed.ts';

const parser = new XMLParser({ trimValues: false, parseTagValue: false });

test('whatever a text says, its CDATA section ends where it is meant to end', () => {
  const texts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          ']]>',
          ']',
          '>',
          '<![CDATA[',
          '</a>',
          '\u0000',
          '\u001b',
          '\ufffe',
          '\ud800',
          '👩',
        ),
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const source = `<a><![CDATA[${cdataText(text)}]]></a>`;
      expect(XMLValidator.validate(source)).toBe(true);
      const told = cdataText(text).replaceAll(']]]]><![CDATA[>', ']]>');
      // A parser of XML makes one line end of each kind.
      expect(parser.parse(source)).toEqual({ a: told.replace(/\r\n?/g, '\n') });
      // Only what XML cannot write is left out.
      const writable = Array.from(text).filter((character) => {
        const code = character.codePointAt(0) ?? 0;
        const isControl = code < 0x20 && !'\t\n\r'.includes(character);
        return (
          !isControl && !(code >= 0xd800 && code < 0xe000) && code !== 0xfffe && code !== 0xffff
        );
      });
      expect(told).toBe(writable.join(''));
    }),
  );
});

const site = { url: 'https://news.mujaz.example:8443', basePath: '/repo/' };

test('a name stays where the site moves to another scheme or port', () => {
  expect(tagUri('/esim/', 2026, site)).toBe('tag:news.mujaz.example,2026:/repo/esim/');
  expect(tagUri('/كتابة/', 2025, site)).toBe(
    'tag:news.mujaz.example,2025:/repo/%D9%83%D8%AA%D8%A7%D8%A8%D8%A9/',
  );
});

test('a feed is named by what it is of', () => {
  expect(feedTitle({}, { name: 'موجز' })).toBe('موجز');
  expect(feedTitle({ subject: { name: 'تطبيقات' } }, { name: 'موجز' })).toBe('تطبيقات | موجز');
});
