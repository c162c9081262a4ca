/** The rules of `policy.ts` as hosts and servers read them. */

import { defaultCaching, type HeaderRule, patternOf } from './policy.ts';

/** What Cloudflare Pages reads of a `_headers`, https://developers.cloudflare.com/pages/configuration/headers/ */
export const mostRules = 100;
export const longestLine = 2000;

/** `_headers`, as Cloudflare Pages and Netlify read it. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...lines].join('\n');
  });
  return `# Where no caching is named, that of the host holds: ${defaultCaching}\n${blocks.join('\n')}\n`;
}

/** The names of all headers, each once. */
function namesIn(rules: readonly HeaderRule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
}

const isContentType = (name: string): boolean => name === 'Content-Type';

/** No value of ours has a dollar sign, which would be a variable. */
const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/**
 * For nginx: maps, which stand outside of `server`, and what stands in it. A header goes by the value of a map, for an
 * `add_header` of a location would put all others of the server aside.
 */
export function nginxConfiguration(rules: readonly HeaderRule[]): string {
  const names = namesIn(rules).filter((name) => !isContentType(name));
  const variable = (name: string): string => `$mujaz_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const values = rules.flatMap(({ path, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [`  ${quoted(`~${patternOf(path)}`)} ${quoted(value)};`];
    });
    const fallback = name === 'Cache-Control' ? defaultCaching : '';
    return [`map $uri ${variable(name)} {`, `  default ${quoted(fallback)};`, ...values, '}'].join(
      '\n',
    );
  });
  // What is missing must not be kept for ever: caching is told of good answers alone.
  const sent = names.map(
    (name) => `add_header ${name} ${variable(name)}${name === 'Cache-Control' ? '' : ' always'};`,
  );
  const types = rules.flatMap(({ path, headers }) => {
    const type = headers['Content-Type'];
    return type === undefined ? [] : [`location = ${path} { types { } default_type ${type}; }`];
  });
  return ['# http { … }', ...maps, '', '# server { … }', ...sent, ...types, ''].join('\n');
}

/** For Caddy: what stands in the block of the site. */
export function caddyConfiguration(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }, index) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name} \`${value}\``);
    return [
      `@mujaz${index} path_regexp \`${patternOf(path)}\``,
      `header @mujaz${index} {`,
      ...lines,
      '}',
    ].join('\n');
  });
  return `header ?Cache-Control \`${defaultCaching}\`\n${blocks.join('\n')}\n`;
}
