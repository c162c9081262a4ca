/** The sites that are built once for all the tests which look at built output. */

/** A finished site. */
export interface BuiltSite {
  /** Absolute folder of the output. */
  readonly folder: string;
  /** Scheme and host, without a closing slash. */
  readonly url: string;
  /** Where the site lives under its host: starts and ends with `/`. */
  readonly basePath: string;
}

export interface BuiltSites {
  /** The project's own articles, at a moment when each of them is out. */
  readonly own: BuiltSite;
  /** A newsroom made for the tests (`newsroom.ts`), under a base path and at `newsroomNow`. */
  readonly newsroom: BuiltSite;
}

/** What the browser tests may open. */
export interface ServedSites extends BuiltSites {
  /** What only editors see: a preview of articles that nobody may see yet. */
  readonly preview: BuiltSite;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly sites: BuiltSites;
    readonly preview: BuiltSite;
    /** Absolute path of the Chromium to drive. */
    readonly chromium: string;
    /** The origins (`http://127.0.0.1:1234`) at which the sites are served. */
    readonly origins: Readonly<Record<keyof ServedSites, string>>;
  }
}

/** Later than any article anyone will write, so that all of them are built. */
export const ownNow = '2100-01-01T09:00:00+03:00';
