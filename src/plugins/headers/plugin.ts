import type { SiteSettings } from '../../site.ts';
import type { EleventyConfig } from '../eleventy-config.ts';
import { pagePolicy } from './policy.ts';

/** Gives templates `contentSecurityPolicy`, where it is pages that state it; '' where the host does. */
export function headersPlugin(
  eleventyConfig: Pick<EleventyConfig, 'addGlobalData'>,
  site: Pick<SiteSettings, 'policyIn' | 'offline'>,
): void {
  const policy = site.policyIn === 'pages' ? pagePolicy(site) : '';
  eleventyConfig.addGlobalData('contentSecurityPolicy', policy);
}
