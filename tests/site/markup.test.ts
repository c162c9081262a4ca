import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import {
  attribute,
  hasClass,
  inside,
  isForeign,
  type Page,
  pagesOf,
  place,
  textOf,
  withTag,
} from '../setup/pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The HTML standard writes it in small letters.
    'doctype-style': ['error', { style: 'lowercase' }],
    // How much of a title a search engine shows is its affair; the content's schema has a limit of its own.
    'long-title': 'off',
    // An id of HTML may begin with any character and be in any script; the rule's default is that of HTML 4.
    'valid-id': ['error', { relaxed: true }],
    // A table's scrolling box is a region to give it a name when it has the focus, not a part of the article's
    // outline; a list keeps its role so.
    'prefer-native-element': ['error', { exclude: ['region', 'list'] }],
    // VoiceOver forgets that a list is one when CSS takes its markers away; the role reminds it.
    'no-redundant-role': 'off',
  },
});

const isolateOpeners = /[\u2066-\u2068]/;
const overrides = /[\u202a-\u202e]/;

/** Whether every isolate that is opened in a text is closed in it, and no other one. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (isolateOpeners.test(character)) open++;
    else if (character === '\u2069' && --open < 0) return false;
  }
  return open === 0;
}

/** Each text and each attribute of a page, apart. */
function textsOf(page: Page): string[] {
  return page.elements.flatMap((element) => [
    ...element.attrs.map(({ value }) => value),
    ...element.childNodes.flatMap((node) => ('value' in node ? node.value : [])),
  ]);
}

