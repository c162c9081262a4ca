/** Files of news items, on which search and «اقرأ أيضًا» are measured. */

import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { UsageError } from '../arguments.ts';
import { parseJson, readNamed } from './input-files.ts';

export interface NewsItem {
  readonly id: string;
  readonly title: string;
  /** Plain text; paragraphs are lines. */
  readonly body: string;
  /** `yyyy-mm-dd`. */
  readonly date: string;
}

const itemSchema = z.object({
  id: z.string(),
  date: z.string().regex(/^\d{4}-\d\d-\d\d/),
  title: z.string(),
  body: z.string(),
});

/**
 * @param path absolute path of a file of JSON objects, one a line: `id`, `date`, `title`, `body`; compressed where its
 *   name ends in `.gz`
 * @param flag after which the file was named
 * @throws UsageError
 */
export function readNews(path: string, flag: string): readonly NewsItem[] {
  const bytes = readNamed(flag, path);
  let text: string;
  try {
    text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch {
    throw new UsageError(`الملف «${path}» المذكور بعد ‎${flag} ليس مضغوطًا بصيغة gzip.`);
  }
  const items: NewsItem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = itemSchema.safeParse(parseJson(line));
    if (!read.success) {
      throw new UsageError(
        `السطر ${index + 1} من «${path}» المذكور بعد ‎${flag} ليس بالشكل المطلوب: كائن JSON فيه id وdate وtitle وbody.`,
      );
    }
    items.push({ ...read.data, date: read.data.date.slice(0, 10) });
  }
  if (items.length === 0) throw new UsageError(`الملف «${path}» المذكور بعد ‎${flag} فارغ.`);
  return items;
}
