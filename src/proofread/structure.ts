/** What a file is made of besides its words: two files of one structure are read, and rendered, alike but for the words. */

import type { Token } from 'markdown-it';
import { applyFixes } from '../content/apply-fixes.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { parseStructure } from '../content/markdown/structure.ts';
import type { Fix } from '../content/problem.ts';
import { readYaml } from '../content/yaml.ts';

function inlineStructure(tokens: readonly Token[]): readonly unknown[] {
  const parts: unknown[] = [];
  for (const { type, markup, attrs, content } of tokens) {
    if (type === 'text') continue;
    const own = type === 'code_inline' ? content : '';
    // The alternative text of a picture, and its title, are words.
    const targets = attrs?.filter(([name]) => name === 'href' || name === 'src');
    parts.push([type, markup, targets, own]);
  }
  return parts;
}

function blockStructure({ type, tag, markup, info, content, children, attrs }: Token): unknown {
  if (type === 'inline') return inlineStructure(children ?? []);
  const own = type === 'fence' || type === 'code_block' ? content : '';
  return [type, tag, markup, info, own, attrs?.filter(([name]) => name !== 'aria-labelledby')];
}

/** The shape of a value: its keys, the lengths of its lists, the kinds of its leaves. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]);
}

/** A text that stands for the structure of a file of Markdown with front matter. */
export function articleStructure(text: string): string {
  const { frontMatter, body } = splitFrontMatter(text, '');
  const { tokens } = parseStructure(body);
  return JSON.stringify([
    frontMatter?.yaml.problems.length,
    shapeOf(frontMatter?.yaml.value),
    tokens.map(blockStructure),
  ]);
}

/** The same of a file of YAML. */
export function yamlStructure(text: string): string {
  const { problems, value } = readYaml(text);
  return JSON.stringify([problems.length, shapeOf(value)]);
}

/** Letters, marks and signs that mean nothing in Markdown and YAML, and blanks between words. */
const inert = /^[\p{Script=Arabic}\p{Mn}،؛؟«»…\u00a0 ]*$/u;

/** What stands beside a place without meaning anything there: a word or a number, but no line break and no sign. */
const word = /[\p{Script=Arabic}\p{Script=Latin}\p{Mn}\p{N}،؛؟«»…]/u;

/** Whether a fix puts words in the place of words: that changes no structure, and nothing need be parsed to know it. */
function isInert(text: string, { start, end, text: replacement }: Fix): boolean {
  return (
    inert.test(text.slice(start, end)) &&
    inert.test(replacement) &&
    word.test(text[start - 1] ?? '') &&
    (word.test(text[end] ?? '') || (text[end] === ' ' && word.test(text[end + 1] ?? '')))
  );
}

/**
 * Those of some fixes that leave the structure of a file as it is, each by itself and all together.
 *
 * @param structureOf gives one text for all files of one structure
 */
export function structuralFixes(
  text: string,
  fixes: readonly Fix[],
  structureOf: (text: string) => string,
): ReadonlySet<Fix> {
  if (fixes.every((fix) => isInert(text, fix))) return new Set(fixes);
  const before = structureOf(text);
  const isKept = (some: readonly Fix[]): boolean => structureOf(applyFixes(text, some)) === before;
  if (isKept(fixes)) return new Set(fixes);
  const harmless = fixes.filter((fix) => isKept([fix]));
  return new Set(isKept(harmless) ? harmless : []);
}
