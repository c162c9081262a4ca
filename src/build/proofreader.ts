/** The proofreader as this newsroom has set it: the rules of the language, and those of the house. */

import { join } from 'node:path';
import { type GlossaryEntry, readGlossary } from '../content/glossary-data.ts';
import type { Problem } from '../content/problem.ts';
import type { KeptPlace } from '../content/sealed-file.ts';
import { glossaryRules } from '../proofread/glossary.ts';
import type { ProofreadOptions } from '../proofread/proofread.ts';
import { rules } from '../proofread/rules/index.ts';
import { site } from '../site.ts';

export interface Proofreader extends ProofreadOptions {
  readonly glossary: readonly GlossaryEntry[];
  /** Of the glossary. */
  readonly problems: readonly Problem[];
}

/**
 * @param root absolute folder of the project
 * @param kept where what is understood of the glossary is kept
 */
export function openProofreader(root: string, kept?: KeptPlace): Proofreader {
  const { entries, problems } = readGlossary(join(root, 'src/data'), 'src/data', kept);
  return {
    rules: [...rules, ...glossaryRules(entries)],
    house: site.proofreading,
    glossary: entries,
    problems,
  };
}
