/** When articles were last updated, where their files do not say. */

import { momentAt } from '../../content/dates.ts';
import { explainHistory } from '../../content/history/explain.ts';
import { type History, readHistory } from '../../content/history/read-history.ts';
import type { Repository } from '../../content/history/repository.ts';
import type { Edit } from '../../content/history/updates.ts';
import type { KeptPlace } from '../../content/sealed-file.ts';
import type { Moment, Slug } from '../../content/types.ts';
import type { SiteSettings } from '../../site.ts';

export interface Updates {
  /** To be asked for each article while the content is read. */
  readonly updateOf: (slug: Slug, published: Moment) => Moment | undefined;
  /** What whoever builds the site should know, as Arabic sentences: complete once all articles have been asked for. */
  readonly notices: () => readonly string[];
  /** The repository that it was read from; undefined where none is asked. */
  readonly repository: Repository | undefined;
  /** Absolute paths of the files that it was read from besides. */
  readonly inputs: readonly string[];
}

const hour = 3_600_000;

/** @param history of the articles */
export function updatesIn(
  { repository, edits, inputs }: History,
  { timeZone, settlingHours }: Pick<SiteSettings, 'timeZone' | 'settlingHours'>,
): Updates {
  const shown = new Map<Slug, Edit>();
  return {
    updateOf(slug, published) {
      const edit = edits.get(slug);
      if (edit === undefined || edit.time < published.epoch + settlingHours * hour) {
        return undefined;
      }
      shown.set(slug, edit);
      return momentAt(edit.time, timeZone);
    },
    notices: () => explainHistory(repository, shown),
    repository,
    inputs,
  };
}

/**
 * @param articles absolute folder of `<slug>/index.md`
 * @param kept as in `readHistory`
 */
export async function readUpdates(
  articles: string,
  site: Pick<SiteSettings, 'timeZone' | 'settlingHours' | 'updatedFrom'>,
  kept: KeptPlace,
): Promise<Updates> {
  if (site.updatedFrom === 'front-matter') {
    return {
      updateOf: () => undefined,
      notices: () => [],
      repository: undefined,
      inputs: [],
    };
  }
  return updatesIn(await readHistory(articles, kept), site);
}
