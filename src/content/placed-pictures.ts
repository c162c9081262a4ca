/** Which pictures articles show, and where that is written. */

import type { ArticleSource } from './article-source.ts';
import { pictureFault } from './picture-fault.ts';
import { pictureFile } from './picture-file.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './schema-problems.ts';

/** A picture that a page shows. */
export interface PlacedPicture {
  /** Absolute path. */
  readonly file: string;
  /** Whether it stands over an article. */
  readonly isHero: boolean;
  /** Where its writer named it. */
  readonly place: () => Pick<Problem, 'file' | 'line' | 'column'>;
}

/** The pictures that the pages of these articles show, each file once; not those that are told to be wrong already. */
export function placePictures(sources: readonly ArticleSource[]): readonly PlacedPicture[] {
  const byFile = new Map<string, PlacedPicture>();
  for (const { folder, file, outline, written } of sources) {
    const { hero, bodyLine, references } = outline;
    if (hero !== undefined && !pictureFault(folder, hero)) {
      const place = () => {
        const { yaml, placement } = written();
        const { line, column } = problemAt(yaml, placement, ['hero', 'src'], {
          code: 'hero',
          message: '',
        });
        return { file, line, column };
      };
      const path = pictureFile(folder, hero);
      byFile.set(path, { file: path, isHero: true, place });
    }
    for (const { src, line, column } of references.pictures) {
      const path = pictureFile(folder, src);
      if (byFile.has(path) || pictureFault(folder, src)) continue;
      byFile.set(path, {
        file: path,
        isHero: false,
        place: () => ({ file, line: line + bodyLine - 1, column }),
      });
    }
  }
  return [...byFile.values()];
}
