/** Code: coloured when the site is built, with classes only; a file name above it; always left to right. */

import type { MarkdownIt, RendererRule, StateCore } from 'markdown-it';
import { escapeHtml } from '../../escape-html.ts';
import { nearestName } from '../../nearest-name.ts';
import { type BodyProblem, documentOf } from '../document.ts';
import { environmentOf } from '../environment.ts';
import { highlight, isLanguage, languageNames } from '../languages.ts';

interface CodeInfo {
  /** In lower case, '' where none is named. */
  readonly language: string;
  readonly title?: string;
  /** What follows the language and is not understood. */
  readonly rest: string;
}

/** Reads the words after the fence: ```` ```ts title="src/site.ts" ````. */
export function readCodeInfo(info: string): CodeInfo {
  const [, language = '', attributes = ''] = /^\s*((?:(?!title=)\S+)?)\s*(.*)$/s.exec(info) ?? [];
  const title = /(?:^|\s)title="([^"]*)"/.exec(attributes);
  const rest = (title ? attributes.replace(title[0], '') : attributes).trim();
  return {
    language: language.toLowerCase(),
    ...(title?.[1] ? { title: title[1] } : {}),
    rest,
  };
}

type Report = Omit<BodyProblem, 'line' | 'column'>;

function infoProblems({ language, rest }: CodeInfo): Report[] {
  const problems: Report[] = [];
  if (language !== '' && !isLanguage(language)) {
    const near = nearestName(language, languageNames());
    problems.push({
      code: 'code-language',
      severity: 'warning',
      message: `لا نعرف لغة برمجة اسمها «${language.slice(0, 40)}»، وستظهر الشيفرة بلا تلوين.`,
      remedy: near ? `هل تقصد ${near}؟` : 'اكتب اسم اللغة مثل js أو python، أو text لنص بلا لغة.',
    });
  }
  if (rest !== '') {
    problems.push({
      code: 'code-info',
      severity: 'warning',
      message: `لا معنى لهذه الكلمات بعد لغة الشيفرة: ${rest.slice(0, 80)}`,
      remedy: 'لا يأتي بعد اللغة إلا اسم الملف، مثل title="src/site.ts".',
    });
  }
  return problems;
}

function checkFences(state: StateCore): void {
  const document = documentOf(state.env);
  for (const token of state.tokens) {
    if (token.type !== 'fence' || !token.map) continue;
    const place = document.source.placeOfLine(token.map[0]);
    for (const problem of infoProblems(readCodeInfo(token.info))) document.report(place, problem);
    const lastLine = document.source.line(token.map[1] - 1).trimEnd();
    if (token.map[1] - token.map[0] < 2 || !lastLine.endsWith(token.markup)) {
      document.report(place, {
        code: 'code-unclosed',
        severity: 'error',
        length: token.markup.length,
        message: 'كتلة الشيفرة مفتوحة بلا إغلاق، فصار ما بعدها شيفرة.',
        remedy: `أغلقها بسطر فيه ${token.markup} وحدها.`,
      });
    }
  }
}

const fence: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const code = token?.content ?? '';
  const { language, title } = readCodeInfo(token?.info ?? '');
  const isPlain = environmentOf(env).savesData || !isLanguage(language);
  const known = isPlain ? '' : ` class="language-${escapeHtml(language)}"`;
  const caption = title ? `<figcaption class="code__title">${escapeHtml(title)}</figcaption>` : '';
  // What the keyboard reaches, to scroll it, has a name.
  const name = [environmentOf(env).words.code, title].filter(Boolean).join(' ');
  const markup = (isPlain ? undefined : highlight(code, language)) ?? escapeHtml(code);
  return `<figure class="code" dir="ltr">${caption}<pre tabindex="0" role="group" aria-label="${escapeHtml(name)}"><code${known}>${markup}</code></pre></figure>\n`;
};

const codeInline: RendererRule = (tokens, index) =>
  `<code dir="ltr">${escapeHtml(tokens[index]?.content ?? '')}</code>`;

export function code(markdown: MarkdownIt): void {
  // Code is fenced; an indented line is a paragraph that someone pasted with its margin.
  markdown.block.ruler.disable('code');
  markdown.core.ruler.push('code_info', checkFences);
  markdown.renderer.rules.fence = fence;
  markdown.renderer.rules.code_inline = codeInline;
}
