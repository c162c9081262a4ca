/** Animations: a still that is like any picture, and what moves as one file that is fetched only when it is asked for. */

import { basename, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureFileProblems } from '../../../src/plugins/pictures/check.ts';
import { examinePictures } from '../../../src/plugins/pictures/examine.ts';
import { figureMarkup, pictureMarkup } from '../../../src/plugins/pictures/markup.ts';
import { pictureOutputs } from '../../../src/plugins/pictures/outputs.ts';
import { type Colour, colourAt, difference, setUp, stillsOf } from './studio.ts';

const colours: readonly Colour[] = [
  [200, 40, 40],
  [40, 160, 60],
  [60, 80, 130],
];

/** Each frame is of one colour. */
interface Film {
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

function film({ width, height, count }: Film) {
  const frame = width * height;
  const data = Buffer.alloc(frame * count * 3);
  for (let at = 0; at < frame * count; at++) {
    const number = Math.floor(at / frame);
    data.set(colours[number % colours.length] ?? [0, 0, 0], at * 3);
  }
  return sharp(data, { raw: { width, height: height * count, channels: 3, pageHeight: height } });
}

const small = { width: 400, height: 224, count: 3 };
const delays = [120, 80, 500];

test('a still of the first frame, and all frames as WebP with their times', async () => {
  const exif = { IFD0: { Make: 'Secret' } };
  const { directory, run, bytesOf } = await setUp({
    'a.gif': film(small).gif({ delay: delays, loop: 0 }),
    'b.webp': film({ ...small, width: 1000 })
      .withExif(exif)
      .webp({ delay: delays }),
    'c.gif': film({ ...small, count: 1 }).gif(),
  });
  const { of, pictures, problems } = await run();
  expect(problems).toEqual([]);
  expect(of('c.gif').animation).toBeUndefined();
  for (const [name, width, height] of [
    ['a.gif', 400, 224],
    ['b.webp', 640, 143],
  ] as const) {
    const prepared = of(name);
    for (const { address } of stillsOf(prepared)) {
      expect((await sharp(bytesOf(address)).metadata()).pages ?? 1).toBe(1);
      expect(
        difference(await colourAt(bytesOf(address), 0.5, 0.5), colours[0] ?? [0, 0, 0]),
      ).toBeLessThan(10);
    }
    const { animation } = prepared;
    expect(animation).toMatchObject({ width, height });
    const bytes = bytesOf(animation?.address ?? '');
    expect(bytes).toHaveLength(animation?.size ?? 0);
    const metadata = await sharp(bytes, { animated: true }).metadata();
    expect(metadata).toMatchObject({
      format: 'webp',
      pages: 3,
      delay: delays,
      pageHeight: height,
      width,
    });
    expect([metadata.exif, metadata.icc, metadata.xmp]).toEqual([undefined, undefined, undefined]);
    expect(bytes.toString('latin1')).not.toMatch(/Secret|EXIF|XMP |ICCP/);
    for (const [page, colour] of colours.entries()) {
      const seen = await colourAt(await sharp(bytes, { page }).png().toBuffer(), 0.5, 0.5);
      expect(difference(seen, colour)).toBeLessThan(10);
    }
  }
  const outputs = pictureOutputs(pictures.values(), directory).map(({ address }) => address);
  expect(outputs.filter((address) => address.endsWith('.webp'))).toHaveLength(2);
  expect((await run()).progress).toEqual([]);
});

test('holes of an animation are filled as those of its still are', async () => {
  const clear = {
    create: { width: 400, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  } as const;
  const dot = Buffer.from(
    '<svg width="100" height="100"><circle cx="50" cy="50" r="45" fill="#c82828"/></svg>',
  );
  const frames = await Promise.all(
    [0, 200].map((left) =>
      sharp(clear)
        .composite([{ input: dot, left, top: 0 }])
        .png()
        .toBuffer(),
    ),
  );
  const { run, bytesOf } = await setUp({
    'a.gif': sharp(frames, { join: { animated: true } }).gif(),
  });
  const bytes = bytesOf((await run()).of('a.gif').animation?.address ?? '');
  for (const page of [0, 1]) {
    const frame = sharp(bytes, { page });
    const { isOpaque } = await frame.stats();
    expect(isOpaque).toBe(true);
    expect(
      difference(await colourAt(await frame.png().toBuffer(), 0.5, 0.9), [255, 255, 255]),
    ).toBeLessThan(4);
  }
});

test('what is too long or torn is refused, what is heavy or stands where nothing moves is told', async () => {
  const gif = await film(small).gif().toBuffer();
  const webp = await film(small).webp({ lossless: true }).toBuffer();
  const { folder, run } = await setUp({
    'long.gif': film({ width: 320, height: 4, count: 601 }).gif({
      keepDuplicateFrames: true,
      effort: 1,
    }),
    'torn.gif': gif.subarray(0, -1),
    'torn.webp': webp.subarray(0, -200),
    'light.gif': gif,
    'hero.gif': gif,
  });
  const names = ['long.gif', 'torn.gif', 'torn.webp', 'light.gif', 'hero.gif'];
  const built = await run(names);
  expect(built.problems.map(({ file, code }) => [basename(file), code])).toEqual([
    ['long.gif', 'picture-huge'],
    ['torn.gif', 'picture-unreadable'],
    ['torn.webp', 'picture-unreadable'],
  ]);
  expect(built.problems[0]?.message).toBe(
    'عدد لقطات الصورة المتحركة 601، والمقبول 600 على الأكثر.',
  );

  const placed = names.map((name, line) => ({
    file: join(folder, 'articles', name),
    isHero: name === 'hero.gif',
    place: () => ({ file: name, line, column: 1 }),
  }));
  const examined = await examinePictures(
    placed.map(({ file }) => file),
    {
      pictureCache: join(folder, 'cache'),
      kept: { directory: join(folder, 'kept'), version: '1' },
    },
  );
  const told = pictureFileProblems(placed, examined).toSorted((a, b) => a.line - b.line);
  expect(told.map(({ file, code, severity }) => [file, code, severity])).toEqual([
    ['long.gif', 'picture-huge', 'error'],
    ['torn.gif', 'picture-unreadable', 'error'],
    ['torn.webp', 'picture-unreadable', 'error'],
    ['hero.gif', 'picture-hero-small', 'warning'],
    ['hero.gif', 'picture-hero-animated', 'warning'],
  ]);
  const light = examined.find(({ file }) => basename(file) === 'light.gif');
  if (light === undefined) throw new Error('light.gif was not examined');
  expect(light.animation).toBe(built.of('light.gif').animation?.size);
  const heavy = (animation: number) => pictureFileProblems(placed, [{ ...light, animation }]);
  expect(heavy(2 * 1024 ** 2)).toEqual([]);
  told.push(...heavy(2 * 1024 ** 2 + 1));
  expect(told.at(-1)).toMatchObject({
    file: 'light.gif',
    code: 'picture-animation-heavy',
    severity: 'warning',
    message: 'حجم الصورة المتحركة بعد ضغطها 2.1 ميغابايت، والمقبول 2 على الأكثر.',
  });
  for (const { message, remedy } of told) {
    expect(message).toMatch(/^[\u0621-\u064A].*\.$/);
    expect(remedy).toMatch(/^[\u0621-\u064A].*\.$/);
  }
});

test('only in the text of an article is there anything to play', async () => {
  const { run } = await setUp({ 'a.gif': film(small).gif() });
  const prepared = (await run()).of('a.gif');
  const href = (address: string) => `/news${address}`;
  const words = { playAnimation: 'شغّل', stopAnimation: 'أوقف "الآن"' };
  const figure = figureMarkup(prepared, { alt: 'كرة', href, words });
  expect(figure).toContain(pictureMarkup(prepared, { alt: 'كرة', role: 'figure', href }));
  expect(figure).toContain(
    `href="/news${prepared.animation?.address}" data-stop="أوقف &quot;الآن&quot;"`,
  );
  expect(figure).not.toMatch(/style=|srcset="[^"]*webp/);
  for (const role of ['hero', 'column', 'thumb', 'lead', 'feature', 'figure'] as const) {
    expect(pictureMarkup(prepared, { alt: '', role, href })).not.toContain('webp');
  }
  const still = { ...prepared, animation: undefined };
  expect(figureMarkup(still, { alt: 'كرة', href, words })).toBe(
    pictureMarkup(prepared, { alt: 'كرة', role: 'figure', href }),
  );
});
