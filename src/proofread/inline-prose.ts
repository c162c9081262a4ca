/** From a piece of inline Markdown to what its reader sees of it. */

import type { Token } from 'markdown-it';
import { targetAfter } from '../content/markdown/structure.ts';
import { type Prose, ProseBuilder } from './prose.ts';

/** Gives the offset in the file of an offset in the text of an inline token. */
type OffsetIn = (offset: number) => number;

/**
 * Walks through the text of an inline token beside the tokens that the parser made of it. markdown-it does not say where
 * its tokens begin; but without typography all that a token stands for is in the text, in order, as it is written.
 */
class InlineWalk {
  /** What is read apart from the line: alternative texts, and the titles of pictures, which are captions. */
  readonly beside: Prose[] = [];
  readonly #prose = new ProseBuilder();
  readonly #text: string;
  readonly #file: string;
  readonly #offsetIn: OffsetIn;
  #at = 0;

  constructor(text: string, file: string, offsetIn: OffsetIn) {
    this.#text = text;
    this.#file = file;
    this.#offsetIn = offsetIn;
  }

  get prose(): Prose {
    return this.#prose.build();
  }

  /** @returns false where the text is not as its tokens say */
  walk(tokens: readonly Token[]): boolean {
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined) continue;
      if (token.type === 'link_open' && token.markup === 'autolink') {
        const end = this.#text.indexOf('>', this.#at);
        if (end < 0) return false;
        this.#prose.addOther();
        this.#at = end + 1;
        while (index < tokens.length && tokens[index]?.type !== 'link_close') index++;
      } else if (!this.#step(token)) {
        return false;
      }
    }
    return true;
  }

  #step(token: Token): boolean {
    switch (token.type) {
      case 'text':
        return this.#words(token.content);
      case 'text_special':
        this.#prose.addOther();
        return this.#skip(token.markup);
      case 'softbreak':
      case 'hardbreak':
        return this.#lineBreak();
      case 'code_inline':
        return this.#code(token.markup);
      case 'em_open':
      case 'em_close':
      case 'strong_open':
      case 'strong_close':
      case 's_open':
      case 's_close':
        return this.#skip(token.markup);
      case 'link_open':
        return this.#skip('[');
      case 'link_close':
        return this.#target();
      case 'image':
        return this.#picture(token);
      default:
        return false;
    }
  }

  #skip(markup: string): boolean {
    if (!this.#comesTo(markup)) return false;
    this.#at += markup.length;
    return true;
  }

  /** Passes over a remark, which leaves no token behind, where what is expected does not come at once. */
  #comesTo(expected: string): boolean {
    if (expected !== '' && this.#text.startsWith(expected, this.#at)) return true;
    const remark = /^[ \t]*<!--[^\n]*?-->[ \t]*/.exec(this.#text.slice(this.#at, this.#at + 600));
    if (remark) this.#at += remark[0].length;
    return this.#text.startsWith(expected, this.#at);
  }

  #addWords(words: string, at: number): void {
    const offset = this.#offsetIn(at);
    // In a cell an escaped `|` is one character, and all after it stands elsewhere than it seems.
    if (this.#file.startsWith(words, offset)) this.#prose.add(words, offset);
    else this.#prose.addOther(words);
  }

  #words(words: string): boolean {
    if (words === '') return true;
    if (!this.#comesTo(words)) return false;
    this.#addWords(words, this.#at);
    this.#at += words.length;
    return true;
  }

  #lineBreak(): boolean {
    this.#comesTo('\n');
    const blanks = /^[ \t]*\\?\n[ \t]*/.exec(this.#text.slice(this.#at));
    if (!blanks) return false;
    this.#addWords('\n', this.#at + blanks[0].indexOf('\n'));
    this.#at += blanks[0].length;
    return true;
  }

  #code(mark: string): boolean {
    if (!this.#skip(mark)) return false;
    const closing = new RegExp(`(?<!\`)${mark}(?!\`)`, 'g');
    closing.lastIndex = this.#at;
    const found = closing.exec(this.#text);
    if (!found) return false;
    this.#prose.addOther();
    this.#at = found.index + mark.length;
    return true;
  }

  #target(): boolean {
    this.#comesTo(']');
    const target = targetAfter(this.#text, this.#at);
    if (!target) return false;
    this.#at = target.end;
    return true;
  }

  #picture({ content }: Token): boolean {
    if (!this.#skip('![')) return false;
    const start = this.#at;
    if (!this.#text.startsWith(content, start)) return false;
    const target = targetAfter(this.#text, start + content.length);
    if (!target) return false;
    this.#aside(start, start + content.length);
    if (target.title) this.#aside(target.title.start, target.title.end);
    this.#prose.addOther();
    this.#at = target.end;
    return true;
  }

  #aside(start: number, end: number): void {
    const words = this.#text.slice(start, end);
    const offset = this.#offsetIn(start);
    // Markup in an alternative text is rare, and left alone.
    if (/[\\`*_[\]&\n]/.test(words) || !this.#file.startsWith(words, offset)) return;
    const prose = new ProseBuilder();
    prose.add(words, offset);
    this.beside.push(prose.build());
  }
}

/**
 * What a reader sees of inline text: the line, and texts beside it.
 *
 * @param file the text of the file, to which offsets belong
 * @returns undefined where it cannot be told how the text is written
 */
export function inlineProse(
  token: Token,
  file: string,
  offsetIn: OffsetIn,
): readonly Prose[] | undefined {
  const walk = new InlineWalk(token.content, file, offsetIn);
  return walk.walk(token.children ?? []) ? [walk.prose, ...walk.beside] : undefined;
}
