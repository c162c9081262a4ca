/** Texts made to be slow: none may hold up a build. */

import { describe, expect, test } from 'vitest';
import { analyseMarkdown } from '../../../src/content/markdown/analyse.ts';
import { renderMarkdown } from '../../../src/content/markdown/render.ts';
import { environment } from './environment.ts';

/** Texts of half a megabyte, or of a share of that; as deep at a quarter as anything may ever be. */
function hostileTexts(share: number): readonly (readonly [string, string])[] {
  const fill = (piece: string, length = 500_000): string =>
    piece.repeat(Math.ceil((share * length) / piece.length));
  const runs = Array.from({ length: 1200 * share }, (_, i) => ':'.repeat(i + 3));
  // Each directive is as long as one may be; many mistakes cost more than what is right.
  const yaml = (line: string): string =>
    fill(`::: figure\n${line.repeat(3900 / line.length)}\n:::\n`, 125_000);
  return [
    ['brackets', fill('[', 400_000)],
    ['picture brackets', fill('![', 200_000)],
    ['deep quotations', `${fill('> ', 400_000)}x`],
    ['deep lists', `${fill('- ', 40_000)}x`],
    ['openings of directives', fill('::: note\n')],
    ['empty directives', fill('::: note\n:::\n')],
    ['nested directives', [...runs.toReversed().map((run) => `${run} note`), ...runs].join('\n')],
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
  ];
}

/** Milliseconds of the processor: the work of others does not count, as it does on a clock. */
function cost(body: string): number {
  const before = process.cpuUsage();
  analyseMarkdown(body);
  renderMarkdown(body, environment);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How much longer the second text of each kind is. */
const growth = 8;

/** What so long a text may cost whatever a shorter one does. */
const little = 100;

const short = new Map(hostileTexts(1 / 32));

describe('what hostile text costs grows as its length does, not as the square of that', () => {
  test.each(hostileTexts(growth / 32))('%s', (name, body) => {
    const less = short.get(name) ?? '';
    // The first time, code is compiled.
    cost(less);
    let [took, most] = [0, 0];
    // What has disturbed one measurement will not disturb three.
    for (let time = 0; time < 3 && took >= most; time++) {
      most = Math.max(little, 2 * growth * cost(less));
      took = cost(body);
    }
    expect(took).toBeLessThan(most);
    // The most is two seconds here, on a machine with much other work.
    expect(took).toBeLessThan(5000);
  });
});
