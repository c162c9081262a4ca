/** مدقق: what is wrong with the Arabic of a file, and how it should be written. */

import { applyFixes } from '../content/apply-fixes.ts';
import type { Fix, Problem, Severity } from '../content/problem.ts';
import { lineStarts, placeAt } from '../content/source-text.ts';
import { readYaml } from '../content/yaml.ts';
import { type ArticleParts, articleParts, articleProse, yamlProse } from './article-prose.ts';
import type { HouseStyle } from './house-style.ts';
import { readIgnored } from './ignored.ts';
import { type Prose, ProseBuilder } from './prose.ts';
import { relevantRules } from './relevant-rules.ts';
import type { Match, Rule, RuleLevel } from './rule.ts';
import { articleStructure, structuralFixes, yamlStructure } from './structure.ts';

export interface ProofreadOptions {
  readonly rules: readonly Rule[];
  readonly house: HouseStyle;
}

/** Something that should be written otherwise, in the text of a file. */
export interface Finding {
  readonly rule: Rule;
  readonly match: Match;
  /** UTF-16 units of the file. */
  readonly start: number;
  readonly end: number;
  /** Where a machine may mend it. */
  readonly fix?: Fix;
}

/** What is found in one piece of prose. */
function* findIn(
  prose: Prose,
  rules: readonly Rule[],
  house: HouseStyle,
): Generator<Finding, void, undefined> {
  for (const rule of rules) {
    for (const match of rule.find(prose.text, house)) {
      const { start, end, exact } = prose.sourceOf(match.start, match.end);
      const { replacement } = match;
      const isSafe = rule.level === 'safe' && exact && replacement !== undefined;
      yield {
        rule,
        match,
        start,
        end,
        ...(isSafe ? { fix: { start, end, text: replacement } } : {}),
      };
    }
  }
}

/** Without what several rules would write alike: a fix is kept before a suggestion. */
function withoutRepetitions(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  const fixesFirst = [...findings.filter(({ fix }) => fix), ...findings.filter(({ fix }) => !fix)];
  return fixesFirst.filter(({ start, end, match: { replacement } }) => {
    if (replacement === undefined) return true;
    const key = `${start} ${end} ${replacement}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

const severities: Readonly<Record<RuleLevel, Severity>> = {
  safe: 'warning',
  suggest: 'suggestion',
  warn: 'warning',
};

/** A file, and what there is to be proofread in it. */
interface Manuscript {
  readonly text: string;
  /** Path for problems. */
  readonly file: string;
  /** The line, counted from 1, before which comments are those of YAML. */
  readonly bodyLine: number;
  readonly prose: Iterable<Prose>;
  /** Gives one text for all files of one structure, which fixes must leave as it is; without it nothing is mended. */
  readonly structureOf?: (text: string) => string;
}

function proofread(
  { text, file, bodyLine, prose, structureOf }: Manuscript,
  options: ProofreadOptions,
): readonly Problem[] {
  const codes = new Set(options.rules.map(({ code }) => code));
  const ignored = readIgnored(text, bodyLine, file, codes);
  const starts = lineStarts(text);
  const pieces = [...prose];
  const whole = pieces.map((piece) => piece.text).join('\n');
  const relevantTo = relevantRules(options.rules, whole);
  const found = pieces
    .flatMap((piece) =>
      withoutRepetitions([...findIn(piece, relevantTo(piece.text), options.house)]),
    )
    .map((finding) => ({ ...finding, ...placeAt(starts, finding.start) }))
    .filter(({ rule, line }) => !ignored.has(line, rule.code));
  const safe = found.flatMap(({ fix }) => fix ?? []);
  const fixes = structureOf ? structuralFixes(text, safe, structureOf) : new Set<Fix>();
  const problems = [
    ...ignored.problems,
    ...found.map(({ rule, match, start, end, fix, line, column }): Problem => {
      const { message, replacement } = match;
      const remedy = match.remedy ?? (replacement ? `اكتب: ${replacement}` : undefined);
      return {
        file,
        line,
        column,
        length: Math.max(1, end - start),
        code: rule.code,
        severity: severities[rule.level],
        message,
        ...(remedy === undefined ? {} : { remedy }),
        ...(fix && fixes.has(fix) ? { fix } : {}),
      };
    }),
  ];
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * Proofreads a file of Markdown with front matter.
 *
 * @param text decoded, lines ended by LF
 * @param file path for problems
 * @param parts of the file, where somebody has read them already
 * @returns in the order of the text
 */
export function proofreadArticle(
  text: string,
  file: string,
  options: ProofreadOptions,
  parts: ArticleParts = articleParts(text),
): readonly Problem[] {
  const { bodyLine } = parts;
  const prose = articleProse(text, parts);
  return proofread({ text, file, bodyLine, prose, structureOf: articleStructure }, options);
}

/** Mending one thing may bring another to light, which may be mended too; more than this often is no mending. */
const mostRounds = 5;

/** A file of Markdown with front matter in which all is mended that is safe. */
export function mendArticle(text: string, options: ProofreadOptions): string {
  let mended = text;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = proofreadArticle(mended, '', options).flatMap(({ fix }) => fix ?? []);
    if (fixes.length === 0) break;
    mended = applyFixes(mended, fixes);
  }
  return mended;
}

/**
 * Proofreads the texts of a file of YAML, as `proofreadArticle` does.
 *
 * @param patterns of the paths of the texts; `*` stands for each item of a list
 */
export function proofreadYaml(
  text: string,
  file: string,
  patterns: readonly (readonly string[])[],
  options: ProofreadOptions,
): readonly Problem[] {
  const prose = yamlProse(readYaml(text), patterns, 0, text);
  const bodyLine = Number.POSITIVE_INFINITY;
  return proofread({ text, file, bodyLine, prose, structureOf: yamlStructure }, options);
}

/** The texts in a value of a program, where they are written in its source. */
function* literalProse(value: unknown, source: string): Generator<Prose, void, undefined> {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* literalProse(inner, source);
  } else if (typeof value === 'string') {
    const at = Math.max(source.indexOf(`'${value}'`), source.indexOf(`"${value}"`));
    const prose = new ProseBuilder();
    if (at >= 0) prose.add(value, at + 1);
    yield prose.build();
  }
}

/**
 * Proofreads the texts in a value of the program, such as the words of the interface. Nothing of a program is mended.
 *
 * @param source the text of the file in which they are written
 */
export function proofreadLiterals(
  value: unknown,
  source: string,
  file: string,
  options: ProofreadOptions,
): readonly Problem[] {
  return proofread(
    { text: source, file, bodyLine: 1, prose: literalProse(value, source) },
    options,
  );
}
