import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/content/markdown/render.ts';
import { environment } from './environment.ts';
import { readFixtures } from './fixture-file.ts';

describe.each(['quotes', 'emphasis', 'directives', 'blocks'])('fixtures/%s.txt', (name) => {
  const fixtures = readFixtures(name);

  test('is not empty', () => {
    expect(fixtures.length).toBeGreaterThan(5);
  });

  test.each(fixtures)('$line: $title', ({ input, output }) => {
    expect(renderMarkdown(input, environment).trimEnd()).toBe(output);
  });
});
