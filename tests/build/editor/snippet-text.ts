/** A snippet as an editor puts it in where its writer fills in nothing: every place has what stands there first. */

/** Numbers of the clock, as editors write them. */
const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '03',
  CURRENT_DATE: '14',
  CURRENT_HOUR: '09',
  CURRENT_MINUTE: '30',
};

/**
 * Of the syntax of TextMate snippets what those of the project use: `$0`, `${1:text}`, `${1|one,two|}`, `$NAME`, `${NAME}`.
 *
 * @throws Error for anything else that begins with a dollar sign
 */
export function snippetText(body: readonly string[]): string {
  const text = body
    .join('\n')
    .replace(
      /\$\{([A-Z_]+)\}|\$([A-Z_]+)/g,
      (whole, braced?: string, bare?: string) => variables[braced ?? bare ?? ''] ?? whole,
    )
    .replace(/\$\{\d\|((?:\\.|[^,|\\])*)[^}]*\|\}/g, (_, first: string) =>
      first.replace(/\\(.)/g, '$1'),
    )
    .replace(/\$\{\d:([^}$]*)\}/g, '$1')
    .replace(/\$0/g, '');
  if (text.includes('$')) throw new Error(`A snippet has more than is known of snippets: ${text}`);
  return text;
}
