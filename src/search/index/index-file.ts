/**
 * A file of the index: its path under the folder of the index, and its text. A path names all that is in its file, so that a
 * file that is already there need not be made; but for that of the root, whose text is at hand.
 */
export type IndexFile =
  | { readonly path: string; readonly make: () => string }
  | { readonly path: string; readonly text: string };
