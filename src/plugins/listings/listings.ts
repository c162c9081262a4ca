import { type DateStyle, formatMonth } from '../../arabic/date.ts';
import { paginate } from '../../content/listings.ts';
import type {
  Author,
  Group,
  ListingPage,
  Month,
  Section,
  SiteIndex,
  Topic,
} from '../../content/types.ts';

export type ListingKind = 'section' | 'topic' | 'author' | 'month';

/** What a listing template shows: a page of a listing, and how it is headed. */
export interface Listing extends ListingPage<Section | Topic | Author | Month> {
  readonly kind: ListingKind;
  readonly title: string;
  readonly description?: string;
}

export type Listings = Readonly<Record<ListingKind, readonly Listing[]>>;

interface Heading {
  readonly title: string;
  readonly description?: string | undefined;
}

/**
 * Every page of every listing of a site.
 *
 * @param pageSize articles on a full page
 */
export function buildListings(index: SiteIndex, pageSize: number, style: DateStyle): Listings {
  const listingsOf = <Subject extends Section | Topic | Author | Month>(
    kind: ListingKind,
    groups: readonly Group<Subject>[],
    headingOf: (subject: Subject) => Heading,
  ): readonly Listing[] =>
    Object.freeze(
      groups.flatMap((group) => {
        const { title, description } = headingOf(group.subject);
        return paginate(group, pageSize).map((page) =>
          Object.freeze({
            ...page,
            kind,
            title,
            ...(description === undefined ? {} : { description }),
          }),
        );
      }),
    );
  return Object.freeze({
    section: listingsOf('section', index.sections, ({ name, description }) => ({
      title: name,
      description,
    })),
    topic: listingsOf('topic', index.topics, ({ name, description }) => ({
      title: name,
      description,
    })),
    author: listingsOf('author', index.authors, ({ name, bio }) => ({
      title: name,
      description: bio,
    })),
    month: listingsOf('month', index.months, ({ year, month }) => ({
      title: formatMonth(year, month, style),
    })),
  });
}
