import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';

const schema = z.object({
  name: z.string().min(1),
  short_name: z.string().min(1),
  lang: z.literal('ar'),
  dir: z.literal('rtl'),
  start_url: z.string(),
  scope: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })).min(2),
});

describe.each(Object.entries(inject('sites')))('%s: the web manifest', (_name, site) => {
  const read = () =>
    schema.parse(JSON.parse(readFileSync(join(site.folder, 'manifest.webmanifest'), 'utf8')));

  test('begins where the site lives', () => {
    const { start_url: start, scope } = read();
    expect({ start, scope }).toEqual({ start: site.basePath, scope: site.basePath });
  });

  test('names icons that are there, of the size it says, one of them maskable', async () => {
    const { icons } = read();
    for (const { src, sizes } of icons) {
      expect(src.startsWith(site.basePath), src).toBe(true);
      const { width, height } = await sharp(
        join(site.folder, src.slice(site.basePath.length)),
      ).metadata();
      expect(`${width}x${height}`, src).toBe(sizes);
    }
    expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  });
});
