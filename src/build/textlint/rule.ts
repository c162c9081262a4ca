/** The proofreader as a rule of textlint: it tells what `npm run check` tells of the words of an article, and no more. */

import { join } from 'node:path';
import type { TextlintRuleReporter } from '@textlint/types';
import { lineStarts, offsetsWithCarriageReturns } from '../../content/source-text.ts';
import { proofreadArticle } from '../../proofread/proofread.ts';
import { openProofreader } from '../proofreader.ts';

const root = join(import.meta.dirname, '../../..');

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
    const offsetIn = offsetsWithCarriageReturns(text);
    const starts = lineStarts(unix);
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
