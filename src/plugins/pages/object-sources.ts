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

/**
 * One text of the texts of a list: texts of several lists, one after another, stand for these lists and no others. None of
 * the texts may have a line break in it.
 */
export function listSource<One>(list: readonly One[], sourceOf: (one: One) => string): string {
  let joined = `${list.length}\n`;
  for (const one of list) joined += `${sourceOf(one)}\n`;
  return joined;
}
