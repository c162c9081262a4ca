/** Every kind of picture that a camera, a program or an enemy makes. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Colour, colourAt, difference, halves, setUp, stillsOf } from './studio.ts';

const red: Colour = [200, 40, 40];
const green: Colour = [40, 160, 60];
const blue: Colour = [60, 80, 130];
const grey: Colour = [120, 120, 120];

/** A picture of four colours: over each other, red and green, blue and grey. */
function quarters(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const row = y < height / 2 ? [red, green] : [blue, grey];
    data.set(row[x < width / 2 ? 0 : 1] ?? grey, at * 3);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The middles of the quarters, row by row. */
const middles = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

async function expectQuarters(bytes: Buffer, colours: readonly Colour[], tolerance: number) {
  for (const [index, [x, y]] of middles.entries()) {
    const [seen, meant] = [await colourAt(bytes, x, y), colours[index] ?? grey];
    expect(difference(seen, meant), `${seen} for ${meant}`).toBeLessThanOrEqual(tolerance);
  }
}

test('colours come out right whatever they were kept in', async () => {
  const picture = quarters(400, 300);
  const pictures = {
    'rgb.jpg': await picture.clone().jpeg({ quality: 95 }).toBuffer(),
    'cmyk.jpg': await picture.clone().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
    'press.jpg': await picture.clone().withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer(),
    'p3.png': await picture.clone().withIccProfile('p3').png().toBuffer(),
    'deep.png': await picture.clone().toColourspace('rgb16').png().toBuffer(),
    'palette.png': await picture.clone().png({ palette: true, colours: 4 }).toBuffer(),
    'lossless.webp': await picture.clone().webp({ lossless: true }).toBuffer(),
    'still.gif': await picture.clone().gif().toBuffer(),
    'again.avif': await picture.clone().avif({ quality: 90 }).toBuffer(),
  };
  expect(await sharp(pictures['cmyk.jpg']).metadata()).toMatchObject({ space: 'cmyk' });
  expect(await sharp(pictures['press.jpg']).metadata()).toMatchObject({ space: 'cmyk' });
  expect(await sharp(pictures['deep.png']).metadata()).toMatchObject({ depth: 'ushort' });
  expect(await sharp(pictures['palette.png']).metadata()).toMatchObject({ isPalette: true });
  // In Display P3 the same colours are other numbers: those who ignored the profile would show these.
  const wide = await sharp(pictures['p3.png'], { ignoreIcc: true }).raw().toBuffer();
  expect(difference([wide[0] ?? 0, wide[1] ?? 0, wide[2] ?? 0], red)).toBeGreaterThan(12);
  const { run, bytesOf } = await setUp(pictures);
  const { of } = await run();
  for (const name of Object.keys(pictures)) {
    const printed = name === 'cmyk.jpg' || name === 'press.jpg';
    for (const { address } of stillsOf(of(name))) {
      await expectQuarters(bytesOf(address), [red, green, blue, grey], printed ? 24 : 9);
      expect((await sharp(bytesOf(address)).metadata()).icc, name).toBeUndefined();
    }
  }
});

test('greys and holes: one channel is three, and white shines through', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const disc = Buffer.from(
    '<svg width="200" height="200"><circle cx="100" cy="100" r="90" fill="#c82828"/></svg>',
  );
  const holed = sharp({
    create: { width: 400, height: 200, channels: 4, background: clear },
  }).composite([{ input: disc, left: 0, top: 0 }]);
  const { run, bytesOf } = await setUp({
    'grey.png': quarters(400, 300).toColourspace('b-w').png(),
    'grey.jpg': quarters(400, 300).greyscale().jpeg(),
    'holes.png': holed.clone().png(),
    'holes16.png': holed.clone().toColourspace('rgb16').png(),
    'holes.webp': holed.clone().webp(),
  });
  const { of } = await run();
  for (const name of ['holes.png', 'holes16.png', 'holes.webp']) {
    for (const { address } of stillsOf(of(name))) {
      const bytes = bytesOf(address);
      expect((await sharp(bytes).metadata()).hasAlpha).toBe(false);
      expect(difference(await colourAt(bytes, 0.25, 0.5), red), name).toBeLessThan(12);
      expect(difference(await colourAt(bytes, 0.75, 0.5), [255, 255, 255]), name).toBeLessThan(4);
    }
  }
  for (const name of ['grey.png', 'grey.jpg']) {
    const [colour] = await Promise.all(
      of(name).avif.map(({ address }) => colourAt(bytesOf(address), 0.25, 0.5)),
    );
    const [r = 0, g = 0, b = 255] = colour ?? [];
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(6);
  }
});

