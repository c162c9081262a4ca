/** A site that is read from a folder, without a server: its links lead from file to file. */

import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { applyFixes } from '../content/apply-fixes.ts';
import { escapeHtml } from '../content/escape-html.ts';
import type { Fix } from '../content/problem.ts';
import { relativePath } from '../content/relative-path.ts';
import { UsageError } from './arguments.ts';
import { outputMarker } from './output-folder.ts';

/** Attributes with one address, and the one with several. */
const addressed: ReadonlySet<string> = new Set(['href', 'src', 'action']);

/** From the page to the file that a server would give for an address. */
function fromPage(address: string, page: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return posix.relative(posix.dirname(`/${page}`), file) + rest;
}

function portableValue(name: string, value: string, page: string): string {
  const own = /(^|,\s*)(\/(?!\/)[^\s,]*)/g;
  if (name === 'srcset') {
    return value.replace(own, (_, before: string, path: string) => before + fromPage(path, page));
  }
  return /^\/(?!\/)/.test(value) ? fromPage(value, page) : value;
}

function* elementsOf(
  node: DefaultTreeAdapterTypes.Node,
): Generator<DefaultTreeAdapterTypes.Element, void, undefined> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/**
 * A page whose addresses on its own site are relative; the rest of it stays as it is, byte for byte.
 *
 * @param page path of its file in the site, with forward slashes
 */
export function portablePage(html: string, page: string): string {
  const changes: Fix[] = [];
  for (const { attrs, sourceCodeLocation } of elementsOf(
    parse(html, { sourceCodeLocationInfo: true }),
  )) {
    for (const { name, value } of attrs) {
      const place = sourceCodeLocation?.attrs?.[name];
      if (place === undefined || (name !== 'srcset' && !addressed.has(name))) continue;
      const portable = portableValue(name, value, page);
      if (portable === value) continue;
      const text = `${name}="${escapeHtml(portable)}"`;
      changes.push({ start: place.startOffset, end: place.endOffset, text });
    }
  }
  return applyFixes(html, changes);
}

/**
 * Copies a built site so that it can be read from its folder.
 *
 * @param site absolute folder of a site that was built for the root of its host
 * @param copy absolute folder; only an earlier copy, or site, is replaced
 * @returns how many pages there are
 * @throws UsageError
 */
export function copyPortable(site: string, copy: string): number {
  if (!existsSync(join(site, outputMarker))) {
    throw new UsageError(`ليس في «${site}» موقع مبني. ابنه أولًا: npm run build`);
  }
  if (relativePath(site, copy) === '' || !relativePath(site, copy).startsWith('..')) {
    throw new UsageError('لا تُنسخ نسخة الموقع إلى الموقع نفسه. اختر بالخيار --copy مجلدًا آخر.');
  }
  if (existsSync(copy) && !existsSync(join(copy, outputMarker))) {
    throw new UsageError(
      `المجلد «${copy}» ليس نسخة سابقة، فلن يُمسّ. اختر بالخيار --copy مجلدًا آخر.`,
    );
  }
  rmSync(copy, { recursive: true, force: true });
  cpSync(site, copy, { recursive: true });
  const pages = readdirSync(copy, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.html'),
  );
  for (const { parentPath, name } of pages) {
    const file = join(parentPath, name);
    writeFileSync(file, portablePage(readFileSync(file, 'utf8'), relativePath(copy, file)));
  }
  return pages.length;
}
