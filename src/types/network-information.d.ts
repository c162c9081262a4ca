/** What this project uses of the Save Data API, https://wicg.github.io/savedata/: not in TypeScript's own types, nor in all browsers. */
interface Navigator {
  readonly connection?: { readonly saveData?: boolean };
}
