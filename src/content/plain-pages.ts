/** Plain pages: Markdown files of the site itself, such as «من نحن». Their templates are their files. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { splitFrontMatter } from './front-matter.ts';
import { analyseMarkdown } from './markdown/analyse.ts';
import { targetsOf } from './markdown/targets.ts';
import { decodeSource } from './source-text.ts';
import type { Address, BodyTargets } from './types.ts';

export interface PlainPage {
  /** The name of its file, without `.md`. */
  readonly name: string;
  readonly address: Address;
  readonly listsCorrections: boolean;
  /** What its body points at. */
  readonly targets: BodyTargets;
}

const frontMatterSchema = z.object({
  permalink: z.string().startsWith('/'),
  listCorrections: z.boolean().default(false),
});

/**
 * @param directory absolute folder of the page templates
 * @throws Error for a page without an address
 */
export function readPlainPages(directory: string): readonly PlainPage[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.md'));
  return names.toSorted().map((file) => {
    const text = decodeSource(readFileSync(join(directory, file)));
    const { frontMatter, body } = splitFrontMatter(text, file);
    const { permalink, listCorrections } = frontMatterSchema.parse(frontMatter?.yaml.value);
    return {
      name: file.slice(0, -'.md'.length),
      address: permalink,
      listsCorrections: listCorrections,
      targets: targetsOf(analyseMarkdown(body).references),
    };
  });
}
