import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { expectSound, useChromium, visit } from '../setup/browser.ts';
import { everything, imported } from '../setup/newsroom.ts';

useChromium();

const { newsroom } = inject('sites');
const canonical = (slug: string): string =>
  `${newsroom.url}${newsroom.basePath}${encodeURIComponent(slug)}/`;

async function shareLink(page: Page, host: string): Promise<URL> {
  const hrefs = await page
    .locator('.share a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const found = hrefs.map((href) => new URL(href)).find((url) => url.host === host);
  if (found === undefined) throw new Error(`no link to ${host}`);
  return found;
}

/** What the clipboard holds, as a reader gets it out: scripts of the site may not. */
async function pasted(page: Page): Promise<string> {
  const field = await page.evaluateHandle(() => {
    const added = document.createElement('textarea');
    document.body.append(added);
    added.focus();
    return added;
  });
  await page.keyboard.press('ControlOrMeta+V');
  return field.evaluate(({ value }) => value);
}

test('copying the link says so to everybody, and the clipboard holds the address', async () => {
  const visited = await visit(`/${imported.slug}/`, {
    site: 'newsroom',
    permissions: ['clipboard-write'],
  });
  const { page } = visited;
  const answer = page.locator('.share [role="status"]');
  expect(await answer.textContent()).toBe('');
  expect(await answer.getAttribute('aria-live')).toBe('polite');
  await page.getByRole('button', { name: 'نسخ الرابط' }).click();
  await expect.poll(() => answer.textContent()).toBe('تم نسخ الرابط');
  expect(await pasted(page)).toBe(canonical(imported.slug));
  expectSound(visited);
});

test('where the clipboard refuses, the reader is told what to do instead', async () => {
  const { page } = await visit(`/${imported.slug}/`, {
    site: 'newsroom',
    before: (opened) =>
      opened.addInitScript(() => {
        navigator.clipboard.writeText = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));
      }),
  });
  await page.getByRole('button', { name: 'نسخ الرابط' }).click();
  await expect
    .poll(() => page.locator('.share [role="status"]').textContent())
    .toBe('تعذّر النسخ. انسخ الرابط من شريط العنوان.');
});

test.each([everything.slug, imported.slug])(
  'links to networks carry title and address of %s whole',
  async (slug) => {
    const { page } = await visit(`/${slug}/`, { site: 'newsroom' });
    const title = (await page.locator('h1').textContent())?.trim() ?? '';
    const plain = (text: string | null): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');
    const wanted = plain(title);

    const whatsApp = await shareLink(page, 'wa.me');
    expect(plain(whatsApp.searchParams.get('text'))).toBe(`${wanted} ${canonical(slug)}`);

    const telegram = await shareLink(page, 't.me');
    expect(telegram.searchParams.get('url')).toBe(canonical(slug));
    expect(plain(telegram.searchParams.get('text'))).toBe(wanted);

    const x = await shareLink(page, 'x.com');
    expect(x.searchParams.get('url')).toBe(canonical(slug));
    expect(plain(x.searchParams.get('text'))).toBe(wanted);

    const facebook = await shareLink(page, 'www.facebook.com');
    expect(facebook.searchParams.get('u')).toBe(canonical(slug));
  },
);

test("the device's own sharing is offered only where there is one", async () => {
  const { page } = await visit(`/${imported.slug}/`, { site: 'newsroom' });
  const offered = await page.locator('[data-share]').isVisible();
  expect(offered).toBe(await page.evaluate(() => 'share' in navigator));
});

test("the device's own sharing gets title and address", async () => {
  const { page } = await visit(`/${imported.slug}/`, {
    site: 'newsroom',
    before: (opened) =>
      opened.addInitScript(() => {
        const shared: ShareData[] = [];
        Object.assign(window, { shared });
        Object.assign(Navigator.prototype, {
          share: async (data: ShareData) => {
            shared.push(data);
          },
        });
      }),
  });
  await page.locator('[data-share]').click();
  expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual([
    { title: 'تجربة الكتابة في الصحف القديمة', url: canonical(imported.slug) },
  ]);
});
