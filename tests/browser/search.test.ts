import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import {
  addressOf,
  expectSound,
  overflowing,
  scrollThrough,
  useChromium,
  type VisitOptions,
  visit,
} from '../setup/browser.ts';
import { everything, storyCount } from '../setup/newsroom.ts';

useChromium();

declare global {
  interface Window {
    /** What has moved without the reader's doing: the sum of the scores of Layout Instability. */
    moved: number;
  }
}

/** The pieces of the index, whatever they are called. */
const pieces = /\/search\/index\//;

/** Words of the newsroom: in the text of one article alone, in the titles of all stories, in the old article. */
const inOneText = 'ملفاتك';
const inStories = 'حكاية';
const inOldTitle = 'القديمة';

function open(search = '', options: VisitOptions = {}) {
  return visit(`/search/${search}`, { site: 'newsroom', ...options });
}

const field = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.locator('[data-part="status"]');
const links = (page: Page) => page.locator('[data-part="results"] a');
const failure = (page: Page) => page.getByRole('alert');

/** What is fetched may take its time on a busy machine. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 10_000 });

/** The query as the address of the page has it. */
const asked = (page: Page) => new URL(page.url()).searchParams.get('q');

/** Waits for an answer, and holds what is said of it against what should be. */
async function expectAnswer(page: Page, said: string | RegExp): Promise<void> {
  const heard = async (): Promise<string> =>
    (await page.locator('[aria-busy]').count()) > 0
      ? ''
      : ((await status(page).textContent()) ?? '');
  await eventually(heard).toMatch(said);
}

function articleAddress(slug: string): string {
  return addressOf('newsroom', `/${slug}/`);
}

