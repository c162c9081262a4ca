/** What this project uses of `@11ty/eleventy-img`, which ships no types. */
declare module '@11ty/eleventy-img' {
  import type { AvifOptions, JpegOptions, Sharp, SharpOptions } from 'sharp';

  export interface ImageOptions {
    widths: number[];
    formats: ('avif' | 'jpeg')[];
    /** Nothing is written; every result has its `buffer`. */
    dryRun: true;
    useCache: false;
    fixOrientation: boolean;
    svgAllowUpscale: boolean;
    sharpOptions: SharpOptions;
    sharpAvifOptions: AvifOptions;
    sharpJpegOptions: JpegOptions;
    transform: (sharp: Sharp, target: { width: number; height: number }) => void;
  }

  export interface ImageResult {
    format: string;
    width: number;
    height: number;
    buffer: Buffer;
  }

  interface Image {
    (file: string, options: ImageOptions): Promise<Partial<Record<'avif' | 'jpeg', ImageResult[]>>>;
    /** How many pictures are worked on at once. */
    concurrency: number;
  }

  const image: Image;
  export default image;
}
