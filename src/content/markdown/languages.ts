/** The languages whose code is coloured when the site is built: those a technology desk quotes from. */

import { createRequire } from 'node:module';
import hljs from 'highlight.js/lib/core';
import { once } from '../once.ts';

const languages = [
  'bash',
  'c',
  'cpp',
  'csharp',
  'css',
  'dart',
  'diff',
  'dockerfile',
  'go',
  'graphql',
  'http',
  'ini',
  'java',
  'javascript',
  'json',
  'kotlin',
  'lua',
  'makefile',
  'markdown',
  'nginx',
  'objectivec',
  'php',
  'plaintext',
  'powershell',
  'python',
  'r',
  'ruby',
  'rust',
  'scss',
  'shell',
  'sql',
  'swift',
  'typescript',
  'xml',
  'yaml',
];

const require = createRequire(import.meta.url);

/**
 * Made when there is code to be coloured: grammars are many modules, and most builds need none. An instance of our own:
 * nobody else's registrations can change our pages.
 */
const highlighter = once(() => {
  const own = hljs.newInstance();
  for (const name of languages) {
    own.registerLanguage(name, require(`highlight.js/lib/languages/${name}`));
  }
  return own;
});

/** Longer blocks stay uncoloured: grammars of highlight.js are regular expressions, some of them quadratic. */
const longestHighlighted = 50_000;

/** Whether a name, or an alias such as `ts`, `sh`, `html`, names a language we can colour. */
export function isLanguage(name: string): boolean {
  return highlighter().getLanguage(name) !== undefined;
}

/** Names of languages, aliases included, for «did you mean». */
export function languageNames(): readonly string[] {
  return languages.flatMap((name) => [name, ...(highlighter().getLanguage(name)?.aliases ?? [])]);
}

/**
 * Code as HTML: escaped, with `<span class="hljs-…">` around what the grammar knows.
 *
 * @returns undefined where the code must stay as it is: language not known, or block too long
 */
export function highlight(code: string, language: string): string | undefined {
  if (!isLanguage(language) || code.length > longestHighlighted) return undefined;
  return highlighter().highlight(code, { language, ignoreIllegals: true }).value;
}
