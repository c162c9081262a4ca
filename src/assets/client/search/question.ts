/** What a reader asks, and how it stands in the address of the page. */

export interface Question {
  readonly query: string;
  /** The filters as their fields hold them; empty for all. */
  readonly section: string;
  readonly year: string;
}

/** @param search the part of an address that begins with `?`, or nothing */
export function questionOf(search: string): Question {
  const values = new URLSearchParams(search);
  const value = (name: string): string => values.get(name) ?? '';
  return { query: value('q'), section: value('section'), year: value('year') };
}

/**
 * The address of a question, relative to that of the page. By `URLSearchParams`, since `encodeURIComponent` throws on
 * half of a surrogate pair.
 */
export function addressOf({ query, section, year }: Question): string {
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: query.trim(), section, year })) {
    if (value !== '') values.set(name, value);
  }
  const asked = values.toString();
  return asked === '' ? './' : `?${asked}`;
}
