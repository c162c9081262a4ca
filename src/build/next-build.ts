/**
 * When the site must be built again though nothing is edited, where a schedule can read it: `next-build.json` in the cache
 * folder. Not in the output, which everybody can read: the moment of what is not out is nobody's business.
 */

import { join } from 'node:path';
import { z } from 'zod';
import { formatDateTime } from '../arabic/date.ts';
import { momentAt } from '../content/dates.ts';
import { readWhole, writeWhole } from '../content/whole-file.ts';
import type { SiteSettings } from '../site.ts';

const schema = z.object({
  /** The clock of the build. */
  built: z.iso.datetime({ offset: true }),
  /** Null where the site stays as it is until something is edited. */
  next: z.iso.datetime({ offset: true }).nullable(),
  /** As `inputsFingerprint`, where it was asked for. */
  inputs: z.string().exactOptional(),
});

/** Moments are ISO 8601 in the site's zone. */
export type NextBuild = Readonly<z.infer<typeof schema>>;

function fileIn(cache: string): string {
  return join(cache, 'next-build.json');
}

/** @returns undefined where there is none, or something else */
export function readNextBuild(cache: string): NextBuild | undefined {
  try {
    const text = readWhole(fileIn(cache))?.toString('utf8');
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export interface Build {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly next: number | null;
  readonly inputs?: string | undefined;
}

export function writeNextBuild(
  cache: string,
  { now, next, inputs }: Build,
  { timeZone }: Pick<SiteSettings, 'timeZone'>,
): void {
  const written: NextBuild = {
    built: momentAt(now, timeZone).iso,
    next: next === null ? null : momentAt(next, timeZone).iso,
    ...(inputs !== undefined && { inputs }),
  };
  writeWhole(fileIn(cache), `${JSON.stringify(written, undefined, 2)}\n`);
}

/** Whether a build would come to something else than the last one did. */
export function isDue(
  last: NextBuild | undefined,
  { now, inputs }: Pick<Build, 'now' | 'inputs'>,
): boolean {
  if (last?.inputs === undefined || last.inputs !== inputs) return true;
  return now < Date.parse(last.built) || (last.next !== null && now >= Date.parse(last.next));
}

/** «موعد البناء التالي: 20 مارس 2026، 12:01 ظهرًا» */
export function describeNext(next: number, { timeZone, months }: SiteSettings): string {
  return `موعد البناء التالي: ${formatDateTime(next, { timeZone, months, digits: 'latn' })}`;
}
