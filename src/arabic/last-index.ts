/** `Array.prototype.findLastIndex`, which readers' browsers have had only since 2022. */
export function lastIndexWhere<Item>(
  items: readonly Item[],
  matches: (item: Item) => boolean,
): number {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item !== undefined && matches(item)) return at;
  }
  return -1;
}
