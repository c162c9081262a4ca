/** The proofreader as a rule of textlint: it tells what `npm run check` tells of the words of an article, and no more. */

import { join } from 'node:path';
import type { TextlintRuleReporter } from '@textlint/types';
import { proofreadArticle } from '../../proofread/proofread.ts';
import { openProofreader } from '../proofreader.ts';

const root = join(import.meta.dirname, '../../..');

/** Turns offsets of a text whose lines end in LF into those of the text as it is. */
function offsetsIn(text: string): (offset: number) => number {
  /** Offsets of the line feeds of CRLF, in the text where each is one unit. */
  const doubled = [...text.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  return (offset) => offset + doubled.filter((at) => at < offset).length;
}

const linter: TextlintRuleReporter = ({
  Syntax,
  RuleError,
  report,
  fixer,
  locator,
  getSource,
}) => ({
  [Syntax.Document](node) {
    const text = getSource(node);
    const unix = text.replaceAll('\r\n', '\n');
    const offsetIn = offsetsIn(text);
    const starts = [...unix.matchAll(/^/gm)].map(({ index }) => index);
    for (const problem of proofreadArticle(unix, '', openProofreader(root))) {
      const { line, column, length = 1, code, message, remedy, fix } = problem;
      const start = (starts[line - 1] ?? 0) + column - 1;
      const range = [offsetIn(start), offsetIn(start + length)] as const;
      report(
        node,
        new RuleError(`${message}${remedy === undefined ? '' : ` ${remedy}`} (${code})`, {
          padding: locator.range(range),
          ...(fix && {
            fix: fixer.replaceTextRange([offsetIn(fix.start), offsetIn(fix.end)], fix.text),
          }),
        }),
      );
    }
  },
});

export default { linter, fixer: linter };
