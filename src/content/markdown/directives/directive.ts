/** What a directive is. To add one: write its file beside this one, and name it in `index.ts`. */

import type { RendererRule, StateBlock, Token } from 'markdown-it';
import type { z } from 'zod';
import type { BodyProblem, NumberedBox } from '../document.ts';
import type { MarkdownEnvironment } from '../environment.ts';
import { type DataProblem, readData } from './data.ts';

/** An open directive with Markdown inside, on its way to becoming tokens. */
export interface MarkdownBlock {
  readonly state: StateBlock;
  /** What follows the name on the opening line; may be ''. */
  readonly title: string;
  /** Parses what is between the opening and the closing line, in place. */
  parseContent(): void;
  /** Pushes an element whose content is the title, as inline Markdown. */
  pushTitle(type: string, tag: string, attributes: Readonly<Record<string, string>>): void;
  nextId(box: NumberedBox): string;
  /** Reports a problem at the opening line. */
  report(problem: Omit<BodyProblem, 'line' | 'column'>): void;
}

export interface MarkdownDirective {
  readonly kind: 'markdown';
  readonly name: string;
  build(block: MarkdownBlock): void;
  /** Rules for the tokens that `build` pushes and markdown-it cannot render by itself. */
  readonly renderers?: Readonly<Record<string, RendererRule>>;
}

/** What a directive with data points at; places come from the path of the value in the YAML. */
export interface DataReference {
  readonly kind: 'picture' | 'link' | 'article';
  readonly target: string;
  readonly path: readonly PropertyKey[];
  /** Of a picture: what it shows, in words, and where that is written. */
  readonly alt?: { readonly text: string; readonly path: readonly PropertyKey[] };
}

/** A directive with data after its YAML has been found good. */
export interface DataBlock {
  readonly references: readonly DataReference[];
  /** The prose of it, for search and for counting words; '' for none. */
  readonly plain: string;
  readonly pictures: number;
  render(environment: MarkdownEnvironment, id: string): string;
}

export interface DataReading {
  readonly problems: readonly DataProblem[];
  /** Undefined where there is an error. */
  readonly block: DataBlock | undefined;
  /** Place, from the first line of the YAML, of the value at a path. */
  placeOf(path: readonly PropertyKey[]): { readonly line: number; readonly column: number };
}

export interface DataDirective {
  readonly kind: 'data';
  readonly name: string;
  /** Where the box numbers its id. */
  readonly box?: NumberedBox;
  read(yaml: string): DataReading;
}

export type Directive = MarkdownDirective | DataDirective;

interface DataDirectiveDefinition<Data> {
  readonly name: string;
  readonly box?: NumberedBox;
  /** Every `error` in it is an Arabic sentence: what is wrong with the value. */
  readonly schema: z.ZodType<Data>;
  /** An example, told to whoever leaves the directive empty or gives it the wrong shape. */
  readonly example: string;
  readonly references?: (data: Data) => readonly DataReference[];
  readonly plain?: (data: Data) => string;
  readonly pictures?: number;
  /** Complete markup. Every text of `data` must be escaped here. */
  readonly render: (data: Data, environment: MarkdownEnvironment, id: string) => string;
}

/** A directive whose inside is YAML of a schema. */
export function dataDirective<Data>(definition: DataDirectiveDefinition<Data>): DataDirective {
  const { name, box, schema, example, references, plain, pictures = 0, render } = definition;
  return {
    kind: 'data',
    name,
    ...(box ? { box } : {}),
    read(source) {
      const { problems, data, placeOf } = readData(source, schema, name, example);
      const block =
        data === undefined
          ? undefined
          : {
              references: references?.(data) ?? [],
              plain: plain?.(data) ?? '',
              pictures,
              render: (environment: MarkdownEnvironment, id: string) =>
                render(data, environment, id),
            };
      return { problems, block, placeOf };
    },
  };
}

/** Blocks of data by their token; the renderer and the analysis find them here. */
export const dataBlocks = new WeakMap<Token, DataBlock>();
