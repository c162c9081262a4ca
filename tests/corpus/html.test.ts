import { describe, expect, test } from 'vitest';
import { markdownFromHtml } from './html.ts';

const sourceUrl = 'https://old.example/posts/heat/';

function markdown(html: string, pictures: 'drop' | 'link' = 'drop'): string {
  return markdownFromHtml(html, { sourceUrl, pictures });
}

describe('what plugins and themes put between paragraphs', () => {
  test.each([
    [
      'contents box',
      '<div id="ez-toc-container" class="ez-toc-v2 x"><p>محتوى</p><nav><ul><li>أ</li></ul></nav></div>',
    ],
    ['nav', '<nav><a href="/x/">قائمة</a></nav>'],
    [
      'script, style',
      '<script>document.write("x")</script><style>p{color:red}</style><noscript>صورة</noscript>',
    ],
    [
      'advertisement',
      '<div class="qwerty-container qwerty-type-code " data-adid="7"><p>اشترِ</p></div>',
    ],
    [
      'advertisement by type',
      '<div itemscope itemtype="https://schema.org/WPAdBlock"><p>اشترِ</p></div>',
    ],
    ['related posts', '<div class="mag-box mini-posts-box"><h3>مقالات ذات صلة</h3></div>'],
    ['hidden', '<span style="display:none;">Toggle</span>'],
    ['form', '<form><p>بريدك</p><button>اشترك</button></form>'],
    ['empty headings and paragraphs', '<h2><span></span></h2><p>&nbsp;</p><p><br></p>'],
  ])('%s goes', (_, html) => {
    expect(
      markdown(`<p>قبل</p>${html}<p>بعد</p>`).replaceAll('\u00a0', '').replace(/\s+/g, ' '),
    ).toBe('قبل بعد');
  });
});

describe('text', () => {
  test('spans and marks are unwrapped, entities decoded, invisible characters kept', () => {
    const html =
      '<p><span style="font-weight:400"><mark>متوسط</mark> \u200bالمدى</span> &#8220;نص&#8221; &amp; 5 &gt; 3</p>';
    expect(markdown(html)).toBe('متوسط \u200bالمدى “نص” & 5 > 3');
  });

  test('what Markdown would read as something else is escaped', () => {
    expect(markdown('<p>&lt;b&gt; و&amp;nbsp; و~~هذا~~ و*ذاك*</p>')).toBe(
      '\\<b> و\\&nbsp; و\\~\\~هذا\\~\\~ و\\*ذاك\\*',
    );
    expect(markdown('<p>::: note</p><p>1) أول</p><p># وسم</p>')).toBe(
      '\\::: note\n\n1\\) أول\n\n\\# وسم',
    );
  });

  test('bold is one pair of marks that touches words', () => {
    expect(markdown('<p><b><br>عنوان </b>نص</p>')).toBe('**عنوان** نص');
    expect(markdown('<p><strong><b>أ</b></strong><b>ب</b></p>')).toBe('**أب**');
    expect(markdown('<p>اقرأ <b>[</b>الدليل<b>] ثم عد [</b>هنا</p>')).toBe(
      'اقرأ \\[الدليل\\] **ثم عد** \\[هنا',
    );
    expect(markdown('<b><p>فقرة</p><p>أخرى</p></b>')).toBe('**فقرة**\n\n**أخرى**');
  });

  test('line breaks: one stays, two part paragraphs', () => {
    expect(markdown('<p>أ<br>ب<br />&#13;<br />ج<br></p>')).toBe('أ  \nب\n\nج');
  });

  test('headings start at the second level and skip none', () => {
    expect(markdown('<h1>أ</h1><h3><b>ب</b></h3><h6>ج</h6><h3>د<br>هـ</h3>')).toBe(
      '## أ\n\n### ب\n\n#### ج\n\n### د هـ',
    );
    expect(markdown('<h4>أ</h4><pre>## code</pre><h4>ب</h4>')).toBe(
      '## أ\n\n```\n## code\n```\n\n## ب',
    );
  });

  test('code', () => {
    expect(markdown('<p>شغّل <code>winword /safe</code></p>')).toBe('شغّل `winword /safe`');
    expect(
      markdown(
        '<pre class="wp-block-code"><code class="language-js">let a = `1`;<br>**b**</code></pre>',
      ),
    ).toBe('```js\nlet a = `1`;\n**b**\n```');
    expect(markdown('<pre class="brush: klingon">x\n```\n</pre>')).toBe('````\nx\n```\n````');
  });
});

