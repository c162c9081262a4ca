/** `node tests/corpus/convert.ts DIR OUT`: the posts of a folder as a tree of articles, to build the site from. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeSource } from '../../src/content/source-text.ts';
import { site } from '../../src/site.ts';
import { articleFromPost, PostError } from './adapter.ts';

const usage = `يحوّل تدوينات WordPress في مجلد (ملفات ‎.md فيها YAML ثم HTML) إلى شجرة مقالات.
Turns a folder of WordPress posts (.md files: YAML, then HTML) into a tree of articles.

  node tests/corpus/convert.ts [--pictures drop|link] DIR OUT

  DIR          مجلد التدوينات، posts to read
  OUT          مجلد المقالات الناتجة، articles to write: OUT/<slug>/index.md
  --pictures   الصور البعيدة: drop تُحذف، link تصير روابط (remote pictures)
  --help       هذه الصفحة (this page)`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      pictures: { type: 'string', default: 'drop' },
    },
  });
  const [from, to, ...rest] = positionals;
  const { pictures } = values;
  if (values.help === true) return 'help';
  if (from === undefined || to === undefined || rest.length > 0) return 'misused';
  if (pictures !== 'drop' && pictures !== 'link') return 'misused';
  return { from, to, pictures } as const;
}

function convert(from: string, to: string, pictures: 'drop' | 'link'): number {
  const taken = new Set<string>();
  let failed = 0;
  const files = readdirSync(from).filter((name) => name.endsWith('.md'));
  for (const name of files.toSorted()) {
    try {
      const source = decodeSource(readFileSync(join(from, name)));
      const options = { timeZone: site.timeZone, taken, pictures };
      const { slug, markdown } = articleFromPost(source, options);
      taken.add(slug);
      mkdirSync(join(to, slug), { recursive: true });
      writeFileSync(join(to, slug, 'index.md'), markdown);
    } catch (error) {
      if (!(error instanceof PostError)) throw error;
      failed++;
      console.error(`${name}: ${error.message}`);
    }
  }
  console.log(`${taken.size} / ${files.length}`);
  return failed === 0 ? 0 : 1;
}

function run(): number {
  let request: ReturnType<typeof readArguments>;
  try {
    request = readArguments();
  } catch {
    request = 'misused';
  }
  if (request === 'help') {
    console.log(usage);
    return 0;
  }
  if (request === 'misused') {
    console.error(usage);
    return 2;
  }
  if (!existsSync(request.from)) {
    console.error(`لا يوجد مجلد في «${request.from}» (no such folder).`);
    return 2;
  }
  return convert(request.from, request.to, request.pictures);
}

process.exitCode = run();
