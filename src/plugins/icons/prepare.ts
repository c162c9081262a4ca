import { readFile } from 'node:fs/promises';
import { fingerprint, shortFingerprint } from '../../content/fingerprint.ts';
import { toolsFingerprint } from '../../content/program-fingerprint.ts';
import type { Address } from '../../content/types.ts';
import { cached } from '../asset-cache.ts';
import type { OutputBytes } from '../output-files.ts';
import { icoOf } from './ico.ts';

/** A link in the head of every page. */
export interface IconLink {
  readonly rel: 'icon' | 'apple-touch-icon';
  readonly address: Address;
  readonly type: 'image/x-icon' | 'image/svg+xml' | 'image/png';
  readonly sizes: string;
}

/** An icon of the web manifest, https://www.w3.org/TR/appmanifest/#icons-member */
export interface ManifestIcon {
  readonly address: Address;
  readonly type: 'image/png' | 'image/svg+xml';
  readonly sizes: string;
  readonly purpose: 'any' | 'maskable';
}

/** A square picture; its side in pixels. */
export interface LogoFile {
  readonly address: Address;
  readonly width: number;
  readonly height: number;
}

export interface PreparedIcons {
  readonly links: readonly IconLink[];
  readonly manifest: readonly ManifestIcon[];
  readonly logo: LogoFile;
  readonly files: readonly OutputBytes[];
}

/** Drawings are scaled up from this, so that the coarsest SVG (16 units) is not drawn blurred. */
const drawn = 512;

/**
 * The colour of the drawing's ground: that of the middle of its upper edge, a little inside; white
 * where nothing is drawn there.
 */
async function groundOf(svg: Uint8Array): Promise<string> {
  const { default: sharp } = await import('sharp');
  const { data } = await sharp(svg)
    .resize(drawn, drawn, { fit: 'contain', background: '#ffffff' })
    .flatten({ background: '#ffffff' })
    .extract({ left: drawn / 2, top: Math.round(drawn * 0.04), width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return `#${data.subarray(0, 3).toString('hex')}`;
}

interface Drawing {
  /** In pixels; square. */
  readonly size: number;
  /** Which part of the square the drawing takes. */
  readonly part: number;
  /** Whether the square is filled with the ground's colour: phones show holes as black. */
  readonly filled: boolean;
}

/** A square PNG of the SVG. The same bytes every time: PNG is lossless and sharp adds no metadata. */
async function drawIcon(svg: Uint8Array, { size, part, filled }: Drawing): Promise<Buffer> {
  const background = filled ? await groundOf(svg) : { r: 0, g: 0, b: 0, alpha: 0 };
  const inner = Math.round((size * part) / 2) * 2;
  const margin = (size - inner) / 2;
  // Loaded only where the icons are not kept.
  const { default: sharp } = await import('sharp');
  const drawing = sharp(svg)
    .resize(inner, inner, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background });
  return (filled ? drawing.flatten({ background }) : drawing)
    .png({ compressionLevel: 9, palette: false })
    .toBuffer();
}

/** A maskable icon may lose all but a circle of 80 % across, https://w3c.github.io/manifest/#icon-masks */
const safePart = 0.8;

const drawings = {
  favicon: { size: 32, part: 1, filled: false },
  'apple-touch-icon': { size: 180, part: 1, filled: true },
  'icon-192': { size: 192, part: 1, filled: false },
  'icon-512': { size: 512, part: 1, filled: false },
  'icon-maskable': { size: 512, part: safePart, filled: true },
} as const satisfies Record<string, Drawing>;

/**
 * The icons of the site, all made from one SVG. Browsers and phones ask for `/favicon.ico` and
 * `/apple-touch-icon.png` unasked, so these two keep their plain addresses.
 *
 * @param source absolute path of the SVG
 * @param directory absolute folder in which icons are kept, such as `.cache/icons`
 */
export async function prepareIcons(source: string, directory: string): Promise<PreparedIcons> {
  const svg = await readFile(source);
  const draw = async (name: keyof typeof drawings): Promise<Buffer> => {
    const drawing = drawings[name];
    const key = fingerprint(svg, JSON.stringify(drawing), toolsFingerprint());
    return cached(directory, `${name}.${key}`, () => drawIcon(svg, drawing));
  };
  const [favicon, appleTouch, small, large, maskable] = await Promise.all([
    draw('favicon'),
    draw('apple-touch-icon'),
    draw('icon-192'),
    draw('icon-512'),
    draw('icon-maskable'),
  ]);
  const hashed = (name: string, extension: string, bytes: Uint8Array): OutputBytes => ({
    address: `/assets/icons/${name}.${shortFingerprint(bytes)}.${extension}`,
    bytes,
  });
  const files = {
    ico: { address: '/favicon.ico', bytes: icoOf(favicon, drawings.favicon.size) },
    appleTouch: { address: '/apple-touch-icon.png', bytes: appleTouch },
    vector: hashed('icon', 'svg', svg),
    small: hashed('icon-192', 'png', small),
    large: hashed('icon-512', 'png', large),
    maskable: hashed('icon-maskable', 'png', maskable),
  };
  const { ico, vector } = files;
  return {
    links: [
      // A size other than `any` keeps Chromium from preferring the ICO to the SVG.
      { rel: 'icon', address: ico.address, type: 'image/x-icon', sizes: '32x32' },
      { rel: 'icon', address: vector.address, type: 'image/svg+xml', sizes: 'any' },
      {
        rel: 'apple-touch-icon',
        address: files.appleTouch.address,
        type: 'image/png',
        sizes: '180x180',
      },
    ],
    manifest: [
      { address: files.small.address, type: 'image/png', sizes: '192x192', purpose: 'any' },
      { address: files.large.address, type: 'image/png', sizes: '512x512', purpose: 'any' },
      { address: files.maskable.address, type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    logo: { address: files.large.address, width: 512, height: 512 },
    files: Object.values(files),
  };
}
