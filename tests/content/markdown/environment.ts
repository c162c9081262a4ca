/** The site that bodies are rendered for in tests. */

import { escapeHtml } from '../../../src/content/escape-html.ts';
import type { MarkdownEnvironment } from '../../../src/content/markdown/environment.ts';

export const environment: MarkdownEnvironment = {
  picture: (src, alt, role) =>
    src === 'missing.png'
      ? ''
      : `<img class="${role}" src="/pictures/${encodeURIComponent(src)}" alt="${escapeHtml(alt)}">`,
  article: (slug) =>
    slug === 'missing' ? undefined : { title: `مقال <${slug}>`, address: `/${slug}/` },
  href: (address) => (address.startsWith('/') ? `/base${address}` : address),
  date: (day) => `يوم ${day}`,
  isHidden: (address) => address.startsWith('/later/'),
  savesData: false,
  words: {
    note: 'ملاحظة',
    table: 'جدول',
    readAlso: 'اقرأ أيضًا',
    code: 'شيفرة',
    play: 'شغّل الفيديو:',
  },
};