describe('a search', () => {
  test('finds an article by a word of its text, and shows the passage it stands in', async () => {
    const visited = await open();
    const { page } = visited;
    await field(page).fill(inOneText);
    await page.keyboard.press('Enter');
    await expectAnswer(page, 'نتيجة واحدة');
    expect(
      await links(page).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual([articleAddress(everything.slug)]);
    await expect
      .poll(() => page.locator('.card__description mark').allTextContents())
      .toEqual([inOneText]);
    await links(page).click();
    expect(page.url()).toBe(articleAddress(everything.slug));
    expectSound(visited);
  });

  test('answers while one types, before the word is whole', async () => {
    const { page } = await open();
    await field(page).pressSequentially(inStories.slice(0, 4));
    await expectAnswer(page, `${storyCount}\u00a0نتيجة`);
    expect(await links(page).count()).toBe(10);
  });

  test('a link with a query opens with its results, its filters and its title', async () => {
    const visited = await open(`?q=${inOldTitle}&section=companies&year=2025`);
    const { page } = visited;
    await expectAnswer(page, 'نتيجة واحدة');
    expect(await field(page).inputValue()).toBe(inOldTitle);
    expect(await page.getByLabel('القسم').inputValue()).toBe('companies');
    expect(await page.getByLabel('السنة').inputValue()).toBe('2025');
    expect(await page.title()).toMatch(new RegExp(`^\u2068${inOldTitle}\u2069 \\| `));
    expectSound(visited);
  });

  test('marks whole words, spelt as the article spells them', async () => {
    const { page } = await open('?q=الكتابه القديمه');
    await expectAnswer(page, 'نتيجة واحدة');
    const marks = await page.locator('.card__title mark').allTextContents();
    expect(marks).toEqual(['الكتابة', 'القديمة']);
  });

  test('a marked word is as wide as it is without its mark: its letters stay joined', async () => {
    const { page } = await open(`?q=${inOldTitle}`);
    await expectAnswer(page, 'نتيجة واحدة');
    const widths = await page.locator('.card__link').evaluate((link) => {
      const width = (): number => {
        const range = document.createRange();
        range.selectNodeContents(link);
        return (
          [...range.getClientRects()].reduce((sum, box) => Math.max(sum, box.right), 0) -
          Math.min(...[...range.getClientRects()].map((box) => box.left))
        );
      };
      const marked = width();
      link.textContent = link.textContent ?? '';
      return [marked, width()];
    });
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 0);
  });

  test('a section or a year narrows it, and stands in the address', async () => {
    const { page } = await open('?q=الأخبار');
    await expectAnswer(page, /نتيج|نتائج/);
    const all = await status(page).textContent();
    await page.getByLabel('السنة').selectOption('2025');
    await eventually(() => status(page).textContent()).toBe('نتيجة واحدة');
    expect(all).not.toBe('نتيجة واحدة');
    expect(new URL(page.url()).searchParams.get('year')).toBe('2025');
    await page.getByLabel('القسم').selectOption('security');
    await expectAnswer(page, 'لا نتائج');
    await page.goBack();
    await expectAnswer(page, 'نتيجة واحدة');
    expect(await page.getByLabel('القسم').inputValue()).toBe('');
  });

  test('«more» adds the results that follow and leads to the first of them', async () => {
    const { page } = await open(`?q=${inStories}`);
    await expectAnswer(page, `${storyCount}`);
    const more = page.getByRole('button', { name: 'المزيد من النتائج' });
    for (const shown of [20, 30, 40]) {
      await more.click();
      await eventually(() => links(page).count()).toBe(shown);
      const focused = await links(page).evaluateAll((all) =>
        all.findIndex((link) => link.matches(':focus')),
      );
      expect(focused).toBe(shown - 10);
    }
    expect(await more.isVisible()).toBe(false);
    const addresses = await links(page).evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(new Set(addresses).size).toBe(storyCount);
  });

  test('results with only some of the words come after a heading that says so', async () => {
    const { page } = await open(`?q=${inOneText} ${inOldTitle}`);
    await expectAnswer(page, 'لا مقال فيه كل كلمات البحث معًا.');
    const order = await page
      .locator('[data-part="results"] :is(h2, a)')
      .evaluateAll((all) => all.map(({ tagName }) => tagName));
    expect(order).toEqual(['H2', 'A', 'A']);
    expect(await page.locator('[data-part="results"] h2').textContent()).toBe(
      'نتائج فيها بعض كلمات البحث',
    );
  });

  test('a word that is in no article: a suggestion that can be followed, advice and what to browse', async () => {
    const { page } = await open('?q=القديممة');
    await expectAnswer(page, 'لا نتائج');
    expect(await page.locator('[data-part="nothing"]').textContent()).toContain('«القديممة»');
    expect(await page.getByRole('link', { name: 'كل الموضوعات' }).isVisible()).toBe(true);
    await page.locator('[data-part="suggestion"]').getByRole('link').click();
    await expectAnswer(page, 'نتيجة واحدة');
    expect(asked(page)).toBe(inOldTitle);
  });

  test('old results stay until the new ones are there', async () => {
    const { page } = await open(`?q=${inStories}`);
    await expectAnswer(page, `${storyCount}`);
    await page.evaluate(() => {
      const results = document.querySelector('[data-part="results"]');
      if (results === null) throw new Error('no results');
      document.body.dataset.emptied = 'no';
      new MutationObserver(() => {
        if (results.childElementCount === 0) document.body.dataset.emptied = 'yes';
      }).observe(results, { childList: true });
    });
    await field(page).press('End');
    await field(page).pressSequentially(' يومية رقمها');
    await eventually(() => asked(page)).toBe(`${inStories} يومية رقمها`);
    await expectAnswer(page, `${storyCount}`);
    expect(await page.evaluate(() => document.body.dataset.emptied)).toBe('no');
  });
});

describe('the address', () => {
  test('follows what is typed without a trail; what was meant can be gone back to', async () => {
    const { page } = await visit('/', { site: 'newsroom' });
    await page.getByRole('link', { name: 'البحث' }).click();
    await page.waitForURL(addressOf('newsroom', '/search/'));
    await field(page).pressSequentially(inStories);
    await eventually(() => asked(page)).toBe(inStories);
    await page.keyboard.press('Enter');
    await expectAnswer(page, `${storyCount}`);
    await field(page).fill(inOldTitle);
    await page.keyboard.press('Enter');
    await expectAnswer(page, 'نتيجة واحدة');

    await page.goBack();
    await expectAnswer(page, `${storyCount}`);
    expect(await field(page).inputValue()).toBe(inStories);
    await page.goForward();
    await expectAnswer(page, 'نتيجة واحدة');
    expect(await field(page).inputValue()).toBe(inOldTitle);
    await page.goBack();
    await page.goBack();
    expect(page.url()).toBe(addressOf('newsroom', '/'));
  });

  test('an emptied field empties it, and the title', async () => {
    const { page } = await open(`?q=${inOldTitle}`);
    await expectAnswer(page, 'نتيجة واحدة');
    await field(page).fill('');
    await expectAnswer(page, 'اكتب كلمة أو أكثر');
    expect(page.url()).toBe(addressOf('newsroom', '/search/'));
    expect(await page.title()).toMatch(/^البحث \| /);
    expect(await links(page).count()).toBe(0);
  });

  test('filters that the site does not have are none', async () => {
    const { page } = await open(`?q=${inOldTitle}&section=nowhere&year=1066`);
    await expectAnswer(page, 'نتيجة واحدة');
    expect(await page.getByLabel('القسم').inputValue()).toBe('');
  });
});

