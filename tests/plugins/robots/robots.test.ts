import { describe, expect, test } from 'vitest';
import { robotsText } from '../../../src/plugins/robots/robots.ts';

const site = {
  url: 'https://mujaz.example',
  basePath: '/news/',
  robots: { search: true, answers: true, training: false },
};

/** What a robot obeys: the rule of the group that names it, else that of all (RFC 9309, 2.2.1). */
function ruleFor(robot: string, text: string): string | undefined {
  const groups = text.split('\n\n').map((group) => group.split('\n'));
  const named = groups.find((lines) => lines.includes(`User-agent: ${robot}`));
  const all = groups.find((lines) => lines.includes('User-agent: *'));
  return (named ?? all)?.at(-1);
}

describe('robots', () => {
  test('those of search engines and of answers are let in, those that gather texts are not', () => {
    const text = robotsText(site, false);
    expect(ruleFor('Googlebot', text)).toBe('Allow: /news/');
    expect(ruleFor('OAI-SearchBot', text)).toBe('Allow: /news/');
    expect(ruleFor('GPTBot', text)).toBe('Disallow: /news/');
    expect(ruleFor('Google-Extended', text)).toBe('Disallow: /news/');
  });

  test.each([
    [{ search: true, answers: true, training: true }, 'Allow', 'Allow', 'Allow'],
    [{ search: true, answers: false, training: false }, 'Allow', 'Disallow', 'Disallow'],
    [{ search: false, answers: true, training: false }, 'Disallow', 'Allow', 'Disallow'],
    [{ search: false, answers: false, training: true }, 'Disallow', 'Disallow', 'Allow'],
  ])('as the newsroom chooses: %o', (robots, search, answers, training) => {
    const text = robotsText({ ...site, robots }, false);
    expect(ruleFor('bingbot', text)).toBe(`${search}: /news/`);
    expect(ruleFor('PerplexityBot', text)).toBe(`${answers}: /news/`);
    expect(ruleFor('CCBot', text)).toBe(`${training}: /news/`);
  });

  test('are told where the sitemaps are', () => {
    expect(robotsText(site, false).split('\n').slice(-2)).toEqual([
      'Sitemap: https://mujaz.example/news/sitemap.xml',
      'Sitemap: https://mujaz.example/news/sitemap-news.xml',
    ]);
  });

  test('have nothing to look for in a preview', () => {
    expect(robotsText(site, true)).toBe('User-agent: *\nDisallow: /news/');
  });
});
