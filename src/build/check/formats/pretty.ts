import { nouns } from '../../../arabic/nouns.ts';
import { countNoun } from '../../../arabic/plural.ts';
import { describeProblems } from '../../report.ts';
import type { Found } from './found.ts';

/** For people: each problem with its line, and how many there are. */
export function pretty({ articles, problems, fixed, sourceOf }: Found): string {
  const files = countNoun(fixed.length, nouns.file, { case: 'genitive' });
  return [
    ...(fixed.length > 0 ? [`أُصلح ما يمكن إصلاحه في ${files}: ${fixed.join('، ')}`] : []),
    problems.length === 0
      ? `لا أخطاء في المقالات (${countNoun(articles, nouns.article)}).`
      : describeProblems(problems, sourceOf),
  ].join('\n');
}