/** Every sign that means something in a regular expression. */
const regexSigns = `.*+?^$\{}()|[]\\`;

describe('what is no word', () => {
  const queries: readonly (readonly [name: string, query: string, said: string | RegExp])[] = [
    ['stop words alone', 'من في على', 'هذه كلمات شائعة'],
    ['signs', '؟!،؛…«»', 'ليس فيما كتبته كلمة'],
    ['an emoji', '🧭👩‍👩‍👧', /ليس فيما كتبته كلمة|لا نتائج/],
    ['what regular expressions are made of', regexSigns, /ليس فيما كتبته كلمة|لا نتائج/],
    ['half of an emoji', '\ud83d', /ليس فيما كتبته كلمة|لا نتائج/],
    ['markup', '<img src=x onerror=alert(1)>', /./],
    ['both directions, and what turns text about', '\u202eabc \u2067حكاية 5×3 C++', /./],
    ['ten thousand letters', 'حكا'.repeat(3334), /./],
    ['ten thousand words', 'حكاية و '.repeat(1250), /./],
  ];

  test('is answered, can be opened again, and leaves the search as it was', async () => {
    const visited = await open();
    const { page } = visited;
    for (const [name, query, said] of queries) {
      const before = asked(page);
      await field(page).evaluate((input, value) => {
        (input as HTMLInputElement).value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      await eventually(() => asked(page)).not.toBe(before);
      await field(page).press('Enter');
      await expectAnswer(page, said);
      expect(await overflowing(page), name).toEqual([]);
      // What stands in the address can be opened again.
      expect((await page.reload())?.status(), name).toBe(200);
      await expectAnswer(page, said);
      await field(page).fill(inOldTitle);
      await expectAnswer(page, 'نتيجة واحدة');
    }
    expectSound(visited);
  });

  test('a query of spaces asks nothing', async () => {
    const { page } = await open('?q=  ');
    await expectAnswer(page, 'اكتب كلمة أو أكثر');
  });

  test('stop words beside others are named as not looked for', async () => {
    const { page } = await open(`?q=من ${inOldTitle}`);
    await expectAnswer(page, 'نتيجة واحدة');
    expect(await page.locator('[data-part="ignored"]').textContent()).toBe(
      'كلمات شائعة لم نبحث عنها: من',
    );
  });
});

describe('keys', () => {
  test('down and up go between the field and the results; Enter opens one', async () => {
    const { page } = await open(`?q=${inStories}`);
    await expectAnswer(page, `${storyCount}`);
    await field(page).focus();
    const place = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('input, [data-part="results"] a')].indexOf(
          document.activeElement ?? document.body,
        ),
      );
    const visited: number[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(key);
      visited.push(await place());
    }
    expect(visited).toEqual([1, 2, 1, 0, 0, 1]);
    const href = await links(page)
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(href);
  });

  test('Escape empties the field and keeps it', async () => {
    const { page } = await open(`?q=${inStories}`);
    await expectAnswer(page, `${storyCount}`);
    await field(page).focus();
    await page.keyboard.press('Escape');
    await expectAnswer(page, 'اكتب كلمة أو أكثر');
    expect(await field(page).inputValue()).toBe('');
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('Tab is never caught: it passes through the form, the results and out', async () => {
    const { page } = await open(`?q=${inStories}`);
    await expectAnswer(page, `${storyCount}`);
    await page.getByRole('button', { name: 'ابحث' }).focus();
    const reached: string[] = [];
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.className || 'filter'));
    }
    const results = Array.from({ length: 10 }, () => 'card__link');
    expect(reached).toEqual(['filter', 'filter', ...results, 'search__button', 'topic']);
  });
});

