/** The prose of articles as it was when they were parsed: to parse them again takes longest of all. */

/** By the fingerprints of files. What is not held is parsed again by whoever asks for it. */
export interface PlainTexts {
  hold(hash: string, text: string): void;
  of(hash: string): string | undefined;
}

/** For whoever asks for no texts. */
export const noTexts: PlainTexts = { hold: () => {}, of: () => undefined };

/** Characters that are held in memory. */
const mostHeld = 48e6;

/** Texts in memory, as long as there is room. */
export class HeldTexts implements PlainTexts {
  readonly #texts = new Map<string, string>();
  #room = mostHeld;

  hold(hash: string, text: string): void {
    if (text.length > this.#room || this.#texts.has(hash)) return;
    this.#room -= text.length;
    this.#texts.set(hash, text);
  }

  of(hash: string): string | undefined {
    return this.#texts.get(hash);
  }
}
