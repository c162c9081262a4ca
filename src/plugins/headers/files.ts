import type { SiteSettings } from '../../site.ts';
import type { OutputBytes } from '../output-files.ts';
import { headersFile } from './hosts.ts';
import { headerRules } from './policy.ts';
import { speculationRules, speculationRulesAddress } from './speculation-rules.ts';

/** What tells hosts and browsers how the site is to be served. It is there whatever the host: one that cannot read it leaves it alone. */
export function headerFiles(site: SiteSettings): readonly OutputBytes[] {
  return [
    { address: '/_headers', bytes: Buffer.from(headersFile(headerRules(site))) },
    { address: speculationRulesAddress(site), bytes: Buffer.from(speculationRules(site)) },
  ];
}