describe('when a piece of the index cannot be had', () => {
  const faults: readonly [string, (route: Route) => Promise<void>][] = [
    ['missing', (route) => route.fulfill({ status: 404, body: 'no' })],
    [
      'cut short',
      async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
      },
    ],
    ['no network', (route) => route.abort()],
  ];

  test.each(faults)('%s: it is said, and the search works again later', async (_name, fault) => {
    const { page, foreignRequests } = await open();
    await page.route(pieces, fault);
    await field(page).fill(inOldTitle);
    await eventually(() => failure(page).isVisible()).toBe(true);
    expect(await failure(page).textContent()).toContain('تعذّر البحث.');
    expect(await links(page).count()).toBe(0);
    // Typing on tries again.
    await field(page).fill(inStories);
    await eventually(() => asked(page)).toBe(inStories);
    await eventually(() => failure(page).isVisible()).toBe(true);

    await page.unroute(pieces);
    await failure(page).getByRole('button', { name: 'إعادة المحاولة' }).click();
    await expectAnswer(page, `${storyCount}`);
    expect(await failure(page).isVisible()).toBe(false);
    expect(foreignRequests).toEqual([]);
  });

  test('a passage that does not come leaves the description', async () => {
    const { page } = await open('', {
      before: (opened) => opened.route(/\/search\/index\/texts\//, (route) => route.abort()),
    });
    await field(page).fill(inOneText);
    await page.keyboard.press('Enter');
    await expectAnswer(page, 'نتيجة واحدة');
    expect(await page.locator('.card__description').textContent()).toContain('وصف المقال');
    expect(await failure(page).isVisible()).toBe(false);
  });
});

describe('around it', () => {
  test('without JavaScript the page offers topics, sections and the archive, and says why', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    const notice = page.locator('noscript .search__notice');
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.textContent()).toContain('يحتاج البحث إلى JavaScript');
    expect(await field(page).isVisible()).toBe(false);
    for (const name of ['كل الموضوعات', 'الأرشيف كله']) {
      expect(await page.getByRole('link', { name }).isVisible(), name).toBe(true);
    }
    const browse = page.locator('.search__browse');
    expect(await browse.locator('a[href*="/topics/"]').count()).toBeGreaterThan(1);
    expect(await browse.locator('a[href*="/archive/2"]').count()).toBeGreaterThan(1);
    await browse.locator('a[href*="/archive/2"]').first().click();
    expect(await page.locator('h1').textContent()).toMatch(/مارس 2026/);
  });

  test('the page that says «not found» has a field that leads here', async () => {
    const { page } = await visit('/nowhere-at-all/', { site: 'newsroom' });
    await field(page).fill(inOldTitle);
    await page.getByRole('button', { name: 'ابحث' }).click();
    await page.waitForURL(/\/repo\/search\/\?q=/);
    await expectAnswer(page, 'نتيجة واحدة');
  });

  test.each([390, 1280])('nothing moves when results come, %d wide', async (width) => {
    const { page } = await open(`?q=${inStories}`, {
      viewport: { width, height: 844 },
      alone: true,
    });
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          window.moved += (entry as PerformanceEntry & { readonly value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // A slow network: the page is seen before its script has run.
    await page.route(/\/search\.[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.reload();
    await expectAnswer(page, `${storyCount}`);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => window.moved)).toBeLessThan(0.01);
  });

  test('however wide the window is, nothing reaches out to the side', async () => {
    const visited = await open(`?q=${inStories} ${everything.title}`);
    const { page } = visited;
    await expectAnswer(page, /./);
    for (const width of [320, 390, 820, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await scrollThrough(page);
      expect(await overflowing(page), `${width} wide`).toEqual([]);
    }
    expectSound(visited);
  });

  test('on a phone every target is at least 24 pixels each way', async () => {
    const { page } = await open(`?q=${inStories}`, { viewport: { width: 390, height: 844 } });
    await expectAnswer(page, /./);
    const small = await page.locator('main :is(a, button, input, select)').evaluateAll((all) =>
      all
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ element, box }) => element.checkVisibility() && box.height < 24)
        .map(({ element }) => element.outerHTML),
    );
    expect(small).toEqual([]);
  });

  test("the project's own articles are found at the root of a host", async () => {
    const visited = await visit('/search/?q=eSIM', { site: 'own' });
    await expectAnswer(visited.page, /نتيج|نتائج/);
    const [first] = await links(visited.page).evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(first).toBe(`${inject('origins').own}/esim-explained/`);
    expectSound(visited);
  });
});
