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
  const proofread: ArticleCheck = ({ text, file, yaml, placement, body, bodyOffset, outline }) => {
    const { lineOffset } = placement;
    const parts = { yaml, lineOffset, body, bodyOffset, bodyLine: outline.bodyLine };
    return proofreadArticle(text, file, proofreader, parts);
  };
  return [checkPictureAlts, proofread];
}

/** Folders of `src` whose code the checks run. */
export const rooms: readonly string[] = ['arabic', 'content', 'proofread', 'build/check'];
