import type { BodyTargets } from '../types.ts';
import type { BodyReferences } from './document.ts';

/** All articles pass here in every run, and most have none of one kind or another. */
const none: readonly never[] = Object.freeze([]);

function eachOnce<Named>(
  list: readonly Named[],
  nameOf: (one: Named) => string,
): readonly string[] {
  return list.length === 0 ? none : [...new Set(list.map(nameOf))];
}

const leadsAway = /^(?:(?!https?:)[a-z][a-z0-9+.-]*:|\/\/|#)/i;

/** What a body points at, each once, without places; of links, those that may lead to another page of the site. */
export function targetsOf({ pictures, articles, links }: BodyReferences): BodyTargets {
  return {
    pictures: eachOnce(pictures, ({ src }) => src),
    articles: eachOnce(articles, ({ slug }) => slug),
    links: eachOnce(links, ({ href }) => href).filter((href) => !leadsAway.test(href)),
  };
}
