/** What a build is told to have come to. */

import { nouns } from '../arabic/nouns.ts';
import { countNoun } from '../arabic/plural.ts';
import { describeCounts } from './report.ts';
import type { BuildSummary } from './unchanged.ts';

export interface BuildResult {
  readonly seconds: number;
  /** Files. */
  readonly written: number;
  readonly removed: number;
  /** Whether what is not out is shown. */
  readonly drafts: boolean;
}

/** @param notices as in `PreparedSite` */
export function describeNotices(notices: readonly string[]): readonly string[] {
  return notices.map((notice) => `تنبيه: ${notice}`);
}

export function describeBuild(
  { articles, files, problems, notices }: BuildSummary,
  { seconds, written, removed, drafts }: BuildResult,
): readonly string[] {
  const counts = describeCounts(problems);
  return [
    `بُني الموقع في ${seconds.toFixed(1)} ث: ${countNoun(articles, nouns.article)}، ${countNoun(files, nouns.file)}؛ كُتب منها ${written} وحُذف ${removed}.`,
    ...(counts === '' ? [] : [`في المقالات ${counts}؛ يعرضها الأمر npm run check`]),
    ...describeNotices(notices),
    ...(drafts ? ['هذه معاينة فيها المسودات وما لم يحن موعده. لا تنشرها.'] : []),
  ];
}
