/** An open-addressing table from 32-bit hashes to small numbers in the order in which they are first met. */
export class HashTable {
  #keys: Uint32Array;
  #numbers: Int32Array;
  #hashes = new Uint32Array(1 << 8);
  #size = 0;

  /** @param expected how many hashes there may be; more are no error */
  constructor(expected = 1 << 15) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(8, expected * 2)));
    this.#keys = new Uint32Array(slots);
    this.#numbers = new Int32Array(slots).fill(-1);
  }

  get size(): number {
    return this.#size;
  }

  /** By number. */
  get hashes(): Uint32Array {
    return this.#hashes.subarray(0, this.#size);
  }

  /** The number of a hash, or -1 − the free slot where it would stand. */
  #find(hash: number): number {
    const mask = this.#keys.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#numbers[slot] ?? -1;
      if (number === -1) return -1 - slot;
      if (this.#keys[slot] === hash) return number;
    }
  }

  /** -1 where it was never added. */
  get(hash: number): number {
    return Math.max(-1, this.#find(hash));
  }

  add(hash: number): number {
    const found = this.#find(hash);
    if (found >= 0) return found;
    const [slot, number] = [-1 - found, this.#size];
    this.#keys[slot] = hash;
    this.#numbers[slot] = number;
    if (number === this.#hashes.length) {
      const more = new Uint32Array(number * 2);
      more.set(this.#hashes);
      this.#hashes = more;
    }
    this.#hashes[number] = hash;
    this.#size += 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return number;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2).fill(-1);
    for (let slot = 0; slot < keys.length; slot += 1) {
      const number = numbers[slot] ?? -1;
      if (number === -1) continue;
      const free = -1 - this.#find(keys[slot] ?? 0);
      this.#keys[free] = keys[slot] ?? 0;
      this.#numbers[free] = number;
    }
  }
}

/**
 * Hashes to be looked for among very many others: a table behind a sieve of one byte for each ending of a hash, small
 * enough to stay in the processor's nearest memory.
 */
export class HashSieve {
  readonly #sieve = new Uint8Array(1 << 16);
  readonly #table: HashTable;

  constructor(hashes: readonly number[]) {
    this.#table = new HashTable(hashes.length);
    for (const hash of hashes) {
      this.#table.add(hash);
      this.#sieve[hash & 0xffff] = 1;
    }
  }

  has(hash: number): boolean {
    return this.#sieve[hash & 0xffff] === 1 && this.#table.get(hash) >= 0;
  }
}
