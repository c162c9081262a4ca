/** What an article's body says, what is wrong with it, and what it points at: one parse, one walk. */

import type { Env, Token } from 'markdown-it';
import type { Place } from '../problem.ts';
import type { ArticleText, Heading } from '../types.ts';
import { dataBlocks } from './directives/directive.ts';
import { type BodyProblem, type BodyReferences, documentOf, type PictureAlt } from './document.ts';
import { markdown } from './parser.ts';
import { plainText } from './plain-text.ts';
import { countWords } from './words.ts';

export interface MarkdownAnalysis {
  readonly text: ArticleText;
  /** By place. Lines count from the first line of the body, offsets of fixes from its start. */
  readonly problems: readonly BodyProblem[];
  /** Whether what they name exists is for the caller to say. */
  readonly references: BodyReferences;
  /** What pictures show, in words. */
  readonly alts: readonly PictureAlt[];
}

/** Blanks that are not one space already: nearly all are. */
const manyBlanks = /\s{2,}|[^\S ]/g;

function readTokens(tokens: readonly Token[]): ArticleText {
  const prose: string[] = [];
  const headings: Heading[] = [];
  let codeLines = 0;
  let pictures = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline') {
      const children = token.children ?? [];
      // Code left out of a line leaves its two blanks behind.
      const text = plainText(children).replace(manyBlanks, ' ').trim();
      if (text !== '') prose.push(text);
      for (const child of children) if (child.type === 'image') pictures++;
    } else if (token.type === 'heading_open') {
      headings.push({
        level: Number(token.tag.slice(1)),
        id: String(token.attrGet('id') ?? ''),
        text: plainText(tokens[index + 1]?.children ?? [], true).trim(),
      });
    } else if (token.type === 'fence') {
      codeLines += token.content.split('\n').length - 1;
    } else if (token.type === 'figure') {
      pictures++;
      const caption = String(token.attrGet('title') ?? '').trim();
      if (caption !== '') prose.push(caption);
    } else if (token.type === 'directive_data') {
      const block = dataBlocks.get(token);
      pictures += block?.pictures ?? 0;
      if (block?.plain) prose.push(block.plain);
    }
  }
  const plain = prose.join('\n');
  return { plain, words: countWords(plain), codeLines, pictures, headings };
}

function inReadingOrder<Located extends Place>(located: readonly Located[]): readonly Located[] {
  return located.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** Reads a body once. Never throws, whatever the body. */
export function analyseMarkdown(body: string): MarkdownAnalysis {
  const env: Env = {};
  const tokens = markdown.parse(body, env);
  const { problems, pictures, links, articles, alts } = documentOf(env);
  return {
    text: readTokens(tokens),
    problems: inReadingOrder(problems),
    references: {
      pictures: inReadingOrder(pictures),
      links: inReadingOrder(links),
      articles: inReadingOrder(articles),
    },
    alts: inReadingOrder(alts),
  };
}
