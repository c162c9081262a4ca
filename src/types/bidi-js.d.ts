/** What the tests use of `bidi-js` (1.1.0), whose own types belong to its CommonJS build and do not fit it. */
declare module 'bidi-js/dist/bidi.mjs' {
  const bidiFactory: () => {
    /** The level of every UTF-16 unit. */
    getEmbeddingLevels(text: string, direction: 'rtl'): { readonly levels: Uint8Array };
  };
  export default bidiFactory;
}
