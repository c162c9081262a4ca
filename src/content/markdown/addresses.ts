/** Which addresses an article may contain. An allow-list: what is not named here does not reach the page. */

export type LinkKind = 'external' | 'mail' | 'internal' | 'heading';

export type LinkJudgement =
  | { readonly kind: LinkKind; readonly insecure: boolean }
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'scheme' };

const refused: LinkJudgement = { kind: 'refused', reason: 'scheme' };

/**
 * Judges the destination of a link as markdown-it hands it over: entities decoded, blanks and control
 * characters percent-encoded. Schemes by RFC 3986 §3.1; `\` counts as `/`, as it does in browsers (WHATWG URL).
 */
export function judgeLink(href: string): LinkJudgement {
  if (href === '') return { kind: 'refused', reason: 'empty' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
  if (/[\u0000-\u0020\u007f\\]|%(?:0|1|5c|7f)/i.test(href)) {
    // Encoded, these are harmless inside a path, but browsers strip some of them where a scheme may stand.
    const head = /^[^/?#]*/.exec(href)?.[0] ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    if (/[\u0000-\u0020\u007f\\]/.test(href) || /%(?:0|1|5c|7f)/i.test(head)) return refused;
  }
  if (/^https?:\/\/[^/?#]/i.test(href)) {
    const url = URL.parse(href);
    return url ? { kind: 'external', insecure: url.protocol === 'http:' } : refused;
  }
  if (/^mailto:[^@]+@[^@]+$/i.test(href)) return { kind: 'mail', insecure: false };
  if (href.startsWith('#')) return { kind: 'heading', insecure: false };
  if (/^\/(?:\/|%5c)/i.test(href)) return refused;
  if (href.startsWith('/') || !/^[^/?#]*(?::|%3a|&colon)/i.test(href)) {
    return { kind: 'internal', insecure: false };
  }
  return refused;
}

export type PictureJudgement = 'beside' | 'empty' | 'remote' | 'outside';

/**
 * Judges where a picture is taken from: only a file beside the article, or in a folder beside it, will do.
 *
 * @param src percent-decoded
 */
export function judgePicture(src: string): PictureJudgement {
  if (src === '') return 'empty';
  if (/^(?:https?:)?[/\\]{2}/i.test(src)) return 'remote';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
  if (/[\u0000-\u001f\u007f\\:?#<>"|*]/.test(src) || src.startsWith('/')) return 'outside';
  const segments = src.replace(/^\.\//, '').split('/');
  return segments.some((segment) => segment === '' || segment === '.' || segment === '..')
    ? 'outside'
    : 'beside';
}

/** What was written before percent-encoding; the text itself where its escapes are broken. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
