/** A terminal for questions, made of two streams: what is typed goes in once what is awaited has come out. */

import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** Questions, or a part of them, each with what is typed in answer. */
export type Talk = readonly (readonly [awaited: string, typed: string])[];

/** What is typed for keys that are no letters. */
export const keys = {
  enter: '\r',
  tab: '\t',
  up: '\u001b[A',
  down: '\u001b[B',
  backspace: '\u007f',
  clear: '\u0015',
  interrupt: '\u0003',
} as const;

/** Types the answers into `input` as what they await is shown on `output`; gives what has been shown since the last. */
export function converse(
  output: NodeJS.ReadableStream,
  input: NodeJS.WritableStream,
  talk: Talk,
): { readonly shown: () => string; readonly left: () => number } {
  const rest = [...talk];
  let all = '';
  let since = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    all += text;
    since += text;
    const next = rest[0];
    if (next === undefined || !stripVTControlCharacters(since).includes(next[0])) return;
    rest.shift();
    since = '';
    // Once the question has been drawn to its end.
    setTimeout(() => input.write(next[1]), 20);
  });
  return { shown: () => stripVTControlCharacters(all), left: () => rest.length };
}

export interface Terminal {
  readonly streams: { readonly input: PassThrough; readonly output: PassThrough };
  readonly shown: () => string;
}

/** Every question ends what it writes to; a terminal stays for the next. */
class Screen extends PassThrough {
  override end(): this {
    return this;
  }
}

export function terminalOf(talk: Talk): Terminal {
  const input = new PassThrough();
  const output = new Screen();
  const { shown } = converse(output, input, talk);
  return { streams: { input, output }, shown };
}
