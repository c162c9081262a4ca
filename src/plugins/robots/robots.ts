/** Who may read the site to what end, told to robots (RFC 9309). */

import type { SiteSettings } from '../../site.ts';
import { absolute, href } from '../addresses/addresses.ts';

/** What robots read a site for. */
type RobotPurpose = keyof SiteSettings['robots'];

/** Robots by the names that their owners say they obey. Those of search engines are all that are not named. */
const robots: Readonly<Record<Exclude<RobotPurpose, 'search'>, readonly string[]>> = {
  /** They read a page when somebody asks about it, or to find it then, and say where an answer is from. */
  answers: [
    'ChatGPT-User',
    'Claude-SearchBot',
    'Claude-User',
    'DuckAssistBot',
    'MistralAI-User',
    'OAI-SearchBot',
    'Perplexity-User',
    'PerplexityBot',
  ],
  /** They gather texts that models are made of. Some are no robots but names by which a search robot may be told so. */
  training: [
    'AI2Bot',
    'Amazonbot',
    'Applebot-Extended',
    'Bytespider',
    'CCBot',
    'ClaudeBot',
    'GPTBot',
    'Google-Extended',
    'Meta-ExternalAgent',
    'PanguBot',
    'cohere-training-data-crawler',
  ],
};

function rule(site: Pick<SiteSettings, 'basePath'>, isAllowed: boolean): string {
  return `${isAllowed ? 'Allow' : 'Disallow'}: ${href(site, '/')}`;
}

/**
 * The text of `robots.txt`.
 *
 * @param isPreview whether the site is made for writers: nobody else is to read it
 */
export function robotsText(
  site: Pick<SiteSettings, 'url' | 'basePath' | 'robots'>,
  isPreview: boolean,
): string {
  const groups = [['User-agent: *', rule(site, !isPreview && site.robots.search)]];
  for (const purpose of ['answers', 'training'] as const) {
    if (isPreview || site.robots[purpose] === site.robots.search) continue;
    const names = robots[purpose].map((name) => `User-agent: ${name}`);
    groups.push([...names, rule(site, site.robots[purpose])]);
  }
  if (!isPreview) {
    groups.push(
      ['/sitemap.xml', '/sitemap-news.xml'].map((file) => `Sitemap: ${absolute(site, file)}`),
    );
  }
  return groups.map((lines) => lines.join('\n')).join('\n\n');
}
