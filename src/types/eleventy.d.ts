/** What this project uses of `@11ty/eleventy` 3.1.8, which ships no types. */
declare module '@11ty/eleventy' {
  import type { EleventyConfig } from '../plugins/eleventy-config.ts';

  export interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly config?: (eleventyConfig: EleventyConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input?: string, output?: string, options?: EleventyOptions);
    disableLogger(): void;
    init(): Promise<void>;
    /** Renders all pages and writes none. */
    toJSON(): Promise<
      readonly {
        /** Not encoded. */
        readonly url: string;
        readonly content: string;
      }[]
    >;
  }
}