/** Where the quarters (red, green, blue, grey) of a file are seen, https://exiftool.org/TagNames/EXIF.html 0x0112 */
const orientations = [
  [1, [red, green, blue, grey]],
  [2, [green, red, grey, blue]],
  [3, [grey, blue, green, red]],
  [4, [blue, grey, red, green]],
  [5, [red, blue, green, grey]],
  [6, [blue, red, grey, green]],
  [7, [grey, green, blue, red]],
  [8, [green, grey, red, blue]],
] as const;

test('every way that a camera was held', async () => {
  const name = (orientation: number): string => `${orientation}.jpg`;
  const photograph = await quarters(480, 360).jpeg({ quality: 95 }).toBuffer();
  const turned = orientations.map(
    ([orientation]) =>
      [
        name(orientation),
        sharp(photograph).withMetadata({ orientation }).jpeg({ quality: 95 }),
      ] as const,
  );
  const { run, bytesOf } = await setUp(Object.fromEntries(turned));
  const { of } = await run();
  for (const [orientation, colours] of orientations) {
    const prepared = of(name(orientation));
    const lies = orientation <= 4;
    expect([prepared.width, prepared.height]).toEqual(lies ? [480, 360] : [360, 480]);
    for (const { address, width, height } of stillsOf(prepared)) {
      expect(height).toBe(Math.round((width * (lies ? 360 : 480)) / (lies ? 480 : 360)));
      const metadata = await sharp(bytesOf(address)).metadata();
      expect([metadata.width, metadata.height]).toEqual([width, height]);
      await expectQuarters(bytesOf(address), colours, 9);
    }
  }
});

/** A segment of a JPEG after its first marker. */
function withSegment(jpeg: Buffer, marker: number, text: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text, 'latin1'), jpeg.subarray(2)]);
}

/** The markers of a JPEG up to its pixels. */
function markersOf(jpeg: Buffer): readonly number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2))
    markers.push(jpeg[at + 1] ?? 0);
  return markers;
}

test('nothing that a file says beside its pixels is published: no place, no camera, no name', async () => {
  const exif = {
    IFD0: { Make: 'Secret', Artist: 'Secret' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 0/1' },
  };
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" Secret="Secret"/></rdf:RDF></x:xmpmeta>';
  const base = () => quarters(700, 500).withExif(exif).withXmp(xmp).withIccProfile('p3');
  const jpeg = withSegment(
    withSegment(await base().jpeg().toBuffer(), 0xfe, 'Secret comment'),
    0xed,
    'Photoshop 3.0\0Secret',
  );
  const pictures = {
    'a.jpg': jpeg,
    'b.png': await base().png().toBuffer(),
    'c.webp': await base().webp().toBuffer(),
    'd.avif': await base().avif({ effort: 0 }).toBuffer(),
  };
  for (const [name, bytes] of Object.entries(pictures)) {
    const metadata = await sharp(bytes).metadata();
    expect(metadata.exif && metadata.icc && metadata.xmp, name).toBeTruthy();
  }
  const { run, bytesOf } = await setUp(pictures);
  const { of } = await run();
  for (const name of Object.keys(pictures)) {
    for (const { address } of stillsOf(of(name))) {
      const { exif, icc, xmp, iptc, comments, orientation } = await sharp(
        bytesOf(address),
      ).metadata();
      expect([exif, icc, xmp, iptc, comments, orientation ?? 1]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        1,
      ]);
      const text = bytesOf(address).toString('latin1');
      expect(text).not.toMatch(/Secret|Exif|xmpmeta|Photoshop|ICC_PROFILE|prof|rICC|mime/);
      // Of the segments that are for programs.
      if (address.endsWith('.jpg')) {
        expect(markersOf(bytesOf(address)).filter((marker) => marker >= 0xe0)).toEqual([]);
      }
    }
  }
});

