/** Turns the HTML body of a WordPress post into the Markdown of an article. */

import TurndownService from 'turndown';
import { isLanguage } from '../../src/content/markdown/languages.ts';
import { tableRules } from './tables.ts';

export interface BodyOptions {
  /** What links in the body are relative to. */
  readonly sourceUrl: string;
  /** Pictures on other servers cannot be shown: leave them out, or link to them. */
  readonly pictures: 'drop' | 'link';
}

const furnitureElements = new Set(
  'NAV SCRIPT STYLE NOSCRIPT TEMPLATE SVG FORM BUTTON INPUT SELECT TEXTAREA OBJECT EMBED'.split(
    ' ',
  ),
);

/** Contents boxes, share buttons, related posts, advertisements: what plugins and themes put between paragraphs. */
const furnitureClasses =
  /(?:^|\s)(?:ez-toc-(?:container|title)|lwptoc|toc_container|rank-math-toc|sharedaddy|jp-relatedposts|addtoany|post-views|mag-box|posts-list-container|yarpp|adsbygoogle|advads|code-block|wp-block-buttons|screen-reader-text|\S+-type-code)(?=$|\s|[-_])/;

function isFurniture(node: HTMLElement): boolean {
  if (furnitureElements.has(node.nodeName.toUpperCase())) return true;
  const attribute = (name: string): string => node.getAttribute(name) ?? '';
  return (
    furnitureClasses.test(attribute('class')) ||
    /^(?:ez-toc-|toc_)container$/.test(attribute('id')) ||
    /WPAdBlock/.test(attribute('itemtype')) ||
    attribute('data-adid') !== '' ||
    node.hasAttribute('hidden') ||
    /display\s*:\s*none/i.test(attribute('style'))
  );
}

function oneLine(markdown: string): string {
  return markdown.replace(/\s*\n\s*/g, ' ').trim();
}

