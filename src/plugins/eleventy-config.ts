/** The part of Eleventy's configuration object that the asset plugins call. */
export interface EleventyConfig {
  addFilter(name: string, filter: (...values: never[]) => unknown): void;
  addGlobalData(name: string, data: unknown): void;
  on(
    event: 'eleventy.after',
    listener: (event: { directories: { output: string } }) => Promise<void>,
  ): void;
}
