/** `npm run portable`: a copy of the built site that opens from its folder, to be looked at without a server. */

import { join, resolve } from 'node:path';
import { nouns } from '../src/arabic/nouns.ts';
import { countNoun } from '../src/arabic/plural.ts';
import { buildOptions } from '../src/build/arguments.ts';
import { runCommand } from '../src/build/command.ts';
import { copyPortable } from '../src/build/portable.ts';

const root = join(import.meta.dirname, '..');

await runCommand(
  {
    name: 'npm run portable',
    summary: [
      'ينسخ الموقع المبني نسخة تُفتح من مجلدها: صفحتها الأولى index.html.',
      'تُقرأ صفحاتها كلها، ولا يعمل فيها البحث ولا ما تفعله الأزرار.',
    ].join('\n'),
    flags: {
      output: { type: 'string', value: 'DIR', help: 'مجلد الموقع المبني (الافتراضي: ‎_site)' },
      copy: { type: 'string', value: 'DIR', help: 'مجلد النسخة (الافتراضي: ‎.cache/portable)' },
    },
  },
  root,
  async ({ values }, from) => {
    const { output, cache } = buildOptions(values, from, Date.now());
    const copy =
      typeof values.copy === 'string' ? resolve(from, values.copy) : join(cache, 'portable');
    const pages = copyPortable(output, copy);
    console.log(`نُسخت ${countNoun(pages, nouns.page)} إلى ${copy}`);
    return undefined;
  },
);
