/** The directives a writer may use. */

import type { Directive } from './directive.ts';
import { figure } from './figure.ts';
import { note } from './note.ts';
import { post } from './post.ts';
import { quote } from './quote.ts';
import { readAlso } from './read-also.ts';
import { table } from './table.ts';
import { video } from './video.ts';

const all: readonly Directive[] = [note, quote, table, figure, readAlso, video, post];

export const directives: ReadonlyMap<string, Directive> = new Map(
  all.map((directive) => [directive.name, directive]),
);
