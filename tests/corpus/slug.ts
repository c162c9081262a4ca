/** The slug of a post, from the address at which WordPress served it. */

import { arabicSlug } from '../../src/arabic/slug.ts';
import { slugFault } from '../../src/content/slug.ts';

/** Encoded again by every tool that passed it on, `%25d8` for `%d8`, but not without end. */
const deepestEncoding = 3;

const longestSlug = 80;

function decodeBytes(text: string): string {
  // What an address lost when it was cut: `%`, `%d`.
  const whole = text.replace(/%[0-9a-f]?$/i, '');
  const bytes: number[] = [];
  const pattern = /%([0-9a-f]{2})|([^%]+|%)/gi;
  for (const [, escaped, plain = ''] of whole.matchAll(pattern)) {
    if (escaped === undefined) bytes.push(...new TextEncoder().encode(plain));
    else bytes.push(Number.parseInt(escaped, 16));
  }
  // Half a letter at the end, or a byte that was never UTF-8, is a replacement character.
  return new TextDecoder('utf-8').decode(new Uint8Array(bytes)).replaceAll('\ufffd', '');
}

/** Decodes percent-encoding, whole or cut off, as often as it was applied. Never throws. */
export function decodeCutAddress(text: string): string {
  let decoded = text;
  for (let depth = 0; depth < deepestEncoding && decoded.includes('%'); depth++) {
    decoded = decodeBytes(decoded);
  }
  return decoded;
}

function lastSegment(sourceUrl: string): string {
  const path = URL.parse(sourceUrl)?.pathname ?? sourceUrl.replace(/[?#].*$/s, '');
  const segment = path.split('/').findLast((part) => part !== '') ?? '';
  // Query parameters of a campaign that an import took for a part of the path.
  return segment.replace(/^(?:utm_[a-z]+)+(?=%)/, '');
}

function cut(slug: string, length: number): string {
  const characters = Array.from(slug);
  if (characters.length <= length) return slug;
  const head = characters.slice(0, length).join('');
  // A word cut in two means nothing; one word as long as that has no better place to be cut.
  const atWord = characters[length] === '-' ? head : head.replace(/-[^-]*$/, '');
  return (atWord === '' ? head : atWord).replace(/-+$/, '');
}

/** The nearest thing to `text` that the site takes for a slug; undefined where there is none. */
function slugFrom(text: string): string | undefined {
  // Numbers in other digits, marks that are letters elsewhere: the site's slugs are narrower.
  const slug = arabicSlug(text)
    .replace(/[^\p{Script=Arabic}\p{M}\p{Nd}a-z-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  const short = cut(slug, longestSlug);
  return slugFault(short) === undefined ? short : undefined;
}

/**
 * A slug that the site accepts and nobody has.
 *
 * @param sourceUrl percent-encoded, perhaps twice, perhaps cut in the middle of a letter
 * @param title used where the address says nothing
 * @param taken slugs of the other articles
 */
export function slugOfPost(sourceUrl: string, title: string, taken: ReadonlySet<string>): string {
  const segment = decodeCutAddress(lastSegment(sourceUrl));
  const slug = slugFrom(segment) ?? slugFrom(title) ?? slugFrom(`post-${segment}`) ?? 'post';
  let free = slug;
  for (let number = 2; taken.has(free); number++) {
    const suffix = `-${number}`;
    free = `${cut(slug, longestSlug - suffix.length)}${suffix}`;
  }
  return free;
}
