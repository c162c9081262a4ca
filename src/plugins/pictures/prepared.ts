import type { Address } from '../../content/types.ts';

/** One file that readers may be sent. */
export interface PictureFile {
  /** `/pictures/<hash>-<width>.<ext>`: the hash is of the original's bytes and of how it was encoded. */
  readonly address: Address;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** In bytes. */
  readonly size: number;
}

/** A picture with the files made from it. */
export interface PreparedPicture {
  /** Of the original as it is seen (turned as its EXIF data say), in pixels; of an SVG, its own units. */
  readonly width: number;
  readonly height: number;
  /** The class of the colour that is seen while it loads (`tones.ts`). */
  readonly tone: string;
  /** Narrowest first; never empty. Of an animation, its first frame. */
  readonly avif: readonly PictureFile[];
  readonly jpeg: readonly PictureFile[];
  /** A WebP, of an animation. */
  readonly animation?: PictureFile | undefined;
}
