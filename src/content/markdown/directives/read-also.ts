import { z } from 'zod';
import { escapeHtml } from '../../escape-html.ts';
import { isolateHtml } from '../../isolate-html.ts';
import { dataDirective } from './directive.ts';

/** A folder name in `articles/`; whether there is such an article is for the caller to say. */
const slug = z
  .string()
  .regex(/^[\p{L}\p{M}\p{N}-]{1,127}$/u, { error: 'هذا ليس اسم مقال: اكتب اسم مجلده وحده.' })
  .transform((name) => name.normalize('NFC'));

/** `::: read-also`: a box of other articles in the middle of the text. */
export const readAlso = dataDirective({
  name: 'read-also',
  box: 'read-also',
  schema: z
    .array(slug)
    .min(1, { error: 'القائمة فارغة: اكتب أسماء مجلدات المقالات، كل اسم في سطر يبدأ بشرطة.' })
    .max(6, { error: 'القائمة أطول من ستة مقالات.' }),
  example: '- how-whatsapp-makes-money',
  references: (slugs) => slugs.map((target, index) => ({ kind: 'article', target, path: [index] })),
  render(slugs, environment, id) {
    const items = slugs.flatMap((name) => {
      const article = environment.article(name);
      if (!article) return [];
      const href = escapeHtml(environment.href(article.address));
      return [`<li><a href="${href}">${isolateHtml(article.title)}</a></li>\n`];
    });
    if (items.length === 0) return '';
    const title = `<p class="read-also__title" id="${id}">${escapeHtml(environment.words.readAlso)}</p>`;
    return `<div class="read-also" role="group" aria-labelledby="${id}">${title}<ul>\n${items.join('')}</ul></div>\n`;
  },
});
