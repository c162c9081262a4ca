/**
 * Which pages a browser may fetch ahead, when the reader is about to ask for one:
 * https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API. The rules are a file of their own, named in a header:
 * in a page they would be an inline script. A browser whose reader saves data leaves them alone by itself.
 */

import { shortFingerprint } from '../../content/fingerprint.ts';
import type { Address } from '../../content/types.ts';
import type { SiteSettings } from '../../site.ts';

/** Pages end with a slash, and files do not. The page of results waits for a question. */
export function speculationRules({ basePath }: Pick<SiteSettings, 'basePath'>): string {
  return JSON.stringify({
    prefetch: [
      {
        source: 'document',
        where: {
          and: [
            { or: [{ href_matches: basePath }, { href_matches: `${basePath}*/` }] },
            { not: { href_matches: `${basePath}search/*` } },
          ],
        },
        eagerness: 'moderate',
      },
    ],
  });
}

export function speculationRulesAddress(settings: Pick<SiteSettings, 'basePath'>): Address {
  return `/assets/speculation-rules.${shortFingerprint(speculationRules(settings))}.json`;
}
