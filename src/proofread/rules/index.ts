/** The rules of the proofreader, in the order in which they mend a text: what letters are comes before what words are. */

import type { Rule } from '../rule.ts';
import { spaceBeforeMark } from './space-before-mark.ts';

export const rules: readonly Rule[] = [spaceBeforeMark];
