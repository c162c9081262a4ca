/** Where a link leads on the site. */

import { decodeAddress } from './markdown/addresses.ts';
import type { Address } from './types.ts';

export interface LinkAddress {
  /** Decoded, NFC, without query and fragment; the slash at its end is as it is written. */
  readonly path: string;
  /** Decoded; '' for none. */
  readonly fragment: string;
}

/**
 * @param href as in `LinkReference`: site-absolute, relative, or of a fragment alone
 * @param from the address of the page that has the link
 */
export function resolveLink(href: string, from: Address): LinkAddress {
  const url = URL.parse(href, `https://site.invalid${encodeURI(from)}`);
  return {
    path: decodeAddress(url?.pathname ?? from).normalize('NFC'),
    fragment: decodeAddress(url?.hash.slice(1) ?? '').normalize('NFC'),
  };
}
