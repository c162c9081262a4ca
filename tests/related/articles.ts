import { fingerprint } from '../../src/content/fingerprint.ts';
import type { Section, Topic } from '../../src/content/types.ts';
import type { RelatableArticle } from '../../src/related/relatable-article.ts';

const millisecondsInDay = 86_400_000;

export function topic(slug: string): Topic {
  return { slug, name: slug, address: `/topics/${slug}/` };
}

function section(id: string): Section {
  return { id, name: id, description: '', address: `/sections/${id}/` };
}

/** A small article for tests; what is not given says nothing. `day` counts from the start of 2026. */
export function article(
  slug: string,
  given: {
    readonly title?: string;
    readonly description?: string;
    readonly text?: string;
    readonly day?: number;
    readonly section?: string;
    readonly topics?: readonly string[];
    readonly picks?: readonly string[];
  } = {},
): RelatableArticle {
  const epoch = Date.UTC(2026, 0, 1) + (given.day ?? 0) * millisecondsInDay;
  const { title = '', description = '', text = '' } = given;
  return {
    slug,
    hash: fingerprint(title, description, text),
    title,
    description,
    published: { iso: new Date(epoch).toISOString(), epoch },
    section: section(given.section ?? 'apps'),
    topics: (given.topics ?? []).map(topic),
    picks: given.picks ?? [],
    text: { plain: text },
  };
}
