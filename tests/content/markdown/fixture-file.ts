/** Fixtures as markdown-it and its plugins keep them: a title, then input and output, each between lines of one dot. */

import { readFileSync } from 'node:fs';

export interface Fixture {
  readonly title: string;
  readonly input: string;
  readonly output: string;
  /** 1-based line of the title. */
  readonly line: number;
}

const fixture = /^(?<title>.+)\n\.\n(?<input>(?:.*\n)*?)\.\n(?<output>(?:.*\n)*?)\.$/gm;

export function readFixtures(name: string): readonly Fixture[] {
  const text = readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8');
  return Array.from(text.matchAll(fixture), ({ groups, index }) => ({
    title: groups?.title ?? '',
    input: groups?.input?.trimEnd() ?? '',
    output: groups?.output?.trimEnd() ?? '',
    line: text.slice(0, index).split('\n').length,
  }));
}
