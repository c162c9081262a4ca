import { subscribe } from 'node:diagnostics_channel';
import { type ContentFound, contentFound, pictureProgress } from '../plugins/content/prepare.ts';
import type { PictureProgress } from '../plugins/pictures/prepare.ts';
import type { Progress } from './report.ts';

function isFound(message: unknown): message is ContentFound {
  return typeof message === 'object' && message !== null && 'problems' in message;
}

function isPictureProgress(message: unknown): message is PictureProgress {
  return typeof message === 'object' && message !== null && 'total' in message;
}

/**
 * Follows `.eleventy.ts` while it prepares the content, and shows how far it has come.
 *
 * @param next the step that comes when the content is known; none where that is the end
 * @returns a function that tells what was last found
 */
export function followContent(progress: Progress, next?: string): () => ContentFound {
  let found: ContentFound = { articles: 0, problems: [] };
  subscribe(contentFound.name, (message) => {
    if (!isFound(message)) return;
    found = message;
    if (next !== undefined) progress.step(next);
  });
  let told = false;
  subscribe(pictureProgress.name, (message) => {
    if (!isPictureProgress(message)) return;
    if (!told) progress.step('تجهيز الصور');
    told = true;
    progress.update(`تجهيز الصور: ${message.done} من ${message.total}`);
  });
  return () => found;
}
