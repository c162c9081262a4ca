import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { pagePolicy } from '../../src/plugins/headers/policy.ts';
import { site as settings } from '../../src/site.ts';
import { addressOf, firstPage, scrollThrough, useChromium, visit } from '../setup/browser.ts';
import { everything, imported } from '../setup/newsroom.ts';
import { pagesOf } from '../setup/pages.ts';
import { serve } from '../setup/server.ts';

useChromium();

declare global {
  interface Window {
    /** What the policy has refused: the directive, and what it was. */
    refused: string[];
    /** Whatever an attack leaves. */
    owned?: string;
  }
}

function noteRefusals(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      const told = `${event.effectiveDirective} ${event.blockedURI}`;
      window.refused.push(told);
      console.error(`refused: ${told}`);
    });
  });
}

/** Everything of a page that a console tells, and what the policy refused. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

/** One address of each template. */
function templates(): readonly string[] {
  const addresses = pagesOf(inject('sites').newsroom).map(({ address }) => address);
  const first = (pattern: RegExp): string => {
    const found = addresses.find((address) => pattern.test(address));
    if (found === undefined) throw new Error(`no page like ${pattern}`);
    return found;
  };
  return [
    ...['/', '/topics/', '/authors/', '/archive/', '/search/', '/about/', '/corrections/'],
    ...['/offline/', '/not/there/'],
    ...[`/${everything.slug}/`, `/${imported.slug}/`],
    ...[/^\/sections\/\w+\/$/, /page\/1\/$/, /^\/topics\/.+\/$/, /^\/authors\/.+\/$/].map(first),
    first(/^\/archive\/\d+\/\d+\/$/),
  ];
}

