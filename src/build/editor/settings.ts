/** Settings of Visual Studio Code for who writes Arabic Markdown and for who works on the program. */

import { descriptions, type EditorData } from './json-schema.ts';

export const schemaFile = 'front-matter.schema.json';

/** What Front Matter CMS asks in its panel, and checks in the text since its version 10.10. */
function contentType({ sections }: EditorData) {
  const field = (name: keyof typeof descriptions, title: string, rest: object) => ({
    title,
    name,
    description: descriptions[name],
    ...rest,
  });
  return {
    name: 'default',
    pageBundle: true,
    // Dates are text to it: it takes none without seconds and offset. Authors are left to the text: they are one id or a list.
    fields: [
      field('title', 'العنوان', { type: 'string', single: true, required: true }),
      field('description', 'الوصف', { type: 'string', required: true }),
      field('date', 'تاريخ النشر', { type: 'string', single: true, required: true }),
      field('section', 'القسم', {
        type: 'choice',
        choices: sections.map(({ id, name }) => ({ id, title: name })),
        required: true,
      }),
      field('tags', 'الموضوعات', { type: 'tags', required: true }),
      field('hero', 'الصورة الرئيسية', {
        type: 'fields',
        fields: [
          { title: 'الملف', name: 'src', type: 'string', single: true, required: true },
          { title: 'وصف الصورة', name: 'alt', type: 'string', single: true, required: true },
          { title: 'التعليق', name: 'caption', type: 'string', single: true },
          { title: 'المصدر', name: 'credit', type: 'string', single: true },
        ],
      }),
      field('summary', 'أبرز النقاط', { type: 'list' }),
      field('series', 'السلسلة', { type: 'string', single: true }),
      field('draft', 'مسودة', { type: 'boolean' }),
    ],
  };
}

export function settings(data: EditorData): object {
  return {
    // Arabic lines are long and have no place to be broken by hand.
    '[markdown]': {
      'editor.wordWrap': 'on',
      'editor.wrappingIndent': 'none',
      'editor.quickSuggestions': { other: true, comments: false, strings: true },
      'editor.snippetSuggestions': 'top',
      'editor.wordBasedSuggestions': 'currentDocument',
      // Two spaces at the end of a line are a line break.
      'files.trimTrailingWhitespace': false,
      // Letters of Arabic are no disguise of Latin ones; what is not seen at all is still shown.
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'editor.unicodeHighlight.nonBasicASCII': false,
    },
    '[yaml]': {
      'editor.wordWrap': 'on',
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'editor.unicodeHighlight.nonBasicASCII': false,
    },
    'editor.unicodeHighlight.allowedLocales': { ar: true },
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'files.exclude': { _site: true, '.cache': true },
    'search.exclude': { 'package-lock.json': true },
    'yaml.schemas': { [`./.vscode/${schemaFile}`]: 'articles/*/index.md' },
    'yaml.yamlVersion': '1.2',
    'textlint.run': 'onType',
    'textlint.autoFixOnSave': true,
    'textlint.languages': ['markdown'],
    'textlint.targetPath': 'articles/*/index.md',
    'frontMatter.content.pageFolders': [{ title: 'المقالات', path: '[[workspace]]/articles' }],
    'frontMatter.content.autoUpdateDate': false,
    'frontMatter.content.draftField': { name: 'draft', type: 'boolean' },
    'frontMatter.preview.host': 'http://localhost:8080',
    'frontMatter.validation.enabled': true,
    'frontMatter.taxonomy.tags': data.topics.map(({ name }) => name),
    'frontMatter.taxonomy.contentTypes': [contentType(data)],
  };
}

export const extensions = {
  recommendations: [
    'eliostruyf.vscode-front-matter',
    '3w36zj6.textlint',
    'redhat.vscode-yaml',
    'editorconfig.editorconfig',
    'biomejs.biome',
    'stylelint.vscode-stylelint',
  ],
};
