/** The languages whose code is coloured when the site is built: those a technology desk quotes from. */

import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import dart from 'highlight.js/lib/languages/dart';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import nginx from 'highlight.js/lib/languages/nginx';
import objectivec from 'highlight.js/lib/languages/objectivec';
import php from 'highlight.js/lib/languages/php';
import plaintext from 'highlight.js/lib/languages/plaintext';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scss from 'highlight.js/lib/languages/scss';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { once } from '../once.ts';

const grammars = {
  bash,
  c,
  cpp,
  csharp,
  css,
  dart,
  diff,
  dockerfile,
  go,
  graphql,
  http,
  ini,
  java,
  javascript,
  json,
  kotlin,
  lua,
  makefile,
  markdown,
  nginx,
  objectivec,
  php,
  plaintext,
  powershell,
  python,
  r,
  ruby,
  rust,
  scss,
  shell,
  sql,
  swift,
  typescript,
  xml,
  yaml,
};

/** Made when there is code to be coloured. An instance of our own: nobody else's registrations can change our pages. */
const highlighter = once(() => {
  const own = hljs.newInstance();
  for (const [name, grammar] of Object.entries(grammars)) own.registerLanguage(name, grammar);
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
  return Object.keys(grammars).flatMap((name) => [
    name,
    ...(highlighter().getLanguage(name)?.aliases ?? []),
  ]);
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
