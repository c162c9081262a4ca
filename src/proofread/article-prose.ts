/** All the prose of an article's file: what stands in its front matter, and its body. */

import type { Token } from 'markdown-it';
import { splitFrontMatter } from '../content/front-matter.ts';
import { parseStructure } from '../content/markdown/structure.ts';
import { offsetOf } from '../content/source-text.ts';
import { readYaml, valueAt, type YamlText } from '../content/yaml.ts';
import { inlineProse } from './inline-prose.ts';
import type { Prose } from './prose.ts';
import { scalarProse } from './scalar-prose.ts';

/** What readers see of a front matter; `*` stands for each item of a list. Titles of sources are their authors'. */
const frontMatterPaths: readonly (readonly string[])[] = [
  ['title'],
  ['description'],
  ['correction'],
  ['hero', 'alt'],
  ['hero', 'caption'],
  ['summary', '*'],
  ['tags', '*'],
  ['series'],
];

/** What readers see of directives with data, but the words of others. */
const directivePaths: Readonly<Record<string, readonly (readonly string[])[]>> = {
  figure: [['alt'], ['caption']],
  video: [['title']],
};

/** The paths that a pattern stands for in a value. */
function* pathsOf(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: readonly PropertyKey[] = [],
): Generator<readonly PropertyKey[], void, undefined> {
  if (step === undefined) yield path;
  else if (step !== '*') yield* pathsOf(valueAt(value, [step]), rest, [...path, step]);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* pathsOf(item, rest, [...path, index]);
  }
}

/**
 * The texts of a YAML that stand at the paths of some patterns.
 *
 * @param lineOffset adds to a line of the YAML to give a line of the file
 * @param file the text of the file
 */
export function* yamlProse(
  yaml: YamlText,
  patterns: readonly (readonly string[])[],
  lineOffset: number,
  file: string,
): Generator<Prose, void, undefined> {
  for (const path of patterns.flatMap((pattern) => [...pathsOf(yaml.value, pattern)])) {
    const value = valueAt(yaml.value, path);
    if (typeof value !== 'string') continue;
    const { line, column } = yaml.place(yaml.range(path).start);
    const start = offsetOf(file, { line: line + lineOffset, column });
    const prose = scalarProse(value, yaml.written(path), start);
    if (prose) yield prose;
  }
}

function* directiveProse(
  { map }: Token,
  lineStart: (line: number) => number,
  { file, bodyOffset, bodyLine }: BodyPlace,
): Generator<Prose, void, undefined> {
  const [opening, end] = map ?? [0, 0];
  const head = file.slice(bodyOffset + lineStart(opening), bodyOffset + lineStart(opening + 1));
  const name = /^\s*:+\s*(\S+)/.exec(head)?.[1] ?? '';
  const paths = directivePaths[name];
  if (paths === undefined) return;
  const source = file.slice(bodyOffset + lineStart(opening + 1), bodyOffset + lineStart(end - 1));
  yield* yamlProse(readYaml(source), paths, bodyLine + opening, file);
}

interface BodyPlace {
  readonly file: string;
  readonly bodyOffset: number;
  /** Of the file, from 1. */
  readonly bodyLine: number;
}

/** @param place of the body in the text of its file */
export function* bodyProse(body: string, place: BodyPlace): Generator<Prose, void, undefined> {
  const { tokens, offsetIn, lineStart } = parseStructure(body);
  for (const token of tokens) {
    if (token.type === 'inline') {
      const read = inlineProse(
        token,
        place.file,
        (offset) => place.bodyOffset + offsetIn(token, offset),
      );
      if (read) yield* read;
    } else if (token.type === 'directive_data') {
      yield* directiveProse(token, lineStart, place);
    }
  }
}

/** The parts of an article's file. */
export interface ArticleParts extends Omit<BodyPlace, 'file'> {
  /** Undefined where there is no front matter. */
  readonly yaml: YamlText | undefined;
  /** Adds to a line of the YAML to give a line of the file. */
  readonly lineOffset: number;
  readonly body: string;
}

/** @param text of the file, decoded, lines ended by LF */
export function articleParts(text: string): ArticleParts {
  const { frontMatter, body, bodyOffset, bodyLine } = splitFrontMatter(text, '');
  const { yaml, lineOffset = 0 } = frontMatter ?? {};
  return { yaml, lineOffset, body, bodyOffset, bodyLine };
}

/**
 * The prose of an article's file, piece by piece, in the order in which it is written. What cannot be understood, because
 * something else is wrong with it, is left out.
 *
 * @param file the text of the file, as for `articleParts`
 */
export function* articleProse(
  file: string,
  { yaml, lineOffset, body, bodyOffset, bodyLine }: ArticleParts = articleParts(file),
): Generator<Prose, void, undefined> {
  if (yaml) yield* yamlProse(yaml, frontMatterPaths, lineOffset, file);
  yield* bodyProse(body, { file, bodyOffset, bodyLine });
}
