/** What a first visit to a page weighs, by kind of resource, and the most that it may weigh. */

/** `search` is the script of the search, `index` what it searches in; `other` is what no page should ask for. */
export const kinds = [
  ...(['html', 'styles', 'scripts', 'fonts', 'icons'] as const),
  ...(['hero', 'pictures', 'search', 'index', 'other'] as const),
] as const;

export type Kind = (typeof kinds)[number];

export interface Fetched {
  /** Of the address, as it was asked for. */
  readonly path: string;
  readonly kind: Kind;
  /** Over the wire, with the headers of the answer. */
  readonly bytes: number;
}

/** Of a first visit. */
export interface Weight {
  /** Each file once. */
  readonly fetched: readonly Fetched[];
  /** Addresses of other origins that the page asked for. */
  readonly foreign: readonly string[];
}

/** What makes the page whole but for its pictures and what is searched. */
const pageKinds: ReadonlySet<Kind> = new Set(['html', 'styles', 'scripts', 'fonts', 'icons']);

const kibibyte = 1024;

/** In bytes, for a host that compresses with brotli. Pictures under the first one come as the reader scrolls. */
export const budgets: Readonly<Partial<Record<Kind, number>>> = {
  html: 14 * kibibyte,
  styles: 10 * kibibyte,
  scripts: 5 * kibibyte,
  fonts: 40 * kibibyte,
  icons: 2 * kibibyte,
  hero: 80 * kibibyte,
  search: 12 * kibibyte,
  index: 16 * kibibyte,
  other: 0,
};

/** Of a page without its pictures. */
export const pageBudget = 60 * kibibyte;

export function weightOf({ fetched }: Weight, kind: Kind): number {
  return fetched.filter((each) => each.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
}

export function pageWeight(weight: Weight): number {
  return [...pageKinds].reduce((sum, kind) => sum + weightOf(weight, kind), 0);
}

export function wholeWeight({ fetched }: Weight): number {
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What is over its budget, each as `fonts 57.1 > 40.0 KiB`; none where all keep to it. */
export function overBudget(weight: Weight): readonly string[] {
  const told = (name: string, bytes: number, budget: number): string[] =>
    bytes > budget ? [`${name} ${inKibibytes(bytes)} > ${inKibibytes(budget)} KiB`] : [];
  return [
    ...kinds.flatMap((kind) => told(kind, weightOf(weight, kind), budgets[kind] ?? Infinity)),
    ...told('page', pageWeight(weight), pageBudget),
    ...weight.foreign.map((address) => `foreign ${address}`),
  ];
}

export function inKibibytes(bytes: number): string {
  return (bytes / kibibyte).toFixed(1);
}
