/** Finds the articles: one folder each, with `index.md` in it. Nothing else in the project walks this tree. */

import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileLooks } from './file-look.ts';
import type { Problem } from './problem.ts';
import { slugFault } from './slug.ts';
import type { Slug } from './types.ts';

export interface ArticleFolder {
  readonly slug: Slug;
  /** Absolute. */
  readonly folder: string;
  /** Path of its `index.md` for messages. */
  readonly file: string;
}

export interface ArticleFolders {
  readonly folders: readonly ArticleFolder[];
  readonly problems: readonly Problem[];
}

function atTop(file: string, code: string, message: string, remedy: string): Problem {
  return { file, line: 1, column: 1, code, severity: 'error', message, remedy };
}

/** What a name leads to. A link that leads nowhere, or round in a circle, is broken. */
function kindOf(path: string, entry: Dirent): 'folder' | 'file' | 'broken' {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'broken';
  }
}

/**
 * @param directory absolute folder of articles
 * @param shown its path for messages
 * @param looks of the build
 */
export function findArticleFolders(
  directory: string,
  shown: string,
  looks = new FileLooks(),
): ArticleFolders {
  const problems: Problem[] = [];
  const folders: ArticleFolder[] = [];
  const bySlug = new Map<Slug, string>();
  const entries = readdirSync(directory, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const folder = join(directory, name);
    const path = `${shown}/${name}`;
    const file = `${path}/index.md`;
    const kind = kindOf(folder, entry);
    if (kind === 'broken') {
      problems.push(
        atTop(
          path,
          'article-misplaced',
          'هذا الرابط لا يؤدي إلى مجلد.',
          'احذفه، أو صحّح ما يشير إليه.',
        ),
      );
      continue;
    }
    if (kind === 'file') {
      if (/\.(?:md|markdown)$/i.test(name)) {
        problems.push(
          atTop(
            path,
            'article-misplaced',
            'هذا الملف ليس في مجلد يخصه.',
            'ضع المقال في مجلد باسمه، واجعل اسم الملف index.md.',
          ),
        );
      }
      continue;
    }
    const index = `${folder}/index.md`;
    // A link may lead nowhere.
    if (looks.at(index)?.kind !== 'file' && !existsSync(index)) {
      problems.push(
        atTop(
          path,
          'article-without-index',
          'مجلد المقال ليس فيه ملف index.md.',
          'اجعل اسم ملف المقال index.md، أو احذف المجلد.',
        ),
      );
      continue;
    }
    const slug = name.normalize('NFC');
    const fault = slugFault(slug);
    if (fault === 'reserved') {
      problems.push(
        atTop(
          file,
          'slug-reserved',
          `الاسم «${slug}» محجوز لصفحة من صفحات الموقع.`,
          'غيّر اسم مجلد المقال.',
        ),
      );
      continue;
    }
    if (fault === 'shape') {
      problems.push(
        atTop(
          file,
          'slug-invalid',
          `اسم المجلد «${slug}» لا يصلح عنوانًا للمقال.`,
          'استعمل حروفًا لاتينية صغيرة وأرقامًا وشرطات، من 3 إلى 80 حرفًا، مثل how-esim-works',
        ),
      );
      continue;
    }
    const other = bySlug.get(slug);
    if (other !== undefined) {
      problems.push(
        atTop(
          file,
          'address-taken',
          `عنوان هذا المقال هو عنوان مقال آخر: ${other}`,
          'غيّر اسم أحد المجلدين؛ فالاسمان يبدوان واحدًا ولا يختلفان إلا في ترميز الحروف.',
        ),
      );
      continue;
    }
    bySlug.set(slug, file);
    folders.push({ slug, folder, file });
  }
  return { folders, problems };
}
