/** What the renderer must be told by the site: everything a body alone does not know. */

import type { Env } from 'markdown-it';
import type { Address, Slug } from '../types.ts';

/** `figure`: alone in its paragraph, as wide as the text; `inline`: in the middle of a line. */
export type BodyPictureRole = 'figure' | 'inline';

/** Words of the interface that appear inside a body. */
export interface MarkdownWords {
  /** Accessible name of a note without a title: «ملاحظة». */
  readonly note: string;
  /** Accessible name of a table without a caption: «جدول». */
  readonly table: string;
  /** Accessible name of a program: «شيفرة», before the name of its file. */
  readonly code: string;
  /** What the sign of a video says, before the video's title: «شغّل الفيديو:». */
  readonly play: string;
  /** Title of a read-also box: «اقرأ أيضًا». */
  readonly readAlso: string;
}

export interface MarkdownEnvironment {
  /**
   * Complete markup of a picture (`<picture>` or `<img>`, with its sizes), trusted as it is. `src` names a
   * file beside the article and has been checked for that. '' where there is no such picture: the figure
   * then disappears, and the missing file is a problem of whoever reads `references.pictures`.
   */
  picture(src: string, alt: string, role: BodyPictureRole): string;
  /** An article of a read-also box; undefined where there is none to show, which drops it from the box. */
  article(slug: Slug): { readonly title: string; readonly address: Address } | undefined;
  /** Whether an internal address is that of an article readers may not see yet; a link to it is only its text. */
  isHidden(address: string): boolean;
  /** A site-absolute or relative address, or a fragment, as the reader's browser needs it: with the base path. */
  href(address: string): string;
  /** A day, `2026-03-14`, in words: «14 مارس 2026». */
  date(day: string): string;
  /** Whether the reader saves data: code has no colours then, and a video is a link. */
  readonly savesData: boolean;
  readonly words: MarkdownWords;
}

const environments = new WeakMap<Env, MarkdownEnvironment>();

/** Gives a site's environment to one run of the renderer. */
export function bindEnvironment(env: Env, environment: MarkdownEnvironment): void {
  environments.set(env, environment);
}

/** The environment of this run of the renderer. */
export function environmentOf(env: Env | undefined): MarkdownEnvironment {
  const environment = env && environments.get(env);
  if (environment) return environment;
  throw new Error('No Markdown environment: render bodies with `renderMarkdown`.');
}
