import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTopicBook } from '../../src/content/topic-book.ts';

const named = [
  { name: 'الذكاء الاصطناعي', slug: 'ai', variants: ['ذكاء اصطناعي', 'AI'] },
  { name: 'واتساب', slug: 'whatsapp', variants: ['WhatsApp'] },
];
const tags = ['الأمن', 'الأمن', 'الأمن', 'الأمن السيبراني', 'الأمن السيبراني', 'واتساب', 'الشبكات'];
const book = openTopicBook(named, tags);

describe('a topic is known however it is spelt', () => {
  test.each([
    ['الامن', 'الأمن'],
    ['#الأمن_السيبراني', 'الأمن السيبراني'],
    ['الإصطناعي', undefined],
    ['ai', 'الذكاء الاصطناعي'],
    ['ذكاء إصطناعي', 'الذكاء الاصطناعي'],
    ['whatsapp', 'واتساب'],
    ['واتس اب', 'واتساب'],
    ['الخصوصية', undefined],
    ['🎉', undefined],
  ])('%s', (tag, name) => {
    expect(book.known(tag)).toBe(name);
  });
});

describe('a new topic that is a slip of the hand away from a known one', () => {
  test.each([
    ['الأمن السيبرني', 'الأمن السيبراني'],
    ['شبكات', 'الشبكات'],
    ['واتساپ', 'واتساب'],
    // Short names are near to each other by chance; far ones are not meant; a known one is no slip.
    ['4G', undefined],
    ['الخصوصية', undefined],
    ['الأمن', undefined],
  ])('%s', (tag, name) => {
    expect(book.near(tag)).toBe(name);
  });
});

describe('topics are found while they are typed', () => {
  test.each([
    // The one that is meant, then what begins so, then what has a word that does; the most used first.
    ['الأمن', ['الأمن', 'الأمن السيبراني']],
    ['سيب', ['الأمن السيبراني']],
    ['صور', []],
    ['سيبراني', ['الأمن السيبراني']],
    ['اصط', ['الذكاء الاصطناعي']],
    ['what', ['واتساب']],
    ['بكا', ['الشبكات']],
    ['', ['الأمن', 'الأمن السيبراني', 'الشبكات', 'واتساب', 'الذكاء الاصطناعي']],
  ])('%s', (typed, names) => {
    expect(book.suggest(typed, 10)).toEqual(names);
  });

  test('no more than are asked for', () => {
    expect(book.suggest('', 2)).toEqual(['الأمن', 'الأمن السيبراني']);
  });
});

test('every topic is found by its name and by the beginning of it', () => {
  const tag = fc.string({
    unit: fc.constantFrom(...'ابتجدرسعلمنهويأة '),
    minLength: 3,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(tag, { minLength: 1, maxLength: 20 }), (some) => {
      const own = openTopicBook([], some);
      for (const one of some) {
        const name = own.known(one);
        if (name === undefined) continue;
        expect(own.suggest(name, some.length)[0]).toBe(name);
        expect(own.suggest(name.trim().slice(0, 2), some.length)).toContain(name);
        expect(own.near(name)).toBeUndefined();
      }
    }),
  );
});
