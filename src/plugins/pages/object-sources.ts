import { shortFingerprint } from '../../content/fingerprint.ts';

/** Short texts for plain frozen objects that stand in many views. */
export class ObjectSources {
  readonly #known = new Map<object, string>();

  of(value: object | undefined): string {
    if (value === undefined) return '';
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const source = shortFingerprint(JSON.stringify(value));
    this.#known.set(value, source);
    return source;
  }
}

/** One text of several lists, such that other lists make another text. None of the texts has a line break in it. */
export function joinSources(...lists: readonly (readonly string[])[]): string {
  let joined = '';
  for (const list of lists) {
    joined += `${list.length}\n`;
    for (const text of list) joined += `${text}\n`;
  }
  return joined;
}