describe('what the site itself does', () => {
  test('is refused on no template, with a worker and all', async () => {
    const page = await firstPage();
    await noteRefusals(page);
    const faults = faultsOf(page);
    for (const address of templates()) {
      await page.goto(addressOf('newsroom', address));
      await scrollThrough(page);
      expect(await page.evaluate(() => window.refused)).toEqual([]);
    }
    await page.goto(addressOf('newsroom', imported.aliases[1]));
    await page.waitForURL(addressOf('newsroom', `/${imported.slug}/`));
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
      addressOf('newsroom', '/sw.js'),
    );
    // The browser says of the page that is not there that it is not.
    const told = faults.filter((text) => !text.includes('status of 404'));
    expect(told).toEqual([]);
  });

  test('is refused nowhere where a reader uses it', async () => {
    const { page, faults } = await visit(`/${everything.slug}/`, {
      site: 'newsroom',
      permissions: ['clipboard-write'],
      before: noteRefusals,
    });
    await page.locator('[data-theme-switch] button[value="dark"]').click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.locator('[data-copy]').click();
    await expect.poll(() => page.locator('.share [role="status"]').textContent()).not.toBe('');
    const copy = page.locator('.code__copy').first();
    await copy.click();
    await expect.poll(() => copy.textContent()).toBe('تم النسخ');
    await page.locator('.video__link').click();
    const player = page.frameLocator('iframe.video__player');
    await player.locator('html').waitFor({ state: 'attached' });
    expect(page.frames()[1]?.url()).toContain(everything.embed);

    await page.goto(addressOf('newsroom', '/search/'));
    await page.getByRole('searchbox').fill('حكاية');
    await page.locator('[data-part="results"] a').first().waitFor();
    await page.getByRole('searchbox').fill('حكايه رقمهاا');
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => window.refused)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

const evil = 'https://evil.example';

/** What a hole in the program might let into a page: the name says which directive is to refuse it. */
const injected: readonly (readonly [string, string])[] = [
  ['script-src-elem inline', "<script>window.owned = 'script'</script>"],
  ['script-src-elem inline', "<script type=module>window.owned = 'module'</script>"],
  ['script-src-attr inline', `<img src="" onerror="window.owned = 'handler'" alt="">`],
  ['script-src-elem https://evil.example/x.js', `<script src="${evil}/x.js"></script>`],
  ['script-src-elem data', `<script src="data:text/javascript,window.owned='data'"></script>`],
  ['style-src-elem inline', '<style>h1 { color: rgb(1, 2, 3) }</style>'],
  ['style-src-elem https://evil.example/x.css', `<link rel="stylesheet" href="${evil}/x.css">`],
  ['style-src-attr inline', '<p id="styled" style="color: rgb(1, 2, 3)">x</p>'],
  ['img-src https://evil.example/x.png', `<img src="${evil}/x.png" alt="">`],
  ['img-src data', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">'],
  ['frame-src https://evil.example', `<iframe src="${evil}/frame"></iframe>`],
  ['object-src https://evil.example', `<object data="${evil}/x.swf"></object>`],
  ['media-src https://evil.example/x.mp4', `<video src="${evil}/x.mp4"></video>`],
  ['base-uri https://evil.example', `<base href="${evil}/">`],
  ['form-action https://evil.example', `<form action="${evil}/x"><button>x</button></form>`],
  ['script-src-elem inline', `<a id="link" href="javascript:void(window.owned='link')">x</a>`],
];

/** The article as it is sent, with markup put into it; its headers as they are, or the policy in the page alone. */
function withMarkup(markup: string, policyIn: 'headers' | 'pages') {
  return async (page: Page): Promise<void> => {
    await noteRefusals(page);
    await page.route(addressOf('newsroom', `/${everything.slug}/`), async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      let body = (await response.text()).replace('</main>', `${markup}</main>`);
      if (policyIn === 'pages') {
        delete headers['content-security-policy'];
        const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(settings)}">`;
        body = body.replace('<meta charset="utf-8">', `$&${meta}`);
      }
      await route.fulfill({ status: 200, headers, body });
    });
  };
}

describe.each(['headers', 'pages'] as const)('with the policy in %s', (policyIn) => {
  const open = (markup: string) =>
    visit(`/${everything.slug}/`, { site: 'newsroom', before: withMarkup(markup, policyIn) });

  test('nothing that is put into a page runs, styles, or asks anything of another host', async () => {
    const { page, foreignRequests } = await open(injected.map(([, markup]) => markup).join('\n'));
    const here = page.url();
    // By the page itself: Playwright would wait for where they lead.
    await page.evaluate(() => {
      document.getElementById('link')?.click();
      document.querySelector<HTMLButtonElement>('form[action*=evil] button')?.click();
    });
    await page.waitForTimeout(300);
    const refused = await page.evaluate(() => window.refused);
    for (const [told] of injected) {
      expect(
        refused.some((one) => one.startsWith(told)),
        told,
      ).toBe(true);
    }
    expect(await page.evaluate(() => window.owned)).toBeUndefined();
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('h1, #styled')].map((one) => getComputedStyle(one).color),
    );
    expect(colours).toHaveLength(2);
    expect(colours).not.toContain('rgb(1, 2, 3)');
    expect(page.url()).toBe(here);
    expect(foreignRequests).toEqual([]);
  });

  test('scripts of the site cannot make markup, scripts or requests of a text', async () => {
    const { page, foreignRequests } = await open('');
    const outcomes = await page.evaluate(async (origin) => {
      const told: Record<string, string> = {};
      const attempt = async (name: string, work: () => unknown): Promise<void> => {
        try {
          await work();
          told[name] = 'done';
        } catch (error) {
          told[name] = error instanceof Error ? error.name : String(error);
        }
      };
      const made = document.createElement('div');
      const script = document.createElement('script');
      await attempt('innerHTML', () => {
        made.innerHTML = '<b>x</b>';
      });
      await attempt('outerHTML', () => {
        document.body.append(made);
        made.outerHTML = '<b>x</b>';
      });
      await attempt('insertAdjacentHTML', () => made.insertAdjacentHTML('beforeend', '<b>x</b>'));
      await attempt('document.write', () => document.write('<b>x</b>'));
      await attempt('DOMParser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html'));
      await attempt('srcdoc', () => {
        document.createElement('iframe').srcdoc = '<b>x</b>';
      });
      await attempt('script.src', () => {
        script.src = `${origin}/x.js`;
      });
      await attempt('script.text', () => {
        script.text = 'window.owned = "text"';
      });
      await attempt('policy', () =>
        window.trustedTypes?.createPolicy('evil', { createScriptURL: () => `${origin}/x.js` }),
      );
      await attempt('worker', () => navigator.serviceWorker.register('/evil.js'));
      await attempt('fetch', () => fetch(`${origin}/x`));
      await attempt('beacon', () => {
        if (!navigator.sendBeacon(`${origin}/x`)) throw new TypeError();
      });
      made.setAttribute('style', 'color: rgb(1, 2, 3)');
      told.style = getComputedStyle(made).color;
      return told;
    }, evil);
    const { style, beacon, worker, ...others } = outcomes;
    expect(style).not.toBe('rgb(1, 2, 3)');
    expect(Object.entries(others).filter(([, outcome]) => outcome !== 'TypeError')).toEqual([]);
    // Playwright stands in for the one, and the browser says of the other only later that it was refused.
    expect([beacon, worker]).not.toContain(undefined);
    const refused = () => page.evaluate(() => window.refused);
    await expect.poll(refused).toContain(`connect-src ${evil}/x`);
    expect(await page.evaluate(() => window.owned)).toBeUndefined();
    expect(foreignRequests).toEqual([]);
  });
});

test('no other site can put a page of this one into a frame', async () => {
  const inner = addressOf('newsroom', '/');
  // A server of this machine: from elsewhere, the browser would refuse it for that alone.
  const other = await serve(inject('sites').newsroom, (_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<iframe src="${inner}"></iframe>`);
  });
  onTestFinished(other.stop);
  const page = await firstPage();
  await page.goto(other.origin);
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
});
