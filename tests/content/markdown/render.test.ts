import { describe, expect, test } from 'vitest';
import type { MarkdownEnvironment } from '../../../src/content/markdown/environment.ts';
import { renderEditions, renderMarkdown } from '../../../src/content/markdown/render.ts';
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

describe('editions of one body', () => {
  const lite: MarkdownEnvironment = {
    ...environment,
    picture: (src, alt) => `<span>${alt} (${src})</span>`,
    href: (address) => `/lite${address}`,
    isHidden: (address) => address.startsWith('/other/'),
    savesData: true,
  };

  test('are what each is alone, in whichever order they are written', () => {
    const names = ['quotes', 'directives', 'blocks', 'isolates'];
    const bodies = names.flatMap((name) => readFixtures(name).map(({ input }) => input));
    const links =
      '[هنا](/story/) و[هناك](/later/#هنا) و[ثالث](/other/) و[رابع](../x/) و![صورة](a.png)';
    for (const body of [...bodies, links]) {
      const alone = [environment, lite].map((one) => renderMarkdown(body, one));
      expect(renderEditions(body, [environment, lite])).toEqual(alone);
      expect(renderEditions(body, [lite, environment]).toReversed()).toEqual(alone);
    }
  });

  test('for readers who save data code has no colours, and a video is a link', () => {
    const body =
      '```js\nconst a = 1;\n```\n\n::: video\nsrc: https://youtu.be/dQw4w9WgXcQ\ntitle: مقطع\n:::';
    expect(renderMarkdown(body, environment)).toMatch(/hljs.*data-video/s);
    expect(renderMarkdown(body, lite)).toBe(
      '<figure class="code" dir="ltr"><pre tabindex="0" role="group" aria-label="شيفرة"><code>const a = 1;\n</code></pre></figure>\n' +
        '<p class="video"><a href="https://youtu.be/dQw4w9WgXcQ" rel="noopener">مقطع (YouTube)</a></p>\n',
    );
  });
});
