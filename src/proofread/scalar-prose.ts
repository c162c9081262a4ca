/** From a value in YAML to what its reader sees of it. */

import { type Prose, ProseBuilder } from './prose.ts';

const blank = /^\s/;

function blanksAt(text: string, at: number): string {
  return /^\s*/.exec(text.slice(at))?.[0] ?? '';
}

/** Where the characters of a value begin in the way it is written. */
function contentStart(written: string): number {
  if (/^["']/.test(written)) return 1;
  // The head of a block: `>-`, `|2`.
  const head = /^[|>][^\n]*\n/.exec(written);
  return head ? head[0].length : 0;
}

/** How a character is written between quotation marks that it would end. */
function escaped(character: string, written: string): string | undefined {
  if (written.startsWith("'")) return character === "'" ? "''" : undefined;
  return written.startsWith('"') && /["\\]/.test(character) ? `\\${character}` : undefined;
}

/**
 * What a reader sees of a text in YAML. Blanks may be written as line breaks with an indentation, quotation marks with a
 * mark before them; all else is written as it is read.
 *
 * @param written the value as it stands in the file, quotation marks included
 * @param offset of `written` in the file
 * @returns undefined where it cannot be told how the value is written
 */
export function scalarProse(value: string, written: string, offset: number): Prose | undefined {
  const prose = new ProseBuilder();
  let at = contentStart(written);
  if (written.startsWith(value, at)) {
    prose.add(value, offset + at);
    return prose.build();
  }
  for (const [part] of value.matchAll(/\s+|\S/gs)) {
    if (blank.test(part)) {
      const blanks = blanksAt(written, at);
      if (blanks === part) prose.add(part, offset + at);
      else prose.addOther(part);
      at += blanks.length;
      continue;
    }
    // The indentation of a block.
    if (at === contentStart(written)) at += blanksAt(written, at).length;
    const marked = escaped(part, written);
    const form = marked ?? part;
    if (!written.startsWith(form, at)) return undefined;
    if (marked === undefined) prose.add(part, offset + at);
    else prose.addOther(part);
    at += form.length;
  }
  return prose.build();
}
