import { describe, expect, test } from 'vitest';
import { videoPlayers } from '../../../src/content/video-players.ts';
import {
  caddyConfiguration,
  headersFile,
  longestLine,
  mostRules,
  nginxConfiguration,
} from '../../../src/plugins/headers/hosts.ts';
import {
  defaultCaching,
  type HeaderSettings,
  headerRules,
  headersOf,
  pagePolicy,
  patternOf,
} from '../../../src/plugins/headers/policy.ts';
import {
  speculationRules,
  speculationRulesAddress,
} from '../../../src/plugins/headers/speculation-rules.ts';

const settings: HeaderSettings = { basePath: '/', offline: true, httpsOnlyDays: 365 };
const elsewhere: HeaderSettings = { ...settings, basePath: '/repo/' };

/** The directives of a policy, by name. */
function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}

const policyOf = (given: HeaderSettings): string =>
  headersOf(headerRules(given), `${given.basePath}about/`)['Content-Security-Policy'] ?? '';

describe('the security policy', () => {
  const policy = policyOf(settings);
  const directives = directivesOf(policy);

  test('nothing is unsafe, and what is not named is refused', () => {
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:|http:|nonce|sha256/);
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  });

  test('frames are those of the players of videos, and of nobody else', () => {
    expect(directives.get('frame-src')).toEqual(Object.values(videoPlayers));
  });

  test('nothing else comes from another origin', () => {
    const others = [...directives].filter(
      ([name, values]) =>
        name.endsWith('-src') &&
        name !== 'frame-src' &&
        values.some((value) => !["'self'", "'none'"].includes(value)),
    );
    expect(others).toEqual([]);
  });

  test('trusted types are one policy for the worker, and none where there is no worker', () => {
    expect(directives.get('trusted-types')).toEqual(['mujaz-worker']);
    const without = directivesOf(policyOf({ ...settings, offline: false }));
    expect(without.get('trusted-types')).toEqual(["'none'"]);
    expect(without.get('worker-src')).toEqual(["'none'"]);
  });

  test('a page states the same, but for what a page cannot state', () => {
    expect(policy).toBe(`${pagePolicy(settings)}; frame-ancestors 'none'`);
  });
});

describe('caching', () => {
  const rules = headerRules(elsewhere);
  const caching = (path: string) => headersOf(rules, path)['Cache-Control'];

  test.each([
    ['/repo/', defaultCaching],
    ['/repo/esim-explained/', defaultCaching],
    ['/repo/404.html', defaultCaching],
    ['/repo/sw.js', defaultCaching],
    ['/repo/search/', defaultCaching],
    ['/repo/assets/main.0123456789ab.js', 'public, max-age=31536000, immutable'],
    ['/repo/pictures/a.avif', 'public, max-age=31536000, immutable'],
    ['/repo/search/index/abc/words-1.txt', 'public, max-age=31536000, immutable'],
    ['/repo/feed.xml', 'public, max-age=300'],
    ['/repo/sitemap-12.xml', 'public, max-age=300'],
    ['/repo/favicon.ico', 'public, max-age=86400'],
  ])('%s: %s', (path, value) => {
    expect(caching(path)).toBe(value);
  });
});

describe('rules', () => {
  test('no header comes from two rules, which some hosts would join', () => {
    const paths = [
      ...['/', '/a/', '/assets/x.js', '/assets/icons/x.png', '/pictures/a.avif', '/feed.xml'],
      ...['/sitemap.xml', '/favicon.ico', '/search/index/x', speculationRulesAddress(settings)],
    ];
    const rules = headerRules(settings);
    for (const path of paths) {
      const names = rules
        .filter((rule) => new RegExp(patternOf(rule.path)).test(path))
        .flatMap(({ headers }) => Object.keys(headers));
      expect(names, path).toEqual([...new Set(names)]);
    }
  });

  test('all of them are under the base path', () => {
    for (const { path } of headerRules(elsewhere)) expect(path.startsWith('/repo/')).toBe(true);
    expect(headersOf(headerRules(elsewhere), '/other/')).toEqual({
      'Cache-Control': defaultCaching,
    });
  });

  test('HSTS is promised for as long as the settings say', () => {
    const told = (httpsOnlyDays: number) =>
      headersOf(headerRules({ ...settings, httpsOnlyDays }), '/')['Strict-Transport-Security'];
    expect(told(2)).toBe('max-age=172800');
    expect(told(0)).toBeUndefined();
  });

  test('a pattern takes nothing but its star for more than it is', () => {
    expect(new RegExp(patternOf('/sitemap*.xml')).test('/sitemap-1.xml')).toBe(true);
    expect(new RegExp(patternOf('/sitemap*.xml')).test('/sitemap-1xxml')).toBe(false);
    expect(new RegExp(patternOf('/a.b/*')).test('/a.b')).toBe(false);
  });
});

describe('what a browser may fetch ahead', () => {
  test('is named by a header, at an address that tells its bytes, in the right type', () => {
    const rules = headerRules(elsewhere);
    const named: unknown = JSON.parse(headersOf(rules, '/repo/a/')['Speculation-Rules'] ?? '');
    expect(named).toBe(`/repo${speculationRulesAddress(elsewhere)}`);
    expect(headersOf(rules, String(named))['Content-Type']).toBe(
      'application/speculationrules+json',
    );
    expect(speculationRulesAddress(elsewhere)).not.toBe(speculationRulesAddress(settings));
  });

  test('are pages of the site, but for the search', () => {
    const { prefetch } = JSON.parse(speculationRules(elsewhere));
    expect(JSON.stringify(prefetch)).not.toContain('"/"');
    expect(prefetch).toHaveLength(1);
    expect(prefetch[0].eagerness).toBe('moderate');
  });
});

describe('as hosts read it', () => {
  const rules = headerRules(elsewhere);

  test('_headers is as long as Cloudflare Pages reads, and says all', () => {
    const lines = headersFile(rules).split('\n');
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(paths).toEqual(rules.map(({ path }) => path));
    expect(paths.length).toBeLessThanOrEqual(mostRules);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(longestLine);
    const count = rules.reduce((sum, { headers }) => sum + Object.keys(headers).length, 0);
    expect(lines.filter((line) => /^ {2}[A-Za-z-]+: \S/.test(line))).toHaveLength(count);
  });

  test('nginx and Caddy are told every value', () => {
    for (const text of [nginxConfiguration(rules), caddyConfiguration(rules)]) {
      for (const value of rules.flatMap(({ headers }) => Object.values(headers))) {
        expect(text.replaceAll("\\'", "'")).toContain(value);
      }
      expect(text).toContain(defaultCaching);
    }
  });
});
