/** Old addresses: the form in which they are compared, and what is wrong with those that cannot lead anywhere. */

import type { ArticleSource } from './article-source.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './schema-problems.ts';
import { articleAddress, reservedSlugs } from './slug.ts';
import type { Address, Slug } from './types.ts';

/** Old addresses in the one form the site compares them in: decoded, NFC, with a closing slash, no `index.html`. */
export function canonicalAlias(alias: string): Address {
  let decoded: string;
  try {
    decoded = decodeURI(alias);
  } catch {
    decoded = alias;
  }
  const address = decoded.normalize('NFC').replace(/\/index\.html$/i, '/');
  return address.endsWith('/') || /\.[a-z0-9]{1,5}$/i.test(address) ? address : `${address}/`;
}

/** A file of this kind at the top of a site is one that the site makes for browsers and robots. */
const madeFile = /^[^/]+\.(?:xml|txt|ico|json|js|css|svg|png|webmanifest)$/i;

function isReserved(address: Address): boolean {
  const [first = ''] = address.slice(1).split('/');
  return (
    address === '/' || reservedSlugs.has(first.replace(/\.html?$/i, '')) || madeFile.test(first)
  );
}

/** Whether every segment can be the name of a file. */
function canBeWritten(address: Address): boolean {
  const segments = address.replace(/^\/|\/$/g, '').split('/');
  return segments.every(
    (segment) =>
      segment !== '' &&
      segment !== '.' &&
      segment !== '..' &&
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
      !/[\u0000-\u001f\u007f\\?#]|%(?:2f|3f|23|5c)/i.test(segment) &&
      new TextEncoder().encode(segment).length <= 255,
  );
}

/**
 * @param files by the slug of every article, those that cannot be read included
 */
export function aliasProblems(
  sources: readonly ArticleSource[],
  files: ReadonlyMap<Slug, string>,
): Problem[] {
  const owners = new Map<Address, string>();
  const problems: Problem[] = [];
  for (const { outline, file, written } of sources) {
    for (const [index, alias] of (outline.values.aliases ?? []).entries()) {
      const fault = aliasFault(alias, file, owners, files);
      if (fault) {
        const { yaml, placement } = written();
        problems.push(problemAt(yaml, placement, ['aliases', index], fault));
      } else owners.set(canonicalAlias(alias), file);
    }
  }
  return problems;
}

function aliasFault(
  alias: string,
  file: string,
  owners: ReadonlyMap<Address, string>,
  files: ReadonlyMap<Slug, string>,
): Pick<Problem, 'code' | 'message' | 'remedy'> | undefined {
  const address = canonicalAlias(alias);
  const [, first = ''] = address.split('/');
  const article = address === articleAddress(first) ? files.get(first) : undefined;
  if (article === file) {
    return {
      code: 'address-taken',
      message: `العنوان القديم «${alias}» هو عنوان هذا المقال نفسه.`,
      remedy: 'احذفه من aliases.',
    };
  }
  const owner = article ?? owners.get(address);
  if (owner === file) {
    return {
      code: 'address-taken',
      message: `العنوان القديم «${alias}» مكتوب مرتين.`,
      remedy: 'احذف أحدهما.',
    };
  }
  if (owner !== undefined) {
    return {
      code: 'address-taken',
      message: `العنوان القديم «${alias}» مستعمل في مقال آخر: ${owner}`,
      remedy: 'احذفه من أحد الموضعين.',
    };
  }
  if (isReserved(address)) {
    return {
      code: 'address-taken',
      message: `العنوان القديم «${alias}» محجوز لصفحة من صفحات الموقع.`,
      remedy: 'احذفه من aliases.',
    };
  }
  if (!canBeWritten(address)) {
    return {
      code: 'alias-invalid',
      message: `العنوان القديم «${alias}» لا يصلح عنوانًا لصفحة.`,
      remedy:
        'انسخه من شريط العنوان في المتصفح بعد اسم الموقع، بلا ? ولا # ولا شرطتين مائلتين متتاليتين.',
    };
  }
  return undefined;
}