/** An address that an article may link to; undefined for scripts, data, mistakes. */
function linkAddress(written: string | null, base: string): string | undefined {
  const trimmed = written?.trim() ?? '';
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  const url = URL.parse(trimmed, base) ?? undefined;
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return undefined;
  return url.href.replace(/[()<>\\]/g, (sign) => encodeURIComponent(sign).replace(/[()]/, percent));
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

function firstAttribute(node: HTMLElement, names: readonly string[]): string | null {
  for (const name of names) {
    const value = node.getAttribute(name);
    if (value !== null && value !== '' && !value.startsWith('data:')) return value;
  }
  return null;
}

/** Pictures and frames that load late keep their address elsewhere. */
const lateSources = ['data-src', 'data-lazy-src', 'src', 'href'];

function watchAddress(address: string): string {
  const id = /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(address)?.[1];
  return id === undefined ? address : `https://www.youtube.com/watch?v=${id}`;
}

/**
 * Marks may not touch blanks, span paragraphs, begin with what closes the words
 * before them or end with what opens those after:
 * each paragraph inside gets its own.
 */
function emphasise(content: string, mark: string): string {
  return content
    .split(/(\n\s*\n)/)
    .map((part) => {
      const [, before = '', text = '', after = ''] =
        /^((?:\s|\\?[\])}.,:;!?،؛؟])*)(.*?)((?:\s|\\?[[({])*)$/s.exec(part) ?? [];
      return text === '' ? part : `${before}${mark}${text}${mark}${after}`;
    })
    .join('');
}

function isInside(node: HTMLElement, names: RegExp): boolean {
  for (let above = node.parentNode; above; above = above.parentNode) {
    if (names.test(above.nodeName)) return true;
  }
  return false;
}

function emphasisRule(names: readonly string[], mark: string): TurndownService.Rule {
  const same = new RegExp(`^(?:${names.join('|')})$`);
  const within = mark === '**' ? new RegExp(`^(?:${names.join('|')}|H[1-6]|TH)$`) : same;
  return {
    filter: (node) => same.test(node.nodeName),
    replacement: (content, node) =>
      isInside(node, within) || !/[\p{L}\p{N}]/u.test(content) ? content : emphasise(content, mark),
  };
}

function codeBlock(node: HTMLElement): string {
  for (const lineBreak of Array.from(node.querySelectorAll('br'))) {
    lineBreak.replaceWith(node.ownerDocument.createTextNode('\n'));
  }
  const text = (node.textContent ?? '').replace(/^\n+|\s+$/g, '');
  if (text === '') return '';
  const inner = node.querySelector('code');
  const classes = `${node.getAttribute('class') ?? ''} ${inner?.getAttribute('class') ?? ''}`;
  const named =
    node.getAttribute('data-enlighter-language') ??
    /(?:lang(?:uage)?[-:]\s*|brush:\s*)([\w+#-]+)/.exec(classes)?.[1] ??
    '';
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${isLanguage(named) ? named : ''}\n${text}\n${fence}\n\n`;
}

/** Text that Markdown would read as something else, and that turndown leaves as it is. */
function escapeText(text: string): string {
  return text
    .replace(/^(\s*[0-9]+)\)(?=\s|$)/, '$1\\)')
    .replace(/^(\s*):::/, '$1\\:::')
    .replace(/~~/g, '\\~\\~')
    .replace(/<(?=[a-z/!])/gi, '\\<')
    .replace(/&(?=#?\w{1,40};)/g, '\\&');
}

class PostTurndown extends TurndownService {
  override escape(text: string): string {
    return escapeText(super.escape(text));
  }
}

function createTurndown({ sourceUrl, pictures }: BodyOptions): TurndownService {
  const service = new PostTurndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  const pictureLink = (node: HTMLElement, label: string): string => {
    const address = linkAddress(firstAttribute(node, lateSources), sourceUrl);
    const text = oneLine(service.escape(label));
    return pictures === 'drop' || !address || text === '' ? '' : `[${text}](${address})`;
  };

  service.addRule('pre', { filter: 'pre', replacement: (_, node) => codeBlock(node) });
  service.addRule('strong', emphasisRule(['B', 'STRONG'], '**'));
  service.addRule('emphasis', emphasisRule(['I', 'EM'], '*'));
  service.addRule('deleted', emphasisRule(['DEL', 'S', 'STRIKE'], '~~'));
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement(content, node) {
      const text = oneLine(content).replace(/^(?:\\?[-#•]\s+)+/, '');
      if (!/[\p{L}\p{N}]/u.test(text)) return text === '' ? '' : `\n\n${text}\n\n`;
      return `\n\n${'#'.repeat(Number(node.nodeName.charAt(1)))} ${text}\n\n`;
    },
  });
  service.addRule('link', {
    filter: 'a',
    replacement(content, node) {
      const address = linkAddress(node.getAttribute('href'), sourceUrl);
      // One that nobody closed runs on over paragraphs and headings.
      const runsOn = /\n\s*\n/.test(content.trim());
      const text = oneLine(content).replace(/^#+ /, '');
      if (text === '' || !address || runsOn || /(?<!\\)\]\(/.test(text)) return content;
      const [, before = '', after = ''] = /^(\s*).*?(\s*)$/s.exec(content) ?? [];
      return `${before && ' '}[${text}](${address})${after && ' '}`;
    },
  });
  service.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => pictureLink(node, node.getAttribute('alt') ?? ''),
  });
  service.addRule('figure', {
    filter: (node) =>
      node.nodeName === 'FIGURE' && !node.querySelector('table, iframe, blockquote, pre, video'),
    replacement(_, node) {
      const picture = node.querySelector<HTMLElement>('img');
      if (!picture) return '';
      const caption = node.querySelector('figcaption')?.textContent?.trim();
      const link = pictureLink(picture, caption || picture.getAttribute('alt') || '');
      return link === '' ? '' : `\n\n${link}\n\n`;
    },
  });
  service.addRule('frame', {
    filter: ['iframe', 'video', 'audio'],
    replacement(_, node) {
      const source = firstAttribute(node, lateSources) ?? node.querySelector('source')?.src ?? null;
      const address = linkAddress(source, sourceUrl);
      if (!address?.startsWith('http')) return '';
      const shown = watchAddress(address);
      const title = node.getAttribute('title')?.trim() || new URL(shown).hostname;
      return `\n\n[${oneLine(service.escape(title))}](${shown})\n\n`;
    },
  });
  for (const [name, rule] of Object.entries(tableRules)) service.addRule(name, rule);
  // The rule added last is asked first: nothing inside furniture is looked at.
  service.addRule('furniture', { filter: isFurniture, replacement: () => '' });
  return service;
}

/** Lines of prose, told from the lines of fenced code. */
function proseLines(lines: readonly string[]): readonly boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const mark = /^`{3,}/.exec(line)?.[0];
    if (fence === undefined) {
      fence = mark;
      return mark === undefined;
    }
    if (line === fence) fence = undefined;
    return false;
  });
}

/** Headings start at the second level and skip none, whatever sizes the editor liked; `<b>a</b><b>b</b>` is one. */
function tidy(markdown: string): string {
  const lines = markdown.split('\n');
  const prose = proseLines(lines);
  const levelOf = (line: string): number => /^(#{1,6}) /.exec(line)?.[1]?.length ?? 0;
  const levels = [...new Set(lines.filter((_, index) => prose[index]).map(levelOf))]
    .filter((level) => level > 0)
    .toSorted((a, b) => a - b);
  return lines
    .map((line, index) => {
      if (!prose[index]) return line;
      const level = levelOf(line);
      const text = line
        .slice(level)
        .replace(/(?<![\\*])\*{4}(?!\*)/g, '')
        .trimEnd();
      const lineBreak =
        text !== '' && / {2}$/.test(line) && /\S/.test(lines[index + 1] ?? '') ? '  ' : '';
      return `${level === 0 ? '' : '#'.repeat(levels.indexOf(level) + 2)}${text}${lineBreak}`;
    })
    .join('\n');
}

/** Markdown of a post's body; '' where nothing but furniture was in it. */
export function markdownFromHtml(html: string, options: BodyOptions): string {
  return tidy(createTurndown(options).turndown(html)).trim();
}
