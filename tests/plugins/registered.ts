import type { EleventyConfig } from '../../src/plugins/eleventy-config.ts';

export interface Template {
  readonly path: string;
  readonly content: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a plugin adds to Eleventy. */
export interface Registered {
  readonly filters: ReadonlyMap<string, (...values: never[]) => unknown>;
  readonly data: ReadonlyMap<string, unknown>;
  readonly templates: readonly Template[];
  /** Calls a filter as a template does. */
  filter(name: string, ...values: readonly unknown[]): unknown;
}

/** Runs a plugin on a configuration that only remembers. */
export function register(plugin: (eleventyConfig: EleventyConfig) => void): Registered {
  const filters = new Map<string, (...values: never[]) => unknown>();
  const data = new Map<string, unknown>();
  const templates: Template[] = [];
  const nothing = (): void => {};
  plugin({
    addPlugin: nothing,
    addFilter: (name, filter) => filters.set(name, filter),
    addGlobalData: (name, value) => data.set(name, value),
    addTemplate: (path, content, values) => templates.push({ path, content, data: values }),
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
  });
  return {
    filters,
    data,
    templates,
    filter(name, ...values) {
      const filter = filters.get(name);
      if (!filter) throw new Error(`no filter ${name}`);
      return Reflect.apply(filter, undefined, values);
    },
  };
}
