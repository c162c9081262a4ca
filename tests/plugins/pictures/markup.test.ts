import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import {
  isPictureRole,
  pictureMarkup,
  socialPicture,
} from '../../../src/plugins/pictures/markup.ts';
import { picturesPlugin } from '../../../src/plugins/pictures/plugin.ts';
import type { PreparedPicture } from '../../../src/plugins/pictures/prepared.ts';

const file = (width: number, extension: string) => ({
  address: `/pictures/0123456789abcdef-${width}.${extension}`,
  width,
  height: (width * 9) / 16,
  size: width,
});
const prepared: PreparedPicture = {
  width: 1600,
  height: 900,
  tone: 'tone--26a',
  avif: [320, 640, 960, 1200].map((width) => file(width, 'avif')),
  jpeg: [640, 1200].map((width) => file(width, 'jpg')),
};
const href = (address: string) => `/news${address}`;

/** The attributes of the `source` and the `img`. */
function attributesOf(html: string) {
  const [picture] = parseFragment(html).childNodes;
  if (picture === undefined || !('childNodes' in picture)) throw new Error(html);
  return picture.childNodes.map((node) => {
    if (!('attrs' in node)) throw new Error(html);
    return Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  });
}

describe('markup', () => {
  test('of a hero', () => {
    const alt = 'هاتف "ذكي" <مفتوح>';
    expect(attributesOf(pictureMarkup(prepared, { alt, role: 'hero', href }))).toEqual([
      {
        type: 'image/avif',
        srcset: [320, 640, 960, 1200]
          .map((width) => `/news/pictures/0123456789abcdef-${width}.avif ${width}w`)
          .join(', '),
        sizes: 'min(66rem, 100vw - 2 * clamp(1.125rem, 4vw, 2.5rem))',
      },
      {
        class: 'tone--26a',
        src: '/news/pictures/0123456789abcdef-640.jpg',
        srcset:
          '/news/pictures/0123456789abcdef-640.jpg 640w, /news/pictures/0123456789abcdef-1200.jpg 1200w',
        sizes: 'min(66rem, 100vw - 2 * clamp(1.125rem, 4vw, 2.5rem))',
        width: '1200',
        height: '675',
        alt,
        loading: 'eager',
        fetchpriority: 'high',
        decoding: 'async',
      },
    ]);
  });

  test.each([
    ['hero', 'eager', 'high'],
    ['lead', 'eager', 'high'],
    ['top', 'eager', 'high'],
    ['feature', 'lazy', undefined],
    ['column', 'lazy', undefined],
    ['thumb', 'lazy', undefined],
    ['figure', 'lazy', undefined],
  ] as const)('%s is %s', (role, loading, fetchpriority) => {
    const [, img] = attributesOf(pictureMarkup(prepared, { alt: '', role, href }));
    expect(img?.loading).toBe(loading);
    expect(img?.fetchpriority).toBe(fetchpriority);
    expect(img?.alt).toBe('');
  });

  test('has no inline style', () => {
    expect(pictureMarkup(prepared, { alt: '', role: 'column', href })).not.toMatch(/style/);
  });

  test('roles are known by name, and inherited names are none', () => {
    expect(isPictureRole('thumb')).toBe(true);
    expect(isPictureRole('banner')).toBe(false);
    expect(isPictureRole('toString')).toBe(false);
  });
});

test('social networks get the widest JPEG', () => {
  expect(socialPicture(prepared)).toEqual(file(1200, 'jpg'));
});

describe('the plugin', () => {
  function register(options: Parameters<typeof picturesPlugin>[1], name = 'picture') {
    const filters = new Map<string, (...values: never[]) => unknown>();
    picturesPlugin(
      {
        addFilter: (name, filter) => filters.set(name, filter),
        on: () => {},
      },
      options,
    );
    const filter = filters.get(name);
    if (filter === undefined) throw new Error('no filter');
    return (...values: unknown[]) => Reflect.apply(filter, undefined, values);
  }
  const pictures = new Map([['/articles/a/hero.svg', prepared]]);
  const picture = { alt: 'نجمة', prepared };
  const words = { showPicture: 'اعرض الصورة', kilobytes: 'كيلوبايت' };
  const whole = { pictures, directory: '/cache', href, digits: 'arab', words } as const;

  test('gives the markup, and nothing for a picture without files', () => {
    const filter = register(whole);
    expect(filter(picture, 'column')).toContain('alt="نجمة"');
    expect(filter({ alt: 'نجمة' }, 'column')).toBe('');
    expect(filter(undefined, 'column')).toBe('');
  });

  test('gives readers who save data words and a link, and words alone for a picture without files', () => {
    const filter = register(whole, 'pictureLink');
    const [file] = prepared.jpeg.filter(({ width }) => width >= 640);
    expect(filter({ ...picture, alt: '<C++>' })).toMatch(
      /^<span class="picture"><bdi>&lt;C\+\+&gt;<\/bdi> <a href="[^"]+">اعرض الصورة \([٠-٩]+ كيلوبايت\)<\/a><\/span>$/,
    );
    expect(filter(picture)).toContain(`href="${href(file?.address ?? '')}"`);
    expect(filter({ alt: 'نجمة' })).toBe('<span class="picture">نجمة</span>');
  });

  test('is loud about an unknown role and a missing option', () => {
    const filter = register(whole);
    expect(() => filter(picture, 'banner')).toThrow('banner');
    expect(() => register({ pictures, href })).toThrow('directory');
    expect(() => register(undefined)).toThrow(TypeError);
  });
});
