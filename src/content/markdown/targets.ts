import type { BodyTargets } from '../types.ts';
import type { BodyReferences } from './document.ts';

/** What a body points at, each once, without places; of links, those that may lead to another page of the site. */
export function targetsOf({ pictures, articles, links }: BodyReferences): BodyTargets {
  const hrefs = links
    .map(({ href }) => href)
    .filter((href) => !/^(?:(?!https?:)[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(href));
  return {
    pictures: [...new Set(pictures.map(({ src }) => src))],
    articles: [...new Set(articles.map(({ slug }) => slug))],
    links: [...new Set(hrefs)],
  };
}
