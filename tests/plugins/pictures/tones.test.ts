import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import postcss from 'postcss';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isTone, toneOf, toneRules } from '../../../src/plugins/pictures/tones.ts';
import { type Colour, difference, setUp, svg } from './studio.ts';

function plain(colours: readonly Colour[]) {
  return { data: Uint8Array.from(colours.flat()), width: colours.length, height: 1 };
}

function colourOf(hexadecimal: string): Colour {
  const [red = 0, green = 0, blue = 0] = [...hexadecimal.slice(-3)].map((digit) =>
    Number.parseInt(digit + digit, 16),
  );
  return [red, green, blue];
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const byte = fc.integer({ min: 0, max: 255 });

test('the tone of a colour is near it, and has a rule', () => {
  const rules = new Set(
    postcss
      .parse(toneRules)
      .nodes.flatMap((layer) => (layer.type === 'atrule' ? (layer.nodes ?? []) : []))
      .map((rule) => (rule.type === 'rule' ? rule.selector : '')),
  );
  expect(rules.size).toBe(64);
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte), (colour) => {
      const tone = toneOf(plain([colour]));
      expect(difference(colour, colourOf(tone))).toBeLessThanOrEqual(34);
      expect(isTone(tone)).toBe(true);
      expect(rules.has(`.${tone}`)).toBe(true);
    }),
  );
});

test('of many colours it is that which most are near, whatever their order', () => {
  const sky: Colour = [100, 150, 230];
  const roofs: Colour = [180, 60, 40];
  expect(toneOf(plain([roofs, sky, sky, roofs, [104, 140, 240]]))).toBe('tone--6ae');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(byte, byte, byte), { minLength: 1, maxLength: 40 }),
      (colours) => {
        expect(toneOf(plain(colours.toReversed()))).toBe(toneOf(plain(colours)));
      },
    ),
  );
  expect(isTone('tone--000')).toBe(false);
});

test('words over a tone can be read', () => {
  for (const [, ground = '', ink = ''] of toneRules.matchAll(
    /background:#(\w{3});color:#(\w{3})/g,
  )) {
    const [darker = 0, lighter = 0] = [
      luminance(colourOf(ground)),
      luminance(colourOf(ink)),
    ].toSorted((a, b) => a - b);
    expect((lighter + 0.05) / (darker + 0.05), ground).toBeGreaterThanOrEqual(4.5);
  }
});

test('the rules cost well under a kilobyte', () => {
  expect(brotliCompressSync(toneRules).length).toBeLessThan(700);
});

test('a picture has the tone of its pixels, with its holes filled', async () => {
  const create = (background: string) =>
    sharp({ create: { width: 400, height: 300, channels: 3, background } });
  const { run } = await setUp({
    'sea.jpg': create('#1f66aa').jpeg(),
    'paper.png': create('#f7f3ea').png(),
    'half.svg': svg.replace('width="8"', 'width="7"'),
  });
  const { of } = await run();
  expect(['sea.jpg', 'paper.png', 'half.svg'].map((name) => of(name).tone)).toEqual([
    'tone--26a',
    'tone--eee',
    'tone--eee',
  ]);
});
