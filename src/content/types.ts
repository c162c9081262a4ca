/**
 * The content model: what a parsed, validated article is, and what is known across articles.
 * Everything here is plain, frozen data, so that it can be shared between pages without being copied.
 */

/** The folder name of an article: `[a-z0-9-]{3,80}`, or Arabic letters for imported articles; NFC. */
export type Slug = string;

/** A site-absolute address without the base path: starts and (for pages) ends with `/`. */
export type Address = string;

/** A moment: ISO 8601 with the site's offset, and milliseconds since the epoch for comparing. */
export interface Moment {
  readonly iso: string;
  readonly epoch: number;
  /** Only the day was written: the time is when it begins, which is not always midnight. */
  readonly isDay?: true;
}

/** A picture as its writer named it: `src` is a file beside the article. */
export interface Picture {
  readonly src: string;
  /** Absolute path of the file. */
  readonly file: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Source {
  readonly title: string;
  readonly url: string;
}

export interface Section {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly address: Address;
}

export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** Not a person, but a part of the newsroom. */
  readonly desk?: true;
  readonly bio: string;
  readonly address: Address;
}

export interface Topic {
  /** The Arabic words with `-` between them, or the Latin slug of `topics.yaml`. */
  readonly slug: string;
  /** The spelling shown to readers: that of `topics.yaml`, else the commonest. */
  readonly name: string;
  readonly description?: string;
  readonly address: Address;
}

export interface Heading {
  readonly level: number;
  readonly id: string;
  /** Plain text. */
  readonly text: string;
}

/** What reading an article's Markdown once tells about it. */
export interface ArticleText {
  /** The prose as plain text, without code, in reading order. Costly: it may have to be read from the file. */
  readonly plain: string;
  readonly words: number;
  /** Lines of code blocks. */
  readonly codeLines: number;
  /** Pictures in the body; the hero is not counted. */
  readonly pictures: number;
  readonly headings: readonly Heading[];
}

/** What a body points at, each once. */
export interface BodyTargets {
  /** Files beside the article, as the writer named them. */
  readonly pictures: readonly string[];
  /** Of read-also boxes. */
  readonly articles: readonly Slug[];
  /** Addresses on the site, absolute or relative, and whole ones of any site, as they are written. */
  readonly links: readonly string[];
}

export interface Article {
  readonly slug: Slug;
  /** Fingerprint of the text of its file. */
  readonly hash: string;
  /** Fingerprint of its title, description, summary, picture and date: all that other pages show of it by itself. */
  readonly shown: string;
  readonly address: Address;
  /** Path for messages: relative to the working folder, forward slashes. */
  readonly file: string;
  /** Absolute folder of the article and its pictures. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
  readonly published: Moment;
  readonly updated?: Moment;
  readonly correction?: string;
  readonly authors: readonly Author[];
  readonly section: Section;
  readonly topics: readonly Topic[];
  readonly hero?: Picture | undefined;
  /** «أبرز النقاط». */
  readonly summary: readonly string[];
  /** The editor's picks for «اقرأ أيضاً», best first. */
  readonly picks: readonly Slug[];
  /** The article bears «عاجل» until this moment. */
  readonly breakingUntil?: Moment;
  readonly series?: string;
  readonly sources: readonly Source[];
  /** Old addresses that lead here. */
  readonly aliases: readonly Address[];
  readonly draft: boolean;
  /** The 1-based line of its file at which its Markdown begins. */
  readonly bodyLine: number;
  readonly text: ArticleText;
  readonly targets: BodyTargets;
}

/** A group of articles under one address, newest first. */
export interface Group<Subject> {
  readonly subject: Subject;
  readonly articles: readonly Article[];
}

export interface Month {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly address: Address;
}

export interface Neighbours {
  /** The article published before this one in its section. */
  readonly previous?: Article;
  readonly next?: Article;
}

/** A topic with how many articles it shares with another. */
export interface RelatedTopic {
  readonly topic: Topic;
  readonly shared: number;
}

/** One page of a listing. */
export interface ListingPage<Subject> {
  readonly subject: Subject;
  readonly address: Address;
  /** The address that search engines should know: its own, or the landing page's. */
  readonly canonical: Address;
  /** From 1, the oldest; undefined for the landing page. */
  readonly number?: number;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly newer?: Address;
  readonly older?: Address;
}

/** Everything known across articles. Built once per build, frozen. */
export interface SiteIndex {
  /** What readers may see now, newest first. */
  readonly articles: readonly Article[];
  readonly bySlug: ReadonlyMap<Slug, Article>;
  /** In the order of `sections.yaml`, those without articles included. */
  readonly sections: readonly Group<Section>[];
  /** By number of articles, then by name. */
  readonly topics: readonly Group<Topic>[];
  /** In the order of `authors.yaml`, those of whom nothing is out left out. */
  readonly authors: readonly Group<Author>[];
  /** Newest first. */
  readonly months: readonly Group<Month>[];
  /** Oldest part first. */
  readonly series: ReadonlyMap<string, readonly Article[]>;
  readonly neighbours: ReadonlyMap<Slug, Neighbours>;
  /** «اقرأ أيضاً»: up to four, best first. */
  readonly related: ReadonlyMap<Slug, readonly Article[]>;
  /** By topic slug, nearest first. */
  readonly relatedTopics: ReadonlyMap<string, readonly RelatedTopic[]>;
  /** Old address → present address. */
  readonly redirects: ReadonlyMap<Address, Address>;
}
