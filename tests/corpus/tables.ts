/** Tables of any HTML as tables of Markdown: one line to a row, the first row for a head. */

import type TurndownService from 'turndown';

function flat(markdown: string): string {
  return markdown
    .trim()
    .replace(/\s*\n\s*(?:-|\d+\.)\s+/g, ' · ')
    .replace(/^(?:-|\d+\.) {2,3}/, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();
}

/** Cells outside the rows, of a table in a table, are the inner one's. */
function rowsOf(table: HTMLElement): HTMLElement[] {
  return Array.from(table.querySelectorAll<HTMLElement>('tr')).filter(
    (row) => row.closest('table') === table && Boolean(row.querySelector('td, th')),
  );
}

function widthOf(row: HTMLElement): number {
  return Array.from(row.children).reduce((width, cell) => width + span(cell), 0);
}

function span(cell: Element): number {
  const columns = Number(cell.getAttribute('colspan') ?? '1');
  return Number.isInteger(columns) && columns > 0 && columns <= 20 ? columns : 1;
}

function tableOf(node: HTMLElement): HTMLElement | null {
  return node.closest<HTMLElement>('table');
}

/** A table of one column lays out a picture or a box; a table inside a table cannot be written in Markdown. */
function isLayout(table: HTMLElement): boolean {
  return (
    rowsOf(table).every((row) => row.children.length < 2) ||
    Boolean(table.querySelector('table')) ||
    Boolean(table.parentElement?.closest('table'))
  );
}

const emptyCell = ' |';

export const tableRules: Readonly<Record<string, TurndownService.Rule>> = {
  cell: {
    filter: ['td', 'th'],
    replacement(content, node) {
      const table = tableOf(node);
      if (!table || isLayout(table)) return `\n\n${content.trim()}\n\n`;
      return ` ${flat(content)} |${emptyCell.repeat(span(node) - 1)}`;
    },
  },
  row: {
    filter: 'tr',
    replacement(content, node) {
      const table = tableOf(node);
      if (!table || isLayout(table)) return content;
      const rows = rowsOf(table);
      const index = rows.indexOf(node);
      if (index === -1) return '';
      const width = Math.max(...rows.map(widthOf));
      const line = `|${content.replaceAll('\n', '')}${emptyCell.repeat(width - widthOf(node))}\n`;
      return index === 0 ? `${line}|${' --- |'.repeat(width)}\n` : line;
    },
  },
  rows: { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content },
  columns: { filter: ['colgroup', 'col', 'caption'], replacement: () => '' },
  table: {
    filter: 'table',
    replacement(content, node) {
      if (isLayout(node)) return `\n\n${content.trim()}\n\n`;
      const lines = content.replace(/\n{2,}/g, '\n').trim();
      if (lines === '') return '';
      const named =
        node.querySelector('caption') ?? node.closest('figure')?.querySelector('figcaption');
      const caption = (named?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return caption === '' ? `\n\n${lines}\n\n` : `\n\n::: table ${caption}\n${lines}\n:::\n\n`;
    },
  },
  tableFigure: {
    filter: (node) =>
      node.nodeName === 'FIGCAPTION' && Boolean(node.closest('figure')?.querySelector('table')),
    replacement: () => '',
  },
};
