/**
 * What a page is made of, as one text: a page whose key is what it was is what it was. A key stands for the view, for
 * the files of the template, and for everything that all pages share: settings, words, assets, the program.
 */

import { readFileSync } from 'node:fs';
import { fingerprint } from '../content/fingerprint.ts';
import { contentsOf } from '../content/folder-contents.ts';
import { relativePath } from '../content/relative-path.ts';

/** The files of templates by their names: those of `_includes` as templates call them, others by `./name`. */
type TemplateTexts = ReadonlyMap<string, string>;

function readTexts(folder: string, prefix = ''): readonly (readonly [string, string])[] {
  return contentsOf(folder).files.map((file) => [
    prefix + relativePath(folder, file),
    readFileSync(file, 'utf8'),
  ]);
}

/** The names that a template calls others by: in Nunjucks tags, and as the layout of its front matter. */
const called = /\{%-?\s*(?:extends|include|import|from)\s+(?:"([^"]+)"|'([^']+)'|([^\s%]+))/g;
const layout = /^---\n(?:.*\n)*?layout:[ \t]*(\S+)[ \t]*\n(?:.*\n)*?---\n/;

/** What a template calls; undefined where a name is known only when it runs. */
function callsOf(text: string): readonly string[] | undefined {
  const calls: string[] = [];
  for (const [, double, single, other] of text.matchAll(called)) {
    const name = double ?? single;
    if (other !== undefined || name === undefined) return undefined;
    calls.push(name);
  }
  const outer = layout.exec(text)?.[1];
  return outer === undefined ? calls : [...calls, outer];
}

/** A template with all that it calls, and that these call; all there are where that cannot be told. */
function closureOf(name: string, texts: TemplateTexts): readonly string[] {
  const found = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const calls = callsOf(texts.get(next) ?? '');
    if (calls === undefined) return [...texts.keys()].toSorted();
    waiting.push(...calls);
  }
  return [...found].toSorted();
}

export class TemplateKeys {
  readonly #texts: TemplateTexts;
  readonly #keys = new Map<string, string>();
  readonly #common: string;

  /**
   * @param pages absolute folder of page templates
   * @param includes absolute folder of layouts and partials
   * @param common stands for what all templates share
   */
  constructor(pages: string, includes: string, common: string) {
    this.#common = common;
    this.#texts = new Map([...readTexts(includes), ...readTexts(pages, './')]);
  }

  /** @param file of the folder of page templates, such as `home.njk` */
  keyOf(file: string): string {
    const known = this.#keys.get(file);
    if (known !== undefined) return known;
    const parts = closureOf(`./${file}`, this.#texts).flatMap((name) => [
      name,
      this.#texts.get(name) ?? '',
    ]);
    const key = fingerprint(this.#common, ...parts);
    this.#keys.set(file, key);
    return key;
  }
}
