/** Links in bodies that lead to pages of the site: whether there is such a page. */

import { canonicalAlias } from './aliases.ts';
import type { ArticleSource } from './article-source.ts';
import { nearestName } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import { articleAddress, authorAddress, reservedSlugs, sectionAddress } from './slug.ts';
import type { Address, Slug } from './types.ts';

/** What links may lead to besides the pages that the site keeps for itself. */
export interface LinkTargets {
  readonly slugs: Pick<ReadonlyMap<Slug, unknown>, 'has' | 'keys'>;
  readonly sections: Iterable<string>;
  readonly authors: Iterable<string>;
}

/** The path of a link as addresses are written: decoded, NFC, without query and fragment. */
function pathOf(href: string): string {
  const path = href.replace(/[?#].*$/s, '');
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}

function isFile(path: string): boolean {
  return /\.[a-z0-9]{1,5}$/i.test(path);
}

/**
 * Links that lead to no article, section or author. Pages made from articles (topics, months) and plain pages are
 * not known here: whether they exist is tested on the built site.
 */
export function internalLinkProblems(
  sources: readonly ArticleSource[],
  targets: LinkTargets,
): readonly Problem[] {
  const listings = [
    ...[...targets.sections].map(sectionAddress),
    ...[...targets.authors].map(authorAddress),
  ];
  const aliases = new Set<Address>(
    sources.flatMap(({ outline }) => (outline.values.aliases ?? []).map(canonicalAlias)),
  );
  const isKnown = (path: string): boolean => {
    const [, first = '', second] = path.split('/');
    if (path === '/' || isFile(path) || aliases.has(canonicalAlias(path))) return true;
    if (path === articleAddress(first) && targets.slugs.has(first)) return true;
    if (!reservedSlugs.has(first)) return false;
    const checked = (first === 'sections' || first === 'authors') && second !== '';
    return !checked || listings.some((address) => path.startsWith(address));
  };
  const linking = sources.filter(({ outline }) => outline.references.links.length > 0);
  return linking.flatMap(({ file, outline: { bodyLine, references } }) =>
    references.links.flatMap(({ href, line, column }): readonly Problem[] => {
      if (!href.startsWith('/') || href.startsWith('//')) return [];
      const path = pathOf(href);
      if (isKnown(path)) return [];
      const name = path.split('/')[1] ?? '';
      const near = targets.slugs.has(name) ? name : nearestName(name, [...targets.slugs.keys()]);
      return [
        {
          file,
          line: line + bodyLine - 1,
          column,
          code: 'link-unknown',
          severity: 'error',
          message: `الرابط «${path}» لا يقود إلى صفحة من صفحات الموقع.`,
          remedy:
            near === undefined
              ? 'اكتب اسم مجلد المقال بين شرطتين مائلتين، مثل /esim-explained/'
              : `هل تقصد ${articleAddress(near)}؟`,
        },
      ];
    }),
  );
}
