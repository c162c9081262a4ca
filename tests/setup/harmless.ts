/** What a page may never have, whoever wrote what it shows. */

import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Attributes that browsers, or our scripts, take for addresses. */
const addressed = new Set([
  ...['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'background', 'ping'],
  ...['xlink:href', 'data-video', 'manifest', 'longdesc', 'usemap', 'profile'],
]);

function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function addressesOf({ attrs }: Tree.Element): readonly string[] {
  return attrs.flatMap(({ name, value, prefix }) => {
    if (name === 'srcset') return value.split(',').map((one) => one.trim().split(/\s/)[0] ?? '');
    return addressed.has(prefix ? `${prefix}:${name}` : name) ? [value] : [];
  });
}

/** Every address in a piece of HTML. */
export function addressesIn(html: string): readonly string[] {
  return [...elementsOf(parseFragment(html))].flatMap(addressesOf);
}

/**
 * Whether an address is what a page may have: of the web in so many letters, of mail, or of the page's own site.
 *
 * @param page the full address of the page
 */
export function isHarmless(address: string, page: string): boolean {
  const url = URL.parse(address, page);
  if (url === null) return false;
  if (/^https?:\/\//i.test(address) || /^mailto:/i.test(address)) {
    return ['https:', 'http:', 'mailto:'].includes(url.protocol);
  }
  return url.origin === new URL(page).origin;
}

const foreign = new Set(['iframe', 'object', 'embed', 'style', 'base', 'applet', 'frame', 'math']);

/** What of a whole page could run, style or send anything that is not the site's. */
export function harmIn(html: string, page: string): readonly string[] {
  return [...elementsOf(parse(html))].flatMap((element) => {
    const { tagName, attrs, childNodes } = element;
    const attribute = (name: string) => attrs.find((one) => one.name === name)?.value;
    const isRun =
      tagName === 'script' && !/^application\/(?:ld\+)?json$/.test(attribute('type') ?? '');
    const harms = [
      foreign.has(tagName),
      isRun && (childNodes.length > 0 || !/^\/(?:[\w-]+\/)*assets\//.test(attribute('src') ?? '')),
      attrs.some(({ name }) => /^on|^style$|^srcdoc$/.test(name)),
      addressesOf(element).some((address) => !isHarmless(address, page)),
    ];
    return harms.includes(true)
      ? [`<${tagName} ${attrs.map(({ name, value }) => `${name}="${value}"`).join(' ')}>`]
      : [];
  });
}
