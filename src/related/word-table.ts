/** FNV-1a over UTF-16 units with the finaliser of MurmurHash3: 32 bits that are the same on every machine. */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A map from words. A `Map` has to have every new string hashed outside of compiled code; over the millions of words of a
 * site, each a string cut from its text a moment ago, this takes half the time.
 */
export class WordTable<Value> {
  #slots = new Int32Array(1 << 16).fill(-1);
  readonly #hashes: number[] = [];
  readonly #words: string[] = [];
  readonly #values: Value[] = [];

  /** The value of a word, made when the word is first met. */
  get(word: string, make: (word: string) => Value): Value {
    const hash = termHash(word);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? -1;
      if (number === -1) return this.#add(word, hash, slot, make(word));
      if (this.#hashes[number] === hash && this.#words[number] === word) {
        return this.#values[number] ?? make(word);
      }
    }
  }

  #add(word: string, hash: number, slot: number, value: Value): Value {
    this.#slots[slot] = this.#words.length;
    this.#hashes.push(hash);
    this.#words.push(word);
    this.#values.push(value);
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return value;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while ((this.#slots[slot] ?? -1) !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}
