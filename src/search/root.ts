/** The first file that a reader fetches: what is in the index, and where. */

/** A site of another version of the index is not understood. */
export const indexVersion = 1;

/** The file under the folder of the index; the only one whose name stays when its content changes. */
export const rootFile = 'index.json';

/** Articles per sample of dates. */
export const datesEvery = 64;

export interface RootSegment {
  /** Folder under that of the index: a fingerprint of all that is in it. */
  readonly folder: string;
  readonly articles: number;
  /**
   * What the keys of each piece of the dictionary but the first begin from, parted by line breaks: a piece holds the
   * keys not before its own and before that of the next.
   */
  readonly from: string;
  /** Articles in each file of titles. */
  readonly pack: number;
  /** Days since 1970 of the first article, and of every `datesEvery`th after it. */
  readonly days: readonly number[];
  /** The number of the first article of each year. */
  readonly years: readonly (readonly [year: number, article: number])[];
}

export interface Root {
  readonly version: number;
  readonly sections: readonly (readonly [id: string, name: string])[];
  /** The name of the list of words for corrections. */
  readonly spelling: string;
  /** Oldest first. */
  readonly segments: readonly RootSegment[];
}

/**
 * What a list of results shows of an article: address, title, description, number of its section, day of publication as
 * `yyyy-mm-dd` and as readers read it, name of the file of its text. Texts are for the page as they are: runs that the
 * bidirectional algorithm would misplace stand between isolates.
 */
export type ArticleCard = readonly [
  address: string,
  title: string,
  description: string,
  section: number,
  date: string,
  dateText: string,
  text: string,
];

/** Paths under the folder of the index. */
export const paths = {
  words: (folder: string, piece: number): string => `${folder}/words-${piece}.txt`,
  articles: (folder: string, pack: number): string => `${folder}/articles-${pack}.json`,
  sections: (folder: string): string => `${folder}/sections.txt`,
  text: (name: string): string => `texts/${name}.txt`,
  spelling: (name: string): string => `spelling-${name}.txt`,
} as const;
