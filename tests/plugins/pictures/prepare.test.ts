import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fittingWidths } from '../../../src/plugins/pictures/encoding.ts';
import { pictureOutputs } from '../../../src/plugins/pictures/outputs.ts';
import { halves, setUp, svg } from './studio.ts';

test.each([
  [1600, [320, 640, 960, 1200]],
  [1200, [320, 640, 960, 1200]],
  [1150, [320, 640, 960, 1150]],
  [1000, [320, 640, 960]],
  [800, [320, 640, 800]],
  [330, [320]],
])('a picture %i pixels wide is never made larger', (width, widths) => {
  expect(fittingWidths([320, 640, 960, 1200], width)).toEqual(widths);
});

describe('what is made', () => {
  test('AVIF and JPEG of the sizes that are told', async () => {
    const { run, bytesOf } = await setUp({ 'wide.png': halves(801, 451).png() });
    const prepared = (await run()).of('wide.png');
    expect(prepared).toMatchObject({ width: 801, height: 451 });
    expect(prepared.avif.map((file) => file.width)).toEqual([320, 640, 801]);
    expect(prepared.jpeg.map((file) => file.width)).toEqual([640, 801]);
    for (const format of ['avif', 'jpeg'] as const) {
      for (const { address, width, height, size } of prepared[format]) {
        expect(address).toMatch(/^\/pictures\/[0-9a-f]{16}-\d+\.(avif|jpg)$/);
        const bytes = bytesOf(address);
        expect(bytes).toHaveLength(size);
        const metadata = await sharp(bytes).metadata();
        expect([metadata.format, metadata.width, metadata.height]).toEqual([
          format === 'avif' ? 'heif' : 'jpeg',
          width,
          height,
        ]);
      }
    }
  });

  test('an SVG is drawn sharply at every width, its holes in white', async () => {
    const { run, bytesOf } = await setUp({ 'hero.svg': svg });
    const prepared = (await run()).of('hero.svg');
    expect(prepared.avif.map(({ width, height }) => [width, height])).toEqual([
      [320, 180],
      [640, 360],
      [960, 540],
      [1200, 675],
    ]);
    const { data } = await sharp(bytesOf(prepared.jpeg.at(-1)?.address ?? ''))
      .extract({ left: 590, top: 300, width: 20, height: 1 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([data[0], data[19]].map((value) => (value ?? 0) > 200)).toEqual([false, true]);
    const edge = [...data].filter((value) => value > 120 && value < 225);
    expect(edge.length).toBeLessThanOrEqual(4);
  });

  test('turned as its EXIF data say, without them: no place, no camera', async () => {
    const exif = {
      IFD0: { Make: 'Secret Camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 0/1' },
    };
    const { files, run, bytesOf } = await setUp({
      'photo.jpg': halves(600, 400).withExif(exif).withMetadata({ orientation: 6 }).jpeg(),
    });
    expect(readFileSync(files['photo.jpg'] ?? '', 'latin1')).toContain('Secret Camera');
    const prepared = (await run()).of('photo.jpg');
    expect(prepared).toMatchObject({ width: 400, height: 600 });
    for (const { address, width, height } of [...prepared.avif, ...prepared.jpeg]) {
      expect(height).toBe(Math.round(width * 1.5));
      const metadata = await sharp(bytesOf(address)).metadata();
      expect(metadata.exif).toBeUndefined();
      expect(metadata.orientation ?? 1).toBe(1);
      expect(bytesOf(address).toString('latin1')).not.toContain('Secret');
      // Turned by a quarter to the right, the red half comes to the top.
      const top = await sharp(bytesOf(address))
        .extract({ left: width >> 1, top: height >> 2, width: 1, height: 1 })
        .raw()
        .toBuffer();
      expect(top[0]).toBeGreaterThan(200);
    }
  });

  test('the same bytes in another cache', async () => {
    const pictures = { 'a.png': halves(700, 400).png(), 'b.svg': svg };
    const one = await setUp(pictures);
    const two = await setUp({
      'a.png': readFileSync(one.files['a.png'] ?? ''),
      'b.svg': svg,
    });
    const made = (await one.run()).pictures;
    const again = (await two.run()).pictures;
    expect([...again.values()]).toEqual([...made.values()]);
    for (const { address } of pictureOutputs(made.values(), one.directory)) {
      expect(two.bytesOf(address).equals(one.bytesOf(address))).toBe(true);
    }
  });

  test('nothing is left behind but files, their lists and the stamps', async () => {
    const { directory, run } = await setUp({ 'a.svg': svg });
    await run();
    const odd = readdirSync(directory).filter((name) => !/\.(avif|jpg|json)$/.test(name));
    expect(odd).toEqual([]);
  });
});

describe('what is not made again', () => {
  test('an unchanged picture, and a copy of it', async () => {
    const { run } = await setUp({ 'a.svg': svg, 'copy.svg': svg });
    const first = await run();
    // Told before the first is ready too: that may take seconds.
    expect(first.progress).toEqual([
      { done: 0, total: 1 },
      { done: 1, total: 1 },
    ]);
    expect(first.of('copy.svg')).toEqual(first.of('a.svg'));
    const second = await run();
    expect(second.progress).toEqual([]);
    expect([...second.pictures]).toEqual([...first.pictures]);
  });

  test('a picture with other bytes is, though its name, size and date are the same', async () => {
    const { files, run } = await setUp({ 'a.svg': svg });
    const date = new Date('2026-01-01T00:00:00Z');
    utimesSync(files['a.svg'] ?? '', date, date);
    const before = (await run()).of('a.svg');
    writeFileSync(files['a.svg'] ?? '', svg.replace('#155b6d', '#2b2d42'));
    utimesSync(files['a.svg'] ?? '', date, date);
    const after = await run();
    expect(after.progress).toHaveLength(2);
    expect(after.of('a.svg').jpeg).not.toEqual(before.jpeg);
  });

  test.each([
    ['a file is cut short', /-640\.avif$/],
    ['a list is torn', /^[0-9a-f]{16}\.json$/],
  ])('but is when %s', async (_, damaged) => {
    const { directory, run, bytesOf } = await setUp({ 'a.svg': svg });
    const first = await run();
    const address = first.of('a.svg').avif[1]?.address ?? '';
    const whole = bytesOf(address);
    for (const name of readdirSync(directory).filter((name) => damaged.test(name))) {
      writeFileSync(join(directory, name), '{"width":');
    }
    const second = await run();
    expect(second.progress).toHaveLength(2);
    expect(bytesOf(address).equals(whole)).toBe(true);
  });

  test('a list that an earlier version left is made anew', async () => {
    const { directory, run } = await setUp({ 'a.svg': svg });
    const first = await run();
    const list = join(
      directory,
      readdirSync(directory).find((name) => /^[0-9a-f]{16}\.json$/.test(name)) ?? '',
    );
    const { tone, ...old } = JSON.parse(readFileSync(list, 'utf8'));
    writeFileSync(list, JSON.stringify(old));
    const second = await run();
    expect(second.progress).toHaveLength(2);
    expect(second.of('a.svg')).toEqual(first.of('a.svg'));
    expect(second.of('a.svg').tone).toBe(tone);
  });

  test('damaged stamps only cost a reading', async () => {
    const { directory, run } = await setUp({ 'a.svg': svg });
    await run();
    writeFileSync(join(directory, 'stamps.json'), '{"version":2}');
    expect((await run()).progress).toEqual([]);
  });
});

test('every picture that will not do is told at once, in Arabic', async () => {
  const jpeg = await halves(800, 500).jpeg().toBuffer();
  const { run } = await setUp({
    'torn.jpg': jpeg.subarray(0, jpeg.length >> 1),
    'text.png': 'هذا ليس صورة',
    'empty.png': '',
    'phone.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'small.png': halves(319, 200).png(),
    'good.svg': svg,
  });
  const names = ['torn.jpg', 'text.png', 'empty.png', 'phone.heic', 'small.png'];
  const result = await run([...names, 'good.svg', 'absent.png']);
  expect(result.problems.map(({ file, code }) => [file.split('/').at(-1), code])).toEqual([
    ['torn.jpg', 'picture-unreadable'],
    ['text.png', 'picture-unreadable'],
    ['empty.png', 'picture-unreadable'],
    ['phone.heic', 'picture-unsupported'],
    ['small.png', 'picture-small'],
    ['absent.png', 'picture-missing'],
  ]);
  for (const { message, remedy } of result.problems) {
    expect(message).toMatch(/^[\u0621-\u064A].*\.$/);
    expect(remedy).toMatch(/^[\u0621-\u064A].*\.$/);
  }
  expect(result.pictures.size).toBe(1);
});
