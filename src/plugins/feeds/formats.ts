/** The formats of every feed, by the names of their templates: the file under the page that shows the same, and its type. */
export const feedFormats = {
  feed: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  'json-feed': { file: 'feed.json', type: 'application/feed+json', name: 'JSON' },
} as const;

export type FeedKind = keyof typeof feedFormats;
