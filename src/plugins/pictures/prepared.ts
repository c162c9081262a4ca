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
  /** Narrowest first; never empty. */
  readonly avif: readonly PictureFile[];
  readonly jpeg: readonly PictureFile[];
}

/** Why a picture cannot be published. `message` and `remedy` are Arabic sentences for its writer. */
export interface PictureProblem {
  /** Absolute path. */
  readonly file: string;
  readonly code:
    | 'picture-missing'
    | 'picture-unreadable'
    | 'picture-unsupported'
    | 'picture-animated'
    | 'picture-small';
  readonly message: string;
  readonly remedy: string;
}
