/**
 * The checks of one article by itself. To add one: write a function from an article to its problems (`ArticleCheck`) in
 * a room below this one, name it here, and name its room in `rooms`, so that what was found is found again when the
 * check changes.
 */

import type { ArticleCheck } from '../../content/article-findings.ts';
import { checkPictureAlts } from '../../content/picture-alts.ts';
import { proofreadArticle } from '../../proofread/proofread.ts';
import type { Proofreader } from '../proofreader.ts';

export function articleChecks(proofreader: Proofreader): readonly ArticleCheck[] {
  return [checkPictureAlts, ({ text, file }) => proofreadArticle(text, file, proofreader)];
}

/** Folders of `src` whose code the checks run. */
export const rooms: readonly string[] = ['arabic', 'content', 'proofread', 'build/check'];
