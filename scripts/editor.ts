/** `npm run editor`: tells editors of text about the sections, authors and topics that there are now. */

import { join } from 'node:path';
import { runCommand } from '../src/build/command.ts';
import { editorFiles } from '../src/build/editor/files.ts';
import { ContentError } from '../src/content/content-error.ts';
import { readReferenceData } from '../src/content/reference-data.ts';
import { readWhole, writeWhole } from '../src/content/whole-file.ts';

const root = join(import.meta.dirname, '..');

await runCommand(
  {
    name: 'npm run editor',
    summary: 'يحدّث ملفات ‎.vscode بعد تغيير الأقسام أو الكتّاب أو الموضوعات.',
    flags: {},
  },
  root,
  async () => {
    const { sections, authors, topics, problems } = readReferenceData(
      join(root, 'src/data'),
      'src/data',
    );
    if (problems.length > 0) throw new ContentError(problems);
    const files = editorFiles({
      sections: [...sections.values()],
      authors: [...authors.values()],
      topics,
    });
    const changed = [...files].filter(([name, text]) => {
      const file = join(root, '.vscode', name);
      if (readWhole(file)?.toString() === text) return false;
      writeWhole(file, text);
      return true;
    });
    console.log(
      changed.length === 0
        ? 'ملفات ‎.vscode كما ينبغي أن تكون.'
        : `كُتب: ${changed.map(([name]) => `.vscode/${name}`).join('، ')}`,
    );
    return undefined;
  },
);
