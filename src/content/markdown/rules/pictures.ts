/** Pictures: one alone in its paragraph is a figure with its title as caption. The site makes their markup. */

import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import { decodeAddress, judgePicture, type PictureJudgement } from '../addresses.ts';
import { type BodyProblem, documentOf } from '../document.ts';
import { environmentOf } from '../environment.ts';
import { renderFigure } from '../figure.ts';
import { plainText } from '../plain-text.ts';
import { typeset } from '../typeset.ts';

/** Why a picture cannot be shown; also for the directive `figure`. */
export function pictureProblem(
  judgement: Exclude<PictureJudgement, 'beside'>,
): Pick<BodyProblem, 'code' | 'message' | 'remedy'> {
  switch (judgement) {
    case 'empty':
      return {
        code: 'picture-empty',
        message: 'الصورة بلا ملف.',
        remedy: 'اكتب اسم ملف الصورة الموجود في مجلد المقال.',
      };
    case 'remote':
      return {
        code: 'picture-remote',
        message: 'الصورة مأخوذة من موقع آخر.',
        remedy: 'احفظ الصورة في مجلد المقال، واكتب اسم ملفها وحده.',
      };
    case 'outside':
      return {
        code: 'picture-outside',
        message: 'الصورة ليست ملفًا في مجلد المقال.',
        remedy: 'ضع الصورة في مجلد المقال، واكتب اسم ملفها وحده، مثل screen.png.',
      };
  }
}

function judgePictures(inline: Token, state: StateCore): void {
  const document = documentOf(state.env);
  for (const token of inline.children ?? []) {
    if (token.type !== 'image') continue;
    const place = document.placeOf(inline, token);
    const src = decodeAddress(String(token.attrGet('src') ?? ''));
    const alt = plainText(token.children ?? [], true).trim();
    const judgement = judgePicture(src);
    if (judgement !== 'beside') {
      document.report(place, { severity: 'error', ...pictureProblem(judgement) });
      token.type = 'text';
      token.tag = '';
      token.attrs = null;
      token.children = null;
      token.content = alt;
      continue;
    }
    if (alt === '') {
      document.report(place, {
        code: 'picture-alt',
        severity: 'error',
        message: 'الصورة بلا وصف لمن لا يراها.',
        remedy: 'اكتب بين المعقوفين ما تُظهره الصورة، مثل ![شاشة الإعدادات](screen.png).',
      });
    }
    token.attrSet('src', src);
    token.content = alt;
    document.pictures.push({ src, line: place.line, column: place.column });
    // Between the brackets, after `![`.
    const start = { line: place.line, column: place.column + 2 };
    document.alts.push({ src, alt, ...start, length: Math.max(1, alt.length) });
  }
}

/** The picture that fills a paragraph alone. */
function lonePicture(inline: Token | undefined): Token | undefined {
  const [first, ...rest] = inline?.children ?? [];
  return first?.type === 'image' && rest.length === 0 ? first : undefined;
}

function makeFigures(state: StateCore): void {
  const kept: Token[] = [];
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index];
    if (!token) continue;
    if (token.type === 'inline') judgePictures(token, state);
    const inline = state.tokens[index + 1];
    const mayBeFigure = token.type === 'paragraph_open' && inline?.children?.length === 1;
    if (mayBeFigure && inline) judgePictures(inline, state);
    const picture = mayBeFigure ? lonePicture(inline) : undefined;
    if (picture) {
      const figure = new state.Token('figure', 'figure', 0);
      figure.block = true;
      figure.map = token.map;
      figure.attrs = picture.attrs;
      figure.content = picture.content;
      kept.push(figure);
      index += 2;
    } else if (mayBeFigure && inline) {
      kept.push(token, inline);
      index += 1;
    } else {
      kept.push(token);
    }
  }
  state.tokens = kept;
}

const figure: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const title = String(token?.attrGet('title') ?? '').trim();
  return renderFigure(
    {
      src: String(token?.attrGet('src') ?? ''),
      alt: token?.content ?? '',
      ...(title === '' ? {} : { caption: typeset(title) }),
    },
    environmentOf(env),
  );
};

const image: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const src = String(token?.attrGet('src') ?? '');
  return environmentOf(env).picture(src, token?.content ?? '', 'inline');
};

export function pictures(markdown: MarkdownIt): void {
  markdown.core.ruler.push('figures', makeFigures);
  markdown.renderer.rules.figure = figure;
  markdown.renderer.rules.image = image;
}
