import type { Address } from '../../content/types.ts';
import type { SiteSettings } from '../../site.ts';
import type { FeedItem, FeedView } from '../pages/views.ts';
import { socialPicture } from '../pictures/markup.ts';
import { feedDescription, feedTitle, itemId } from './feed.ts';

export interface JsonFeedOptions {
  readonly site: Pick<SiteSettings, 'name' | 'description' | 'url' | 'basePath' | 'hub'>;
  readonly absolute: (address: Address) => string;
  /** The sign of the site, square. */
  readonly icon: Address;
  /** The article as HTML. */
  readonly contentOf: (item: FeedItem) => string;
}

/** The text of a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(
  view: FeedView,
  { site, absolute, icon, contentOf }: JsonFeedOptions,
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(view, site),
    home_page_url: absolute(view.page),
    feed_url: absolute(view.address),
    description: feedDescription(view, site),
    language: 'ar',
    icon: absolute(icon),
    authors: [{ name: site.name, url: absolute('/') }],
    ...(site.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: site.hub }] }),
    items: view.articles.map((item) => {
      const { address, title, description, published, updated, authors, section, topics } = item;
      const picture = item.hero?.prepared && socialPicture(item.hero.prepared);
      return {
        id: itemId(item, site),
        url: absolute(address),
        title,
        summary: description,
        content_html: contentOf(item),
        ...(picture ? { image: absolute(picture.address) } : {}),
        date_published: published.iso,
        ...(updated ? { date_modified: updated.iso } : {}),
        authors: authors.map((author) => ({ name: author.name, url: absolute(author.address) })),
        tags: [section.name, ...topics.map(({ name }) => name)],
        language: 'ar',
      };
    }),
  };
  return JSON.stringify(feed, undefined, 1);
}
