/** Reads a built site as the tests look at it: its files, and its pages as trees of elements. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { BuiltSite } from './sites.ts';

export type Element = Tree.Element;

export interface Page {
  /** Path in the output, forward slashes: `sections/apps/index.html`. */
  readonly file: string;
  /** As the site knows it, not percent-encoded, without the base path: `/sections/apps/`. */
  readonly address: string;
  readonly source: string;
  /** In document order, those inside `<template>` included. */
  readonly elements: readonly Element[];
  /** Codes of what the HTML parser had to mend, with their lines. */
  readonly parseErrors: readonly string[];
  /** Whether the page only sends its reader on to another. */
  readonly isRedirect: boolean;
}

/** Every file of the output: paths with forward slashes, sorted; the build's own marker is left out. */
export function filesOf({ folder }: Pick<BuiltSite, 'folder'>): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== '.mujaz-output')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

function elementsUnder(node: Tree.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child
      ? [
          child,
          ...elementsUnder(child),
          ...('content' in child ? elementsUnder(child.content) : []),
        ]
      : [],
  );
}

/** A page from its source. */
export function readPage(file: string, source: string): Page {
  const parseErrors: string[] = [];
  const document = parse(source, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => parseErrors.push(`${code} at line ${startLine}`),
  });
  const elements = elementsUnder(document);
  return {
    file,
    address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    source,
    elements,
    parseErrors,
    isRedirect: elements.some((element) => attribute(element, 'http-equiv') === 'refresh'),
  };
}

/** The pages of each folder that somebody has looked at. Sites are finished before that, and stay as they are. */
const known = new Map<string, readonly Page[]>();

/** Every page of a finished site, by file name. */
export function pagesOf(site: Pick<BuiltSite, 'folder'>): readonly Page[] {
  const pages =
    known.get(site.folder) ??
    filesOf(site)
      .filter((file) => file.endsWith('.html'))
      .map((file) => readPage(file, readFileSync(join(site.folder, file), 'utf8')));
  known.set(site.folder, pages);
  return pages;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** All text under a node, as it stands. */
export function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}

/** An element and all under it that has a class. */
export function withClass(page: Page, name: string): readonly Element[] {
  return page.elements.filter((element) => hasClass(element, name));
}

export function withTag(page: Page, ...names: readonly string[]): readonly Element[] {
  return page.elements.filter((element) => names.includes(element.tagName));
}

/** The elements under another, in document order. */
export function inside(element: Element): readonly Element[] {
  return elementsUnder(element);
}

/** Where an element stands, for messages: `line 12: <a href="…">`. */
export function place(element: Element): string {
  const shown = element.attrs.map(({ name, value }) => ` ${name}="${value}"`).join('');
  return `line ${element.sourceCodeLocation?.startLine}: <${element.tagName}${shown}>`;
}

/** Whether an element is drawn in SVG or MathML, whose rules are not those of HTML. */
export function isForeign(element: Element): boolean {
  return element.namespaceURI !== html.NS.HTML;
}

/** The candidates of a `srcset`. */
export function sourceSet(value: string): readonly string[] {
  return value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

/** A link or resource that a page names, resolved. */
export interface Reference {
  readonly url: URL;
  /** Whether the browser fetches it for the page by itself. */
  readonly isResource: boolean;
  readonly place: string;
}

/** Kinds of `<link>` that only name another address. */
const linkOnly = new Set(['canonical', 'alternate', 'prev', 'next']);

/** Every address that a page names, links and resources, resolved against its own. */
export function referencesOf(page: Page, { url, basePath }: BuiltSite): readonly Reference[] {
  const base = new URL(basePath.slice(0, -1) + encodeURI(page.address), url);
  return page.elements.flatMap((element) => {
    const told = place(element);
    const reference = (value: string | undefined, isResource: boolean): Reference[] => {
      if (value === undefined) return [];
      const resolved = URL.parse(value, base);
      if (resolved === null) throw new Error(`${page.file}, ${told}: not an address`);
      return [{ url: resolved, isResource, place: told }];
    };
    const rel = attribute(element, 'rel') ?? '';
    const isLink = ['a', 'area', 'form'].includes(element.tagName) || linkOnly.has(rel);
    const refresh = /url=(.*)$/.exec(
      attribute(element, 'http-equiv') === 'refresh' ? (attribute(element, 'content') ?? '') : '',
    );
    const property = attribute(element, 'property') ?? attribute(element, 'name') ?? '';
    const isAddress = /^(?:og:(?:url|image)|twitter:image)$/.test(property);
    return [
      ...['href', 'src', 'poster', 'action', 'xlink:href'].flatMap((name) =>
        reference(attribute(element, name), !isLink),
      ),
      ...['srcset', 'imagesrcset']
        .flatMap((name) => sourceSet(attribute(element, name) ?? ''))
        .flatMap((value) => reference(value, true)),
      ...reference(refresh?.[1], false),
      ...reference(isAddress ? attribute(element, 'content') : undefined, false),
    ];
  });
}
