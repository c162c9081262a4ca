/** What must hold for every text anybody can write. */

import fc from 'fast-check';
import MarkdownItParser from 'markdown-it';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { analyseMarkdown } from '../../../src/content/markdown/analyse.ts';
import { createMarkdown } from '../../../src/content/markdown/parser.ts';
import { renderMarkdown } from '../../../src/content/markdown/render.ts';
import { runs } from '../../setup/runs.ts';
import { environment } from './environment.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Every element the renderer may produce, with the attributes it may bear. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'title', 'class'],
  aside: ['class', 'role', 'aria-label', 'aria-labelledby'],
  bdi: ['dir'],
  blockquote: ['dir', 'lang', 'cite'],
  br: [],
  caption: ['id'],
  code: ['class', 'dir'],
  div: ['class', 'tabindex', 'role', 'aria-label', 'aria-labelledby'],
  em: [],
  figcaption: ['class'],
  figure: ['class', 'dir', 'data-video', 'data-title'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  img: ['src', 'alt', 'class'],
  li: [],
  ol: ['start'],
  p: ['class', 'id'],
  pre: ['tabindex', 'role', 'aria-label'],
  s: [],
  span: ['class'],
  strong: [],
  table: [],
  tbody: [],
  td: ['class'],
  th: ['class', 'scope'],
  thead: [],
  time: ['datetime'],
  tr: [],
  ul: [],
};

const classes =
  /^(?:hljs-[\w-]+|[\w-]+_|language-[\w+#.-]+|figure|inline|hidden|(?:figure|video|note|code|read-also)__\w+|note|pull-quote|table-scroll|read-also|video|post|code|align-(?:start|center|end))$/;

/** Base of the page: whatever an address resolves to must be https, http or mailto, or stay on the site. */
const page = 'https://site.example/article/';

function complaints(node: Node, found: string[] = []): string[] {
  if ('tagName' in node) {
    const attributes = allowed[node.tagName];
    if (!attributes) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!attributes?.includes(name)) found.push(`<${node.tagName} ${name}>`);
      if (name === 'class' && !value.split(' ').every((one) => classes.test(one))) {
        found.push(`class="${value}"`);
      }
      if (name === 'href' || name === 'cite' || name === 'data-video' || name === 'src') {
        const url = URL.parse(value, page);
        if (!url || !['https:', 'http:', 'mailto:'].includes(url.protocol)) found.push(value);
        const ownAddress = !/^(?:https?|mailto):/i.test(value);
        if (url && ownAddress && url.origin !== 'https://site.example') found.push(value);
        if (name === 'src' && !value.startsWith('/pictures/')) found.push(value);
      }
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) complaints(child, found);
  if (node.nodeName === '#comment') found.push('comment');
  return found;
}

const scraps = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b onclick="x">',
  '<!--',
  '-->',
  '</pre>',
  '</code>',
  '</figure>',
  "' onload='x",
  '&lt;script&gt;',
  '&#60;b&#62;',
  '&quot;',
  '[',
  ']',
  '](',
  ')',
  '![',
  '[أ](',
  '<',
  '>',
  '(',
  'javascript:alert(1)',
  'JAVASCRIPT&colon;x',
  'java\tscript:x',
  '&#x6A;avascript:x',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://a.example/"x',
  'http://b.example',
  'mailto:a@b.c',
  '#x',
  '"',
  "'",
  '“',
  '”',
  '«',
  '»',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```',
  '```js title="',
  '```"><b>',
  '~~~',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '    ',
  '\t',
  '::: note ',
  '::: quote ',
  '::: table ',
  ':::: note ',
  '::: figure\n',
  '::: read-also\n',
  '::: video\n',
  '::: post\n',
  '::: <b>\n',
  ':::\n',
  '::::\n',
  'src: a.png\n',
  'src: "javascript:x"\n',
  'alt: "<b>"\n',
  "caption: '\"><b>'\n",
  'src: https://youtu.be/dQw4w9WgXcQ\n',
  'title: "\\"><b>"\n',
  'author: <b>\n',
  'text: |\n  <b>\n',
  '- a-b\n',
  '- <b>\n',
  'src: https://x.example/"><b>\n',
  '&x',
  '*x',
  '!!js/function x',
  '| a | b |\n|---|:-:|\n',
  '|',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '---',
  '===',
  '[a]: javascript:x\n',
  '[a]',
  '\\',
  '\0',
  '\u202e',
  '\ud800',
  'نص',
  'و',
  'مهم:',
  'a',
  '15',
  'بـ',
  '؟',
  '١. ',
  '...',
];

