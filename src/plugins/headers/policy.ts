/**
 * What a host says with each answer, for every host alike: what writes their files, the preview and the servers of the
 * tests all read it here.
 */

import { workerPolicy } from '../../assets/client/worker/policy.ts';
import type { Address } from '../../content/types.ts';
import { videoPlayers } from '../../content/video-players.ts';
import type { SiteSettings } from '../../site.ts';
import { feedFormats } from '../feeds/formats.ts';
import { speculationRulesAddress } from './speculation-rules.ts';

export type HeaderSettings = Pick<SiteSettings, 'basePath' | 'offline' | 'httpsOnlyDays'>;

export interface HeaderRule {
  /** A path under the host, percent-encoded; one `*` in it stands for any characters. */
  readonly path: string;
  /**
   * By name. No header is in two rules that match one path: some hosts would join the two values, others send one.
   */
  readonly headers: Readonly<Record<string, string>>;
}

const players = Object.values(videoPlayers);

/** Directives that a `<meta>` cannot hold, https://www.w3.org/TR/CSP3/#meta-element */
const headerOnly = ["frame-ancestors 'none'"];

function policyDirectives({ offline }: Pick<SiteSettings, 'offline'>): readonly string[] {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `worker-src ${offline ? "'self'" : "'none'"}`,
    `frame-src ${players.join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${offline ? workerPolicy : "'none'"}`,
  ];
}

/** The content security policy as a page itself may state it, before all else in its head. */
export function pagePolicy(settings: Pick<SiteSettings, 'offline'>): string {
  return policyDirectives(settings).join('; ');
}

/** What the player of a video may use once the reader has asked for it. */
const ofPlayers = ['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture'];
const ownAlone = ['clipboard-write'];
/** Only what browsers know: Chromium complains in the console of others, such as `web-share` and `bluetooth`. */
const ofNobody = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

function permissions(): string {
  const origins = players.map((origin) => JSON.stringify(origin)).join(' ');
  return [
    ...ofPlayers.map((name) => `${name}=(self ${origins})`),
    ...ownAlone.map((name) => `${name}=(self)`),
    ...ofNobody.map((name) => `${name}=()`),
  ].join(', ');
}

const secondsOfDay = 86_400;

/** Of what bears the fingerprint of its bytes in its name. */
const forever = 'public, max-age=31536000, immutable';

/**
 * How long an answer may be used again where no rule says another time: never without asking whether it still is right.
 * The hosts that read `_headers` say so of themselves.
 */
export const defaultCaching = 'public, max-age=0, must-revalidate';

/** What readers of feeds, and robots, ask for again and again. */
const feeds = [
  ...Object.values(feedFormats).flatMap(({ file }) => [`/${file}`, `/*/${file}`]),
  '/sitemap*.xml',
];
/** Browsers ask for these unasked, at these very addresses. */
const plainIcons = ['/favicon.ico', '/apple-touch-icon.png'];

/** The rules of a site, the most general first. */
export function headerRules(settings: HeaderSettings): readonly HeaderRule[] {
  const { basePath, httpsOnlyDays } = settings;
  const under = (address: Address): string => basePath.slice(0, -1) + address;
  const cached = (address: Address, caching: string): HeaderRule => ({
    path: under(address),
    headers: { 'Cache-Control': caching },
  });
  return [
    {
      path: under('/*'),
      headers: {
        'Content-Security-Policy': [...policyDirectives(settings), ...headerOnly].join('; '),
        'X-Content-Type-Options': 'nosniff',
        // YouTube plays nothing for a page that does not say where it is.
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': permissions(),
        'Cross-Origin-Opener-Policy': 'same-origin',
        ...(httpsOnlyDays > 0 && {
          'Strict-Transport-Security': `max-age=${httpsOnlyDays * secondsOfDay}`,
        }),
        'Speculation-Rules': JSON.stringify(under(speculationRulesAddress(settings))),
      },
    },
    {
      path: under('/assets/*'),
      headers: { 'Cache-Control': forever, 'Cross-Origin-Resource-Policy': 'same-origin' },
    },
    {
      path: under('/search/index/*'),
      headers: { 'Cache-Control': forever, 'Cross-Origin-Resource-Policy': 'same-origin' },
    },
    {
      path: under('/pictures/*'),
      // Feed readers on the web show the pictures of articles in pages of their own.
      headers: { 'Cache-Control': forever, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    },
    ...feeds.map((address) => cached(address, 'public, max-age=300')),
    ...plainIcons.map((address) => cached(address, `public, max-age=${secondsOfDay}`)),
    {
      path: under(speculationRulesAddress(settings)),
      headers: { 'Content-Type': 'application/speculationrules+json' },
    },
  ];
}

/** A pattern of a rule as a regular expression, in the syntax that JavaScript, PCRE and RE2 share. */
export function patternOf(path: string): string {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `^${path.split('*').map(literal).join('.*')}$`;
}

/** The headers of an answer, by name. @param path percent-encoded, under the host */
export function headersOf(
  rules: readonly HeaderRule[],
  path: string,
): Readonly<Record<string, string>> {
  const matching = rules.filter((rule) => new RegExp(patternOf(rule.path)).test(path));
  return Object.assign(
    { 'Cache-Control': defaultCaching },
    ...matching.map(({ headers }) => headers),
  );
}
