import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/content/markdown/render.ts';
import { environment } from './environment.ts';
import { readFixtures } from './fixture-file.ts';

describe.each(['quotes', 'numbers', 'spaces', 'emphasis', 'directives', 'blocks', 'isolates'])(
  'fixtures/%s.txt',
  (name) => {
    const fixtures = readFixtures(name);

    test('is not empty', () => {
      expect(fixtures.length).toBeGreaterThan(5);
    });

    test.each(fixtures)('$line: $title', ({ input, output }) => {
      // A no-break space could not be told from a space in a fixture.
      const html = renderMarkdown(input, environment).trimEnd().replaceAll('\u00a0', '⍽');
      expect(html).toBe(output);
    });
  },
);
