/** What a screen reader is given: the accessibility tree as Chromium makes it, and what it is made from. */

import type { Page } from 'playwright-core';

/** Something in the tree that a reader hears of. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** As ARIA and Chromium name them: `level`, `url`, `live`. */
  readonly properties: ReadonlyMap<string, unknown>;
}

/** All that is spoken of a page, in its order. */
export async function readAloud(page: Page): Promise<readonly Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const ordered = (id: string | undefined): typeof nodes => {
    const node = byId.get(id ?? '');
    return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(ordered)];
  };
  return ordered(nodes[0]?.nodeId)
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      properties: new Map(
        (properties ?? []).map((property) => [property.name, property.value.value]),
      ),
    }));
}

/** Roles of landmarks, and of what is used; `img` is called `image` by Chromium. */
const landmarks = new Set([
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
]);
const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'searchbox',
  'textbox',
  'DisclosureTriangle',
]);
const arabicLetter = /\p{Script=Arabic}/u;

function repeated<Key, Value>(
  pairs: readonly (readonly [Key, Value])[],
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, member] of pairs) groups.set(key, [...(groups.get(key) ?? []), member]);
  return groups;
}

/** What is wrong with names, headings and landmarks, as a reader would put it who does not see the page. */
export function spokenFaults(spoken: readonly Spoken[]): readonly string[] {
  const faults: string[] = [];
  const ofRole = (...roles: readonly string[]) => spoken.filter(({ role }) => roles.includes(role));

  const levels = ofRole('heading').map(({ properties }) => Number(properties.get('level')));
  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1)
    faults.push(`headings ${levels}`);
  for (const [index, level] of levels.entries()) {
    if (level > (levels[index - 1] ?? 0) + 1) faults.push(`heading ${index} is of level ${level}`);
  }

  const marks = spoken.filter(({ role }) => landmarks.has(role));
  for (const [role, names] of repeated(marks.map(({ role, name }) => [role, name]))) {
    if (names.length > 1 && new Set(names).size < names.length)
      faults.push(`${role}: ${names.join(' | ')}`);
    if (names.length > 1 && names.includes('')) faults.push(`a ${role} of several has no name`);
  }
  for (const role of ['banner', 'main', 'contentinfo']) {
    if (ofRole(role).length !== 1) faults.push(`${ofRole(role).length} ${role}`);
  }

  for (const { role, name } of spoken) {
    if (controls.has(role) && !arabicLetter.test(name))
      faults.push(`${role} «${name}» is not named in Arabic`);
    if (landmarks.has(role) && name !== '' && !arabicLetter.test(name))
      faults.push(`${role} «${name}»`);
    if (['link', 'image', 'note'].includes(role) && name === '')
      faults.push(`a ${role} without a name`);
  }

  const links = ofRole('link').map(
    ({ name, properties }) => [name, String(properties.get('url'))] as const,
  );
  for (const [name, addresses] of repeated(links)) {
    if (new Set(addresses).size > 1)
      faults.push(`links called «${name}» to ${[...new Set(addresses)].join(' ')}`);
  }
  return faults;
}

/** What the markup and the style sheet do to what is spoken, where Chromium is kinder than others. */
export function markupFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    // WebKit takes a list for one only where its items have markers, be they empty
    // (AccessibilityList::determineAccessibilityRoleWithCleanChildren).
    for (const list of document.querySelectorAll('ul, ol')) {
      const items = [...list.children].filter((item) => item.checkVisibility());
      const isMarked = items.every((item) => {
        const { display, listStyleType } = getComputedStyle(item);
        const { content } = getComputedStyle(item, '::before');
        return (
          (display === 'list-item' && listStyleType !== 'none') ||
          /\w/.test(content.replace('none', ''))
        );
      });
      if (!isMarked && list.role !== 'list' && list.checkVisibility()) {
        faults.push(`no list in WebKit: ${list.className}`);
      }
    }
    // What the keyboard reaches says what it is; Chromium would take its text for its name.
    for (const box of document.querySelectorAll('[role="group"], [tabindex="0"]')) {
      const isNamed = box.hasAttribute('aria-label') || box.hasAttribute('aria-labelledby');
      if (box.role === null || !isNamed) faults.push(`without a name: ${box.className}`);
    }
    for (const picture of document.querySelectorAll('svg, .wordmark')) {
      if (picture.closest('[aria-hidden="true"]') === null)
        faults.push(`an icon is spoken: ${picture.outerHTML.slice(0, 60)}`);
    }
    for (const figure of document.querySelectorAll('figure')) {
      const alternative = figure.querySelector('img')?.alt;
      if (
        alternative !== undefined &&
        figure.querySelector('figcaption')?.textContent.includes(alternative)
      ) {
        faults.push(`said twice: ${alternative}`);
      }
    }
    // A whole passage in Latin letters is not for an Arabic voice.
    for (const passage of document.querySelectorAll('blockquote')) {
      const isArabic = /\p{Script=Arabic}/u.test(passage.textContent);
      if (!isArabic && passage.closest('[lang]') === document.documentElement) {
        faults.push(`no language: ${passage.textContent.trim()}`);
      }
    }
    for (const time of document.querySelectorAll('time')) {
      if (Number.isNaN(Date.parse(time.dateTime))) faults.push(`no date: ${time.outerHTML}`);
    }
    return faults;
  });
}