test('portraits and panoramas keep their shape', async () => {
  const { run, bytesOf } = await setUp({
    'portrait.jpg': halves(600, 2400).jpeg(),
    'panorama.jpg': halves(6000, 400).jpeg(),
    'line.png': halves(2000, 2).png(),
  });
  const { of } = await run();
  const shapes = (name: string) => of(name).avif.map(({ width, height }) => [width, height]);
  expect(shapes('portrait.jpg')).toEqual([
    [320, 1280],
    [600, 2400],
  ]);
  expect(shapes('panorama.jpg')).toEqual([
    [320, 21],
    [640, 43],
    [960, 64],
    [1200, 80],
  ]);
  expect(shapes('line.png')).toEqual([
    [320, 1],
    [640, 1],
    [960, 1],
    [1200, 1],
  ]);
  for (const name of ['portrait.jpg', 'panorama.jpg', 'line.png']) {
    for (const { address, width, height } of stillsOf(of(name))) {
      const metadata = await sharp(bytesOf(address)).metadata();
      expect([metadata.width, metadata.height]).toEqual([width, height]);
    }
  }
});

/** A chunk of a PNG. */
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A whole black PNG of one bit a pixel. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height), { level: 1 });
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('what is refused, with the reason', async () => {
  const whole = quarters(600, 400);
  const jpeg = await whole.clone().jpeg().toBuffer();
  const png = await whole.clone().png({ compressionLevel: 0 }).toBuffer();
  const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);
  const moving = Buffer.alloc(8);
  moving.writeUInt32BE(2, 0);
  const refused = {
    'bomb.png': [bomb(20_000, 20_000), 'picture-huge'],
    'tall.png': [bomb(320, 20_000), 'picture-tall'],
    'zero.jpg': [Buffer.alloc(0), 'picture-unreadable'],
    'torn.jpg': [half(jpeg), 'picture-unreadable'],
    'torn.png': [half(png), 'picture-unreadable'],
    'torn.webp': [half(await whole.clone().webp().toBuffer()), 'picture-unreadable'],
    'torn.avif': [half(await whole.clone().avif({ effort: 0 }).toBuffer()), 'picture-unreadable'],
    'torn.gif': [half(await whole.clone().gif().toBuffer()), 'picture-unreadable'],
    'head.jpg': [jpeg.subarray(0, 20), 'picture-unreadable'],
    'page.jpg': [Buffer.from('<!doctype html><title>404</title>'), 'picture-unreadable'],
    'moving.png': [
      Buffer.concat([png.subarray(0, 33), chunk('acTL', moving), png.subarray(33)]),
      'picture-animated',
    ],
    'moving.avif': [
      Buffer.from('\0\0\0\x1cftypavis\0\0\0\0avismsf1', 'latin1'),
      'picture-animated',
    ],
    'scan.tiff': [await whole.clone().tiff().toBuffer(), 'picture-unsupported'],
    'packed.svg': [Buffer.from('\x1f\x8b\x08', 'latin1'), 'picture-unsupported'],
  } as const;
  const { run } = await setUp(
    Object.fromEntries(Object.entries(refused).map(([name, [bytes]]) => [name, bytes])),
  );
  const { problems } = await run();
  expect(problems.map(({ file, code }) => [file.split('/').at(-1), code])).toEqual(
    Object.entries(refused).map(([name, [, code]]) => [name, code]),
  );
  for (const { message, remedy } of problems) {
    expect(message).toMatch(/^[\u0621-\u064A].*\.$/);
    expect(remedy).toMatch(/^[\u0621-\u064A].*\.$/);
  }
  expect(problems[0]?.message).toContain('400.0 مليون بكسل');
});

test('a photograph of 40 megapixels takes little memory, interlaced or not', async () => {
  const large = sharp({ create: { width: 8000, height: 5000, channels: 3, background: '#456' } });
  const { directory, files } = await setUp({
    'a.jpg': large.clone().jpeg({ progressive: true }),
    'b.png': large.clone().png({ progressive: true, compressionLevel: 1 }),
  });
  const module = JSON.stringify(
    join(import.meta.dirname, '../../../src/plugins/pictures/prepare.ts'),
  );
  const script = `
    import { preparePictures } from ${module};
    const pictures = ${JSON.stringify(Object.values(files).map((file) => ({ file })))};
    const { pictures: { size } } = await preparePictures(pictures, { directory: ${JSON.stringify(directory)} });
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify([size, process.resourceUsage().maxRSS / 1024, (user + system) / 1e6]));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  const [count = 0, mebibytes = 0, seconds = 0] = JSON.parse(out);
  expect(count).toBe(2);
  // The pixels of one are 114 MiB.
  expect(mebibytes).toBeLessThan(450);
  expect(seconds).toBeLessThan(12);
});
