/** What this project uses of `postcss-import`, which ships no types. */
declare module 'postcss-import' {
  import type { AcceptedPlugin } from 'postcss';

  export default function postcssImport(): AcceptedPlugin;
}