const hostile = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...scraps) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** Words that would break out of an element or an attribute, without a line break. */
const words = fc
  .array(fc.oneof(fc.constantFrom(...scraps), fc.string()), { minLength: 1, maxLength: 4 })
  .map((parts) => `<b>${parts.join('').replace(/[\r\n\0]/g, ' ')}`);

/** Directives and code that are well formed, so that hostile words reach their renderers. */
const wellFormed = fc.tuple(words, words, words).map(([one, two, three]) => {
  // A string of JSON is a string of YAML.
  const [a, b, c] = [one, two, three].map((text) => JSON.stringify(text));
  return [
    `::: figure\nsrc: a.png\nalt: ${a}\ncaption: ${b}\ncredit: ${c}\n:::`,
    `::: video\nsrc: https://vimeo.com/1/${encodeURIComponent(one.toWellFormed())}\ntitle: ${b}\n:::`,
    `::: post\nsrc: https://x.example/?a='"><b>\nauthor: ${a}\ntext: ${b}\n:::`,
    `::: note ${one}\n${two}\n:::`,
    `::: quote ${one}\n${two}\n:::`,
    `::: table ${one}\n| a | b |\n|--|--|\n| ${two} | ${three} |\n:::`,
    `\`\`\`html title="${one.replaceAll(/["`]/g, '')}"\n${two}\n\`\`\``,
    `![${one.replaceAll(/[[\]]/g, '')}](a.png '${two.replaceAll("'", '')}')`,
  ].join('\n\n');
});

describe('any text', () => {
  test('produces no tag, attribute, class or address that is not ours', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        expect(complaints(parseFragment(renderMarkdown(body, environment)))).toEqual([]);
      }),
      runs(1000),
    );
  });

  test('produces none from within directives, code and pictures either', () => {
    fc.assert(
      fc.property(wellFormed, (body) => {
        expect(complaints(parseFragment(renderMarkdown(body, environment)))).toEqual([]);
      }),
      runs(500),
    );
  });

  test('gives the same result each time, with this parser and with a new one', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const once = renderMarkdown(body, environment);
        expect(renderMarkdown(body, environment)).toBe(once);
        expect(analyseMarkdown(body)).toEqual(analyseMarkdown(body));
      }),
      runs(300),
    );
    const [body] = fc.sample(hostile, { numRuns: 1, seed: 1 });
    expect(renderMarkdown(body ?? '', environment, createMarkdown())).toBe(
      renderMarkdown(body ?? '', environment),
    );
  });

  test('has every problem and reference at a place that exists', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const lines = body.split(/\r\n?|\n/);
        const { problems, references } = analyseMarkdown(body);
        for (const { line, column } of [...problems, ...references.links, ...references.pictures]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      runs(500),
    );
  });

  test('has headings whose ids differ', () => {
    const headings = fc.array(
      fc.constantFrom('## أ', '## أ-2', '### أ', '## note 1', '## ؟', 'نص'),
    );
    fc.assert(
      fc.property(headings, (lines) => {
        const ids = analyseMarkdown(lines.join('\n\n')).text.headings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('emphasis without Arabic letters', () => {
  const stock = new MarkdownItParser();
  // An isolated run may divide an element, which is then two.
  const ours = createMarkdown().disable('isolates');

  const pieces = fc.constantFrom(
    '*',
    '**',
    '***',
    '_',
    '__',
    '~~',
    'a',
    'b ',
    ' ',
    '"',
    '(',
    ')',
    '«',
    '»',
    '.',
    ':',
    '5',
    '\n',
    '本',
  );

  test('is that of CommonMark', () => {
    const shape = (markdown: typeof stock, body: string): string[] =>
      (markdown.parseInline(body, {})[0]?.children ?? [])
        .filter(({ type }) => /^(?:em|strong|s)_/.test(type))
        .map(({ type, level }) => `${type} ${level}`);
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
        (body) => {
          expect(shape(ours, body)).toEqual(shape(stock, body));
        },
      ),
      runs(1000),
    );
  });
});