describe('links, pictures, frames', () => {
  test('links are made whole; those that lead nowhere are text', () => {
    expect(markdown('<p><a href="../b/?q=أ (1)">نص</a></p>')).toBe(
      '[نص](https://old.example/posts/b/?q=%D8%A3%20%281%29)',
    );
    expect(
      markdown(
        '<p><a name="more"></a><a href="javascript:alert(1)">نص</a> <a href="#x">آخر</a></p>',
      ),
    ).toBe('نص آخر');
    expect(markdown('<p><a href="https://x.example/"><img src="a.png"></a>نص</p>')).toBe('نص');
  });

  test('a link that nobody closed does not swallow what follows', () => {
    const html = '<div><a href="https://x.example/"><p>أ</p><h2>ب</h2><p>ج</p></div>';
    expect(markdown(html)).toBe('أ\n\n## ب\n\nج');
    expect(markdown('<a href="https://x.example/"><h3>عنوان</h3></a>')).toBe(
      '[عنوان](https://x.example/)',
    );
  });

  test('pictures on other servers are left out with their captions, or become links', () => {
    const figure =
      '<figure><img src="data:image/gif;base64,x" data-src="/a (1).webp" alt="شاشة"><figcaption>الشاشة <b>الأولى</b></figcaption></figure>';
    expect(markdown(figure)).toBe('');
    expect(markdown(figure, 'link')).toBe('[الشاشة الأولى](https://old.example/a%20%281%29.webp)');
    expect(markdown('<figure><figcaption>المصدر: وكالة</figcaption></figure>', 'link')).toBe('');
  });

  test('frames become links', () => {
    expect(
      markdown('<iframe title="شرح" src="https://www.youtube.com/embed/abc-123?x=1"></iframe>'),
    ).toBe('[شرح](https://www.youtube.com/watch?v=abc-123)');
    expect(markdown('<iframe src="about:blank" data-src="https://maps.example/x"></iframe>')).toBe(
      '[maps.example](https://maps.example/x)',
    );
    expect(markdown('<p>نص</p><iframe src="about:blank"></iframe>')).toBe('نص');
  });
});

describe('tables', () => {
  test('the first row is the head, lines of a cell are joined, pipes escaped', () => {
    const html =
      '<table><colgroup><col></colgroup><tbody><tr><td><p>الطراز</p></td><td>السعر</td></tr>' +
      '<tr><td>أ<br>ب | ج</td><td><ul><li>1</li><li>2</li></ul></td></tr></tbody></table>';
    expect(markdown(html)).toBe('| الطراز | السعر |\n| --- | --- |\n| أ ب \\| ج | 1 · 2 |');
  });

  test('rows of unequal length are filled, spans too', () => {
    const html =
      '<table><thead><tr><th colspan="2">أ</th><th>ب</th></tr></thead><tr><td>1</td></tr></table>';
    expect(markdown(html)).toBe('| أ | | ب |\n| --- | --- | --- |\n| 1 | | |');
  });

  test('a caption, of the table or of its figure, becomes the title of the directive', () => {
    const table = '<table><tr><td>أ</td><td>ب</td></tr></table>';
    const captioned = '::: table مقارنة\n| أ | ب |\n| --- | --- |\n:::';
    expect(markdown(`<figure>${table}<figcaption>مقارنة</figcaption></figure>`)).toBe(captioned);
    expect(markdown(table.replace('<tr>', '<caption>مقارنة</caption><tr>'))).toBe(captioned);
  });

  test('tables that lay out a page are paragraphs', () => {
    const html = '<table><tr><td><img src="a.png"></td></tr><tr><td>شرح الصورة</td></tr></table>';
    expect(markdown(html)).toBe('شرح الصورة');
    const nested =
      '<table><tr><td>أ</td><td><table><tr><td>ب</td><td>ج</td></tr></table></td></tr></table>';
    expect(markdown(nested)).toBe('أ\n\nب\n\nج');
  });
});
