import type { Environment } from 'nunjucks';

/** A plugin of ours: a named function over Eleventy's configuration object, and its options. */
export type Plugin<Options> = (eleventyConfig: EleventyConfig, options: Options) => void;

/** The part of Eleventy's configuration object (3.1.8) that this project calls. */
export interface EleventyConfig {
  addPlugin<Options>(plugin: Plugin<Options>, options: NoInfer<Options>): void;
  addFilter(name: string, filter: (...values: never[]) => unknown): void;
  addGlobalData(name: string, data: unknown): void;
  /** Of what the configuration registers; told on the console where they take long. */
  readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } };
  /** Input files that are passed over, from the working folder. */
  readonly ignores: Set<string>;
  on(
    event: 'eleventy.after',
    listener: (event: { directories: { output: string } }) => Promise<void>,
  ): void;
  setLibrary(
    engine: 'md',
    library: {
      render(
        source: string,
        data: { readonly page: { readonly fileSlug: string; readonly inputPath: string } },
      ): string;
    },
  ): void;
  /** Filters are added to it. */
  setLibrary(engine: 'njk', library: Environment): void;
  setFrontMatterParsingOptions(options: {
    readonly engines: Readonly<Record<string, () => never>>;
  }): void;
  setInputDirectory(directory: string): void;
  setIncludesDirectory(directory: string): void;
  setLayoutsDirectory(directory: string): void;
  setDataDirectory(directory: string): void;
  setOutputDirectory(directory: string): void;
  setTemplateFormats(formats: readonly string[]): void;
  setQuietMode(quiet: boolean): void;
  setUseGitIgnore(use: boolean): void;
  setUseTemplateCache(use: boolean): void;
}
