/** JSON of plain frozen objects that stand in many views: of each it is made once. */
export class ObjectSources {
  readonly #known = new WeakMap<object, string>();

  of(value: object | undefined): string {
    if (value === undefined) return '';
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const source = JSON.stringify(value);
    this.#known.set(value, source);
    return source;
  }
}

/** One text of several lists, such that other lists make another text. None of the texts has a line break in it. */
export function joinSources(...lists: readonly (readonly string[])[]): string {
  return lists.map((list) => `${list.length}\n${list.join('\n')}`).join('\n');
}
