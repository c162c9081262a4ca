/**
 * Moves the `count` largest of the first `length` numbers to the front, in any order (Hoare's quickselect, the median of
 * three as pivot). Numbers are all different, or equals are interchangeable.
 */
export function selectLargest(numbers: Float64Array, length: number, count: number): void {
  let from = 0;
  let to = length - 1;
  while (from < to && count > from && count <= to) {
    const pivot = medianOfThree(
      numbers[from] ?? 0,
      numbers[(from + to) >>> 1] ?? 0,
      numbers[to] ?? 0,
    );
    let left = from;
    let right = to;
    while (left <= right) {
      while ((numbers[left] ?? 0) > pivot) left += 1;
      while ((numbers[right] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const number = numbers[left] ?? 0;
      numbers[left] = numbers[right] ?? 0;
      numbers[right] = number;
      left += 1;
      right -= 1;
    }
    // What stands between `right` and `left` is the pivot.
    if (count <= right + 1) to = right;
    else if (count > left) from = left;
    else return;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
