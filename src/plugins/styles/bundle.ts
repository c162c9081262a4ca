import { readFile } from 'node:fs/promises';
import cssnano from 'cssnano';
import postcss, { CssSyntaxError, type Message } from 'postcss';
import postcssImport from 'postcss-import';
import postcssNesting from 'postcss-nesting';
import { AssetError } from '../asset-error.ts';

/** Name under which errors in the rules that the program wrote itself are told. */
const writtenRules = 'font-face.css';

/** The files that `postcss-import` says it read. */
function importedFile(message: Message): string[] {
  return message.type === 'dependency' && typeof message.file === 'string' ? [message.file] : [];
}

/**
 * One small style sheet of a file and what it imports.
 *
 * @param entry absolute path
 * @param before rules that come first, such as `@font-face`
 * @returns the text, and the absolute paths of the files it was made from
 * @throws AssetError at the place of a mistake
 */
export async function bundleStyles(
  entry: string,
  before: string,
): Promise<{ text: string; inputs: string[] }> {
  const prepend = {
    postcssPlugin: 'prepend-rules',
    Once: (root: postcss.Root) => {
      root.prepend(postcss.parse(before, { from: writtenRules }).nodes);
    },
  };
  try {
    const plugins = [postcssImport(), prepend, postcssNesting(), cssnano({ preset: 'default' })];
    const result = await postcss(plugins).process(await readFile(entry, 'utf8'), {
      from: entry,
      map: false,
    });
    const [warning] = result.warnings();
    if (warning !== undefined) {
      const file = warning.node?.source?.input.file ?? entry;
      throw new AssetError(file, warning.line, warning.column, warning.text);
    }
    return { text: result.css, inputs: [entry, ...result.messages.flatMap(importedFile)] };
  } catch (error) {
    if (error instanceof AssetError) throw error;
    if (error instanceof CssSyntaxError) {
      throw new AssetError(error.file ?? entry, error.line ?? 1, error.column ?? 1, error.reason);
    }
    // postcss-import gives no place for a file that it cannot find or read.
    throw new AssetError(entry, 1, 1, error instanceof Error ? error.message : String(error));
  }
}
