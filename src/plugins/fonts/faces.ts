import type { Script } from './repertoire.ts';

/** A weight of a face, or a part of its weight axis. */
export type FaceWeight = number | { readonly min: number; readonly max: number };

/** One font file of the site. */
export interface Face {
  /** Of the file in the output: `<name>.<hash>.woff2`. */
  readonly name: string;
  readonly family: string;
  /** npm package of Fontsource, and the file in its `files/`. */
  readonly package: string;
  readonly file: string;
  readonly script: Script;
  /** Whether the file has a weight axis: static packages have one file for each weight. */
  readonly variable: boolean;
  /** What is cut out of the axis: one weight pins it. */
  readonly weight: FaceWeight;
  /** The weights that are shown in this cut, if others than its own. */
  readonly declaredWeight?: FaceWeight;
  /** Whether every page asks for it before its style sheet is read. */
  readonly preload: boolean;
  readonly display: 'optional' | 'swap';
}

/** A font of the reader's system, drawn as large as one of ours, for its Arabic letters. */
export interface FallbackFace {
  readonly family: string;
  readonly weight: FaceWeight;
  /** Names for `local()`, tried in this order. */
  readonly local: readonly string[];
  /** Percent: the length of a line in our font, as a part of its length in this one. */
  readonly sizeAdjust: number;
  /** Percent of the adjusted em, so that the baseline stands where ours does. */
  readonly ascent: number;
  readonly descent: number;
}
