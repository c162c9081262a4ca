import type { Address } from '../../content/types.ts';

/** Where a site lives. */
export interface SiteLocation {
  /** Scheme and host, without a closing slash. */
  readonly url: string;
  /** Starts and ends with `/`. */
  readonly basePath: Address;
}

/**
 * An address of the site as links need it: percent-encoded as browsers and servers compare it, under the base path.
 * Addresses relative to the page, fragments and those of other sites stay.
 */
export function href(location: Pick<SiteLocation, 'basePath'>, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return location.basePath.slice(0, -1) + encodeAddress(address);
}

/** The full URL of an address of the site. */
export function absolute(location: SiteLocation, address: Address): string {
  return location.url + href(location, address);
}

/** Percent-encodes what is not yet so. A `%` that starts no escape is a letter of the name. */
function encodeAddress(address: string): string {
  return encodeURI(address).replaceAll(/%25([0-9A-Fa-f]{2})/g, '%$1');
}
