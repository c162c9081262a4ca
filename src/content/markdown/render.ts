import type { Env, MarkdownIt } from 'markdown-it';
import { bindEnvironment, type MarkdownEnvironment } from './environment.ts';
import { markdown } from './parser.ts';

/**
 * The HTML of a body. Whatever the body says, only the tags and attributes of the rules and directives come out,
 * besides what `environment.picture` returns. Problems are not told here: that is for `analyseMarkdown`.
 *
 * @param body Markdown after the front matter
 */
export function renderMarkdown(
  body: string,
  environment: MarkdownEnvironment,
  parser: MarkdownIt = markdown,
): string {
  const env: Env = {};
  bindEnvironment(env, environment);
  return parser.render(body, env);
}
