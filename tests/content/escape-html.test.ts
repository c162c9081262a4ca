import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/content/escape-html.ts';

test.each([
  ['قال: "نعم" & <b>لا</b>', 'قال: &quot;نعم&quot; &amp; &lt;b&gt;لا&lt;/b&gt;'],
  ["it's", 'it&#39;s'],
  ['نص عربي 3 < 5', 'نص عربي 3 &lt; 5'],
  ['&amp;', '&amp;amp;'],
])('%s', (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});

test('a browser reads back what was written, in text and in either kind of quotes', () => {
  const text = `"'><script>alert(1)</script>&copy;&`;
  for (const quote of ['"', "'"]) {
    const html = `<p title=${quote}${escapeHtml(text)}${quote}>${escapeHtml(text)}</p>`;
    const [paragraph] = parseFragment(html).childNodes;
    if (paragraph === undefined || !('attrs' in paragraph)) throw new Error('not an element');
    expect(paragraph.attrs).toEqual([{ name: 'title', value: text }]);
    expect(paragraph.childNodes).toMatchObject([{ nodeName: '#text', value: text }]);
  }
});
