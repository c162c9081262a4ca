/** Who publishes: the one file a newsroom edits to make the site its own. */

import type { Address } from './content/types.ts';
import type { HouseStyle } from './proofread/house-style.ts';

export interface SiteSettings {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** Scheme and host, without a closing slash. */
  readonly url: string;
  /** Where the site lives under its host: starts and ends with `/`. */
  readonly basePath: Address;
  readonly email: string;
  /** The address of a WebSub hub that is told of what is new; none where none is. */
  readonly hub?: string;
  /** IANA time zone in which dates without an offset are read and shown. */
  readonly timeZone: string;
  /** Names of the months: Egypt and the Gulf, the Levant and Iraq, Algeria and Tunisia, Morocco. */
  readonly months: 'gulf' | 'levant' | 'maghreb' | 'morocco';
  /** Digits of the interface and of dates: `latn` 2026, `arab` ٢٠٢٦. What a writer wrote stays. */
  readonly digits: 'latn' | 'arab';
  /** From where on counts have thousands separators: 1,299 (`thousands`), 12,560 but 1299 (`ten-thousands`), or never. */
  readonly grouping: 'thousands' | 'ten-thousands' | 'none';
  /** Words a reader reads silently in a minute; see the README for where the number comes from. */
  readonly wordsPerMinute: number;
  /**
   * Where the date of an update comes from where an article does not give it itself: from nowhere, or from the last commit
   * that changed its text.
   */
  readonly updatedFrom: 'front-matter' | 'git';
  /** Hours after publication in which a commit is no update: it puts right what has just come out. */
  readonly settlingHours: number;
  /**
   * Whether each article is also at `/lite/<slug>/`, whole, for readers who save data: no scripts, no fonts, and pictures only
   * if they ask for them. Where it is not, no page names that edition, and the name `lite` stays reserved.
   */
  readonly lite: boolean;
  /**
   * Where browsers learn the security policy: from the headers that a host sends (`_headers`, or `npm run headers`), or,
   * where a host lets nobody set any (GitHub Pages), from each page itself.
   */
  readonly policyIn: 'headers' | 'pages';
  /** For how many days browsers that were here come back by https alone (HSTS); 0 for no such promise. */
  readonly httpsOnlyDays: number;
  /** Whether the pages that a reader has visited can be read again without a connection. */
  readonly offline: boolean;
  /** Articles on a full listing page. */
  readonly pageSize: number;
  /** Whether robots may read the site: for search engines, to answer with its name, to make models of its texts. */
  readonly robots: {
    readonly search: boolean;
    readonly answers: boolean;
    readonly training: boolean;
  };
  /** How Arabic is written here, where it may be written in more than one way; terms are in `src/data/glossary.yaml`. */
  readonly proofreading: HouseStyle;
}

export const site: SiteSettings = {
  name: 'موجز',
  tagline: 'التقنية بعربية واضحة',
  description:
    'صحيفة تقنية عربية تشرح كيف تعمل الأشياء التي نستخدمها كل يوم، ومن يربح منها، وكيف نحمي أنفسنا.',
  url: 'https://mujaz.example',
  basePath: '/',
  email: 'editors@mujaz.example',
  timeZone: 'Asia/Riyadh',
  months: 'gulf',
  digits: 'latn',
  grouping: 'thousands',
  wordsPerMinute: 180,
  updatedFrom: 'front-matter',
  settlingHours: 24,
  lite: true,
  policyIn: 'headers',
  httpsOnlyDays: 365,
  offline: true,
  pageSize: 12,
  robots: { search: true, answers: true, training: false },
  proofreading: { tanween: 'letter', digits: 'latn', hamzaBeforeWaw: 'waw', monday: 'wasl' },
};