describe.each(Object.entries(inject('sites')))('%s: markup', (_name, site) => {
  const pages = pagesOf(site);

  /** `file: what` for everything that a look at a page finds. */
  function findings(look: (page: Page) => readonly string[]): string[] {
    return pages.flatMap((page) => look(page).map((found) => `${page.file}: ${found}`));
  }

  test('the HTML parser finds nothing to mend', () => {
    expect(findings(({ parseErrors }) => parseErrors)).toEqual([]);
  });

  test('html-validate finds no fault', async () => {
    // A fault of a layout is on every page: each is told once, with the first place and the number of places.
    const places = new Map<string, string[]>();
    for (const { file, source } of pages) {
      const { results } = await validator.validateString(source, file);
      for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
        const fault = `${ruleId}: ${message}`;
        places.set(fault, [...(places.get(fault) ?? []), `${file}:${line}:${column}`]);
      }
    }
    const found = [...places].map(([fault, where]) => `${fault} (${where.length}, ${where[0]})`);
    expect(found).toEqual([]);
  });

  test('every page is Arabic and right to left, by name and not by guess', () => {
    const wrong = findings((page) => {
      const [root] = withTag(page, 'html');
      return root && attribute(root, 'lang') === 'ar' && attribute(root, 'dir') === 'rtl'
        ? []
        : ['<html>'];
    });
    expect(wrong).toEqual([]);
  });

  test('every page has one h1, with words in it, and headings that skip no level', () => {
    const wrong = findings((page) => {
      const headings = withTag(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
      const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
      const ones = headings.filter(({ tagName }) => tagName === 'h1');
      return [
        ...(ones.length === 1 ? [] : [`${ones.length} h1`]),
        ...headings
          .filter((heading) => textOf(heading).trim() === '')
          .map((heading) => `empty ${place(heading)}`),
        ...headings
          .filter((_, index) => index > 0 && (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
          .map((heading) => `skips a level at ${place(heading)}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('no id stands twice on a page, and every id that is referred to is there', () => {
    const wrong = findings((page) => {
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      const referred = page.elements.flatMap((element) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'].flatMap(
          (name) => attribute(element, name)?.split(/\s+/) ?? [],
        ),
      );
      return [
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `#${id} twice`),
        ...referred.filter((id) => !ids.includes(id)).map((id) => `no #${id}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('no style, script or handler stands in a page: a strict policy would refuse it', () => {
    const wrong = findings((page) =>
      page.elements
        .filter(
          (element) =>
            element.tagName === 'style' ||
            (element.tagName === 'script' &&
              attribute(element, 'src') === undefined &&
              // Data blocks are not run.
              !/^application\/(?:ld\+json|json)$/.test(attribute(element, 'type') ?? '')) ||
            attribute(element, 'srcdoc') !== undefined ||
            element.attrs.some(({ name }) => name === 'style' || /^on[a-z]/.test(name)) ||
            element.attrs.some(({ value }) => /^\s*javascript:/i.test(value)),
        )
        .map(place),
    );
    expect(wrong).toEqual([]);
  });

  test('isolates are closed in the text or the attribute that opens them', () => {
    expect(findings((page) => textsOf(page).filter((text) => !isBalanced(text)))).toEqual([]);
  });

  test('no embedding or override turns text about', () => {
    expect(findings((page) => textsOf(page).filter((text) => overrides.test(text)))).toEqual([]);
  });

  test('no text is left of a template or of a value that is missing', () => {
    const leftover = /\{\{|\{%|\[object Object\]|\bundefined\b|\bNaN\b|\bnull\b/;
    const prose = (page: Page): string[] =>
      page.elements
        .filter(
          (element) => !isForeign(element) && !['code', 'pre', 'span'].includes(element.tagName),
        )
        .flatMap((element) => [
          ...element.attrs.map(({ value }) => value),
          ...element.childNodes.flatMap((node) =>
            node.nodeName === '#text' && 'value' in node ? node.value : [],
          ),
        ]);
    expect(findings((page) => prose(page).filter((text) => leftover.test(text)))).toEqual([]);
  });

  test('every picture has its measures, a description, and two formats', () => {
    const wrong = findings((page) =>
      withTag(page, 'img')
        .filter(
          (image) =>
            !(Number(attribute(image, 'width')) > 0) ||
            !(Number(attribute(image, 'height')) > 0) ||
            attribute(image, 'alt') === undefined ||
            image.parentNode?.nodeName !== 'picture',
        )
        .map(place),
    );
    expect(wrong).toEqual([]);
  });

  test('the picture at the top of a page is fetched first and the others wait', () => {
    const wrong = findings((page) => {
      const eager = withTag(page, 'img').filter((image) => attribute(image, 'loading') !== 'lazy');
      const urgent = withTag(page, 'img').filter(
        (image) => attribute(image, 'fetchpriority') === 'high',
      );
      return [
        ...(eager.length > 1 ? [`${eager.length} eager pictures`] : []),
        ...(urgent.length > 1 ? [`${urgent.length} urgent pictures`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('code reads from left to right', () => {
    const wrong = findings((page) =>
      withTag(page, 'code', 'pre')
        .filter((element) => {
          for (let node: unknown = element; ; ) {
            if (typeof node !== 'object' || node === null || !('attrs' in node)) return true;
            const found = page.elements.find((candidate) => candidate === node);
            if (found === undefined) return true;
            if (attribute(found, 'dir') !== undefined) return attribute(found, 'dir') !== 'ltr';
            node = found.parentNode;
          }
        })
        .map(place),
    );
    expect(wrong).toEqual([]);
  });

  test('lists are marked up as lists, and every link says where it leads', () => {
    const wrong = findings((page) =>
      withTag(page, 'a', 'button')
        .filter(
          (element) =>
            textOf(element).trim() === '' &&
            !attribute(element, 'aria-label') &&
            !inside(element).some((child) => attribute(child, 'alt')),
        )
        .map(place),
    );
    expect(wrong).toEqual([]);
  });

  test('the pages read whole in the order of their source: main follows the masthead', () => {
    const wrong = findings((page) => {
      if (page.isRedirect) return [];
      const order = page.elements
        .filter((element) => ['header', 'main', 'footer'].includes(element.tagName))
        .filter(
          (element) =>
            element.tagName === 'main' ||
            hasClass(element, 'masthead') ||
            hasClass(element, 'footer'),
        )
        .map(({ tagName }) => tagName);
      return order.join() === 'header,main,footer' ? [] : [order.join()];
    });
    expect(wrong).toEqual([]);
  });
});
