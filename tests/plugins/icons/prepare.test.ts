import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { prepareIcons } from '../../../src/plugins/icons/prepare.ts';
import { temporaryFolder } from '../temporary.ts';

const source = join(import.meta.dirname, '../fixtures/assets/icons/icon.svg');

async function pixel(png: Uint8Array, left: number, top: number): Promise<number[]> {
  const area = { left, top, width: 1, height: 1 };
  return [...(await sharp(png).ensureAlpha().extract(area).raw().toBuffer())];
}

test('every icon has the size it says', async () => {
  const { links, manifest, files } = await prepareIcons(source, temporaryFolder());
  const bytesOf = (address: string) => {
    const file = files.find((each) => each.address === address);
    if (file === undefined) throw new Error(address);
    return file.bytes;
  };
  for (const { address, sizes, type } of [...links, ...manifest]) {
    const bytes = Buffer.from(bytesOf(address));
    if (type === 'image/svg+xml') continue;
    const metadata = await sharp(type === 'image/x-icon' ? bytes.subarray(22) : bytes).metadata();
    expect([metadata.format, `${metadata.width}x${metadata.height}`]).toEqual(['png', sizes]);
  }
  expect(links.map(({ rel, type }) => `${rel} ${type}`)).toEqual([
    'icon image/x-icon',
    'icon image/svg+xml',
    'apple-touch-icon image/png',
  ]);
  expect(files).toHaveLength(6);
  const ico = Buffer.from(bytesOf('/favicon.ico'));
  expect(ico.subarray(0, 8)).toEqual(Buffer.from([0, 0, 1, 0, 1, 0, 32, 32]));
  expect([ico.readUInt32LE(14), ico.readUInt32LE(18)]).toEqual([ico.length - 22, 22]);
});

test('corners are see-through, but on phones, where they have the colour of the ground', async () => {
  const { files } = await prepareIcons(source, temporaryFolder());
  const bytesOf = (part: string) =>
    files.find(({ address }) => address.includes(part))?.bytes ?? new Uint8Array();
  const ground = [0x0f, 0x4c, 0x5c, 255];
  expect((await pixel(bytesOf('icon-192'), 0, 0))[3]).toBe(0);
  expect(await pixel(bytesOf('apple-touch-icon'), 0, 0)).toEqual(ground);
  expect(await pixel(bytesOf('icon-maskable'), 0, 0)).toEqual(ground);
  // The drawing's disc, 40 units of 64 across, shrinks to four fifths.
  const disc = [0xf4, 0xa2, 0x59, 255];
  expect(await pixel(bytesOf('icon-maskable'), 256, 256 - 122)).toEqual(disc);
  expect(await pixel(bytesOf('icon-maskable'), 256, 256 - 134)).toEqual(ground);
});

test('the same bytes again, from the cache and without it', async () => {
  const cache = temporaryFolder();
  const first = await prepareIcons(source, cache);
  expect(await prepareIcons(source, cache)).toEqual(first);
  expect(await prepareIcons(source, temporaryFolder())).toEqual(first);
});
