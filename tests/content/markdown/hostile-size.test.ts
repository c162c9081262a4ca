/** Texts made to be slow: none may hold up a build. */

import { describe, expect, test } from 'vitest';
import { analyseMarkdown } from '../../../src/content/markdown/analyse.ts';
import { renderMarkdown } from '../../../src/content/markdown/render.ts';
import { environment } from './environment.ts';

describe('half a megabyte of hostile text ends in time', () => {
  const fill = (piece: string, length = 500_000): string =>
    piece.repeat(Math.ceil(length / piece.length));
  const runs = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => ':'.repeat(i + 3));
  const yaml = (line: string): string => fill(`::: figure\n${fill(line, 3900)}\n:::\n`);

  test.each([
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 picture brackets', '!['.repeat(100_000)],
    ['deep quotations', `${fill('> ', 100_000)}x`],
    ['deep lists', `${fill('- ', 10_000)}x`],
    ['openings of directives', fill('::: note\n')],
    ['empty directives', fill('::: note\n:::\n')],
    [
      'nested directives',
      `${runs(300)
        .toReversed()
        .map((run) => `${run} note`)
        .join('\n')}\n${runs(300).join('\n')}`,
    ],
    ['directives and code fences', fill('::: note\n```\n:::\n')],
    ['colons', fill(':')],
    ['YAML brackets', yaml('a: [')],
    ['YAML colons', yaml('a: b: c\n')],
    ['delimiters', fill('و**«')],
    ['double marks', fill('"')],
    ['mixed marks', fill(`'a "`)],
    ['curly marks', fill('“”‘’«»')],
    ['links on one line', fill('[أ](javascript:x) ')],
    ['links on many lines', fill('[أ](/x/)\n')],
    [
      'links to no heading',
      `${fill('## كلمة طويلة\n', 300_000)}\n${fill('[أ](#كلمة-طويله) ', 300_000)}`,
    ],
    [
      'a wide table',
      `${fill('|a', 50_000)}|\n${fill('|-', 50_000)}|\n${fill('|[a](x:y)', 200_000)}`,
    ],
    ['open tags', fill('<a ')],
    ['headings', fill('## note 1\n')],
    ['one heading', `## ${fill('أ ب ')}`],
    ['comments in code', `\`\`\`js\n${fill('/* a ')}\n\`\`\``],
    ['attributes of code', `\`\`\`js ${fill('title="')}\n\`\`\``],
  ])(
    '%s',
    (_name, body) => {
      const start = performance.now();
      analyseMarkdown(body);
      renderMarkdown(body, environment);
      // Some hundred milliseconds here; the bound is for a slow machine with other work.
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    20_000,
  );
});
