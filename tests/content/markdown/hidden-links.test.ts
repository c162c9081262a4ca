import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/content/markdown/render.ts';
import { environment } from './environment.ts';

/** In these tests everything under `/later/` is not out yet. */
describe('a link to an article that is not out', () => {
  test('is its text alone, with what stands in it', () => {
    expect(renderMarkdown('قبل [نص **ثقيل**](/later/) وبعد.', environment)).toBe(
      '<p>قبل نص <strong>ثقيل</strong> وبعد.</p>\n',
    );
  });

  test('leaves the links beside it', () => {
    expect(renderMarkdown('[أ](/now/) [ب](/later/#x) [ج](/now/)', environment)).toBe(
      '<p><a href="/base/now/">أ</a> ب <a href="/base/now/">ج</a></p>\n',
    );
  });

  test('leaves its text in a heading and in a table', () => {
    const html = renderMarkdown(
      '## [عنوان](/later/)\n\n| أ |\n| - |\n| [ب](/later/) |',
      environment,
    );
    expect(html).not.toContain('<a');
    expect(html).toContain('عنوان');
    expect(html).toContain('ب');
  });
});
