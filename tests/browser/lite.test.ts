import { expect, test } from 'vitest';
import { mainAddresses } from '../setup/addresses.ts';
import { expectSound, overflowing, useChromium, visit } from '../setup/browser.ts';
import { everything } from '../setup/newsroom.ts';

useChromium();

const { article = '' } = mainAddresses();

test.each([320, 1280])(
  'everything an article can have, %d wide, without scripts: two requests, nothing reaches out, light and dark',
  async (width) => {
    const requested: string[] = [];
    const visited = await visit(`/lite/${everything.slug}/`, {
      site: 'newsroom',
      viewport: { width, height: 900 },
      colorScheme: 'light',
      javaScriptEnabled: false,
      before: async (page) => page.on('request', (request) => requested.push(request.url())),
    });
    const { page } = visited;
    // What browsers may fetch ahead is told by the host, with every page.
    const paths = requested
      .map((url) => new URL(url).pathname.replace(/\.\w{12}\./, '.'))
      .filter((path) => !path.endsWith('/speculation-rules.json'));
    expect(paths).toEqual([`/repo/lite/${everything.slug}/`, '/repo/assets/lite.css']);
    expectSound(visited);
    expect(await overflowing(page)).toEqual([]);

    const look = () =>
      page.evaluate(() => {
        const { backgroundColor, color, direction } = getComputedStyle(document.documentElement);
        return { backgroundColor, color, direction };
      });
    expect(await look()).toEqual({
      backgroundColor: 'rgb(250, 247, 240)',
      color: 'rgb(27, 25, 22)',
      direction: 'rtl',
    });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await look()).toMatchObject({
      backgroundColor: 'rgb(22, 21, 19)',
      color: 'rgb(236, 230, 218)',
    });
    expect(await overflowing(page)).toEqual([]);
  },
);

test('whoever saves data is offered it before the dates of the article, and others after them', async () => {
  const tops = async (savesData: boolean) => {
    const { page, faults } = await visit(article, {
      viewport: { width: 390, height: 844 },
      before: (opened) =>
        opened.addInitScript((saveData) => {
          Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData }) });
        }, savesData),
    });
    expect(faults).toEqual([]);
    const link = page.getByRole('link', { name: 'نسخة موفرة للبيانات' });
    const boxes = [
      await link.boundingBox(),
      await page.locator('.byline time').first().boundingBox(),
    ];
    await link.click();
    expect(new URL(page.url()).pathname).toBe(`/lite${article}`);
    await page.getByRole('link', { name: 'النسخة الكاملة' }).first().click();
    expect(new URL(page.url()).pathname).toBe(article);
    return boxes.map((box) => box?.y ?? Number.NaN);
  };
  const [link = Number.NaN, dates = Number.NaN] = await tops(true);
  expect(link).toBeLessThan(dates);
  const [quietLink = Number.NaN, datesFirst = Number.NaN] = await tops(false);
  expect(quietLink).toBeGreaterThanOrEqual(datesFirst - 1);
});
