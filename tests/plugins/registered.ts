import type { EleventyConfig } from '../../src/plugins/eleventy-config.ts';

/** What a plugin adds to Eleventy. */
export interface Registered {
  readonly filters: ReadonlyMap<string, (...values: never[]) => unknown>;
  readonly data: ReadonlyMap<string, unknown>;
  /** Input files that it has passed over. */
  readonly ignores: ReadonlySet<string>;
  /** Calls a filter as a template does. */
  filter(name: string, ...values: readonly unknown[]): unknown;
}

/** Runs a plugin on a configuration that only remembers. */
export function register(plugin: (eleventyConfig: EleventyConfig) => void): Registered {
  const filters = new Map<string, (...values: never[]) => unknown>();
  const data = new Map<string, unknown>();
  const ignores = new Set<string>();
  const nothing = (): void => {};
  plugin({
    addPlugin: nothing,
    addFilter: (name, filter) => filters.set(name, filter),
    addGlobalData: (name, value) => data.set(name, value),
    benchmarks: { config: { setIsVerbose: nothing } },
    ignores,
    on: nothing,
    setLibrary: nothing,
    setFrontMatterParsingOptions: nothing,
    setInputDirectory: nothing,
    setIncludesDirectory: nothing,
    setLayoutsDirectory: nothing,
    setDataDirectory: nothing,
    setOutputDirectory: nothing,
    setTemplateFormats: nothing,
    setQuietMode: nothing,
    setUseGitIgnore: nothing,
    setUseTemplateCache: nothing,
  });
  return {
    filters,
    data,
    ignores,
    filter(name, ...values) {
      const filter = filters.get(name);
      if (!filter) throw new Error(`no filter ${name}`);
      return Reflect.apply(filter, undefined, values);
    },
  };
}
