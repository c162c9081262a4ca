/** Whether a picture that a writer named is there, in the folder of the article and of a kind we know. */

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { nearestName } from './nearest-name.ts';
import { pictureFile } from './picture-file.ts';
import type { Problem } from './problem.ts';

const picturePattern = /\.(?:svg|png|jpe?g|webp|avif|gif|tiff?)$/i;

function leadsOutside(folder: string, file: string): boolean {
  return !realpathSync(file).startsWith(realpathSync(folder) + sep);
}

/** The picture in the same folder whose name is nearest to one that is not there. */
function nearestPicture(folder: string, path: string): string | undefined {
  const beside = join(folder, dirname(path));
  if (!existsSync(beside) || !statSync(beside).isDirectory()) return undefined;
  const names = readdirSync(beside)
    .toSorted()
    .filter((name) => picturePattern.test(name));
  const near = nearestName(basename(path).normalize('NFC'), names);
  return near === undefined ? undefined : join(dirname(path), near);
}

/**
 * What is wrong with a picture's file, if anything is.
 *
 * @param folder absolute folder of the article
 * @param src as the writer named it
 */
export function pictureFault(
  folder: string,
  src: string,
): Pick<Problem, 'code' | 'message' | 'remedy'> | undefined {
  const path = normalize(src);
  const outside = {
    code: 'picture-outside',
    message: `الصورة «${src}» ليست في مجلد المقال.`,
    remedy: 'ضع ملف الصورة بجانب index.md واكتب اسمه وحده.',
  };
  if (
    isAbsolute(src) ||
    path.split(/[/\\]/).includes('..') ||
    /^[a-z][a-z0-9+.-]*:/i.test(src) ||
    src.includes('\0')
  ) {
    return outside;
  }
  const file = pictureFile(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) {
    const near = nearestPicture(folder, path);
    return {
      code: 'picture-missing',
      message: `لا يوجد ملف باسم «${src}» في مجلد المقال.`,
      remedy:
        near === undefined
          ? 'ضع الصورة بجانب index.md، أو صحّح اسمها (الحروف الكبيرة والصغيرة تختلف).'
          : `هل تقصد ${near}؟`,
    };
  }
  if (!picturePattern.test(src)) {
    return {
      code: 'picture-kind',
      message: `الملف «${src}» ليس صورة من نوع معروف.`,
      remedy: 'الأنواع المقبولة: svg وpng وjpg وwebp وavif وgif.',
    };
  }
  return leadsOutside(folder, file) ? outside : undefined;
}
