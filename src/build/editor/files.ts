import { type EditorData, frontMatterJsonSchema } from './json-schema.ts';
import { extensions, schemaFile, settings } from './settings.ts';
import { snippets } from './snippets.ts';

/** The files of `.vscode` by their names. They hang on `src/data` and on the schema, and on nothing else. */
export function editorFiles(data: EditorData): ReadonlyMap<string, string> {
  const files = {
    'settings.json': settings(data),
    'extensions.json': extensions,
    'article.code-snippets': snippets(data),
    [schemaFile]: frontMatterJsonSchema(data),
  };
  return new Map(
    Object.entries(files).map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]),
  );
}
