import type { Env, MarkdownIt } from 'markdown-it';
import { bindEnvironment, type MarkdownEnvironment } from './environment.ts';
import { markdown } from './parser.ts';

/**
 * The HTML of a body for each of several environments, parsed once. Whatever the body says, only the tags and attributes
 * of the rules and directives come out, besides what `environment.picture` returns. Problems are not told here: that is
 * for `analyseMarkdown`.
 *
 * @param body Markdown after the front matter
 */
export function renderEditions(
  body: string,
  environments: readonly MarkdownEnvironment[],
  parser: MarkdownIt = markdown,
): readonly string[] {
  const env: Env = {};
  const tokens = parser.parse(body, env);
  return environments.map((environment) => {
    bindEnvironment(env, environment);
    return parser.renderer.render(tokens, parser.options, env);
  });
}

/** The HTML of a body, as `renderEditions` gives it for one environment. */
export function renderMarkdown(
  body: string,
  environment: MarkdownEnvironment,
  parser: MarkdownIt = markdown,
): string {
  return renderEditions(body, [environment], parser).join('');
}
