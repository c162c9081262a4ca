/** Whatever a writer writes for an address, no page gets one that leads elsewhere than to the web, mail or the site. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalAlias } from '../../../src/content/aliases.ts';
import { renderMarkdown } from '../../../src/content/markdown/render.ts';
import { frontMatterSchema } from '../../../src/content/schema.ts';
import { href } from '../../../src/plugins/addresses/addresses.ts';
import { addressesIn, isHarmless } from '../../setup/harmless.ts';
import { runs } from '../../setup/runs.ts';
import { environment as usual } from './environment.ts';

const site = 'https://site.example';
const page = `${site}/article/`;

/** At the root of its host, nothing stands before an address that could make it harmless. */
const environment = { ...usual, href: (address: string) => href({ basePath: '/' }, address) };

const schemes = [
  ...['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)'],
  ...['file:///etc/passwd', 'blob:https://evil.example/x', 'ftp://evil.example/', 'about:blank'],
  ...['view-source:https://evil.example', 'intent://evil.example#Intent;end', 'ws://evil.example'],
  ...['//evil.example/x', '///evil.example', '/\\evil.example', '\\\\evil.example', 'http:evil'],
  ...['https:/evil.example', 'https:evil.example', '/.//evil.example', '/..//evil.example/x'],
  ...['feed:javascript:alert(1)', 'jar:https://evil.example!/x', 'mailto:javascript:alert(1)'],
];

/** Spellings that parsers of one kind or another see through. */
const disguises: readonly ((text: string, at: number) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/[a-z]/g, (letter, at) => (at % 2 ? letter : letter.toUpperCase())),
  (text, at) => `${text.slice(0, at)}\t${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}&Tab;${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}&NewLine;${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}&#x0A;${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}&#1;${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u0000${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}%0A${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}%09${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u200b${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\u00ad${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\\${text.slice(at)}`,
  (text) => ` ${text}`,
  (text) => `\u00a0${text}`,
  (text) => `\u0001${text}`,
  (text) => `&#32;&#9;${text}`,
  (text) => `%20${text}`,
  (text) => text.replace(':', '&colon;'),
  (text) => text.replace(':', '&#58;'),
  (text) => text.replace(':', '&#x3A'),
  (text) => text.replace(':', '%3A'),
  (text) => text.replace(':', '：'),
  (text) => text.replaceAll('/', '&sol;'),
  (text) => text.replaceAll('/', '%2f'),
  (text) => text.replaceAll('/', '\\'),
  (text) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
  (text) => [...text].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join(''),
  (text) => text.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
];

const hostile = fc
  .tuple(
    fc.oneof(fc.constantFrom(...schemes), fc.webUrl(), fc.string({ unit: 'binary-ascii' })),
    fc.array(fc.constantFrom(...disguises), { maxLength: 3 }),
    fc.nat(14),
  )
  .map(([text, worn, at]) => worn.reduce((shown, disguise) => disguise(shown, at), text));

/** Each place of a body in which an address may stand. */
const places: readonly ((address: string) => string)[] = [
  (address) => `نص [رابط](${address}) نص`,
  (address) => `نص [رابط](<${address}> "عنوان") نص`,
  (address) => `نص <${address}> نص`,
  (address) => `نص ${address} نص`,
  (address) => `نص [رابط][مرجع] نص\n\n[مرجع]: ${address}`,
  (address) => `نص [رابط][مرجع] و[مرجع] نص\n\n[مرجع]: <${address}> 'عنوان'`,
  (address) => `![وصف](${address})`,
  (address) => `نص ![وصف](<${address}>) نص`,
  (address) => `![وصف][مرجع]\n\n[مرجع]: ${address}`,
  (address) => `[![وصف](${address})](${address})`,
  (address) => `| أ |\n| --- |\n| [رابط](${address}) |`,
  (address) => `## [عنوان](${address})`,
  (address) => `- [بند](${address})\n- <${address}>`,
  (address) => `> [قول](${address})`,
  (address) => `::: quote [قائل](${address})\nنص [رابط](${address})\n:::`,
  (address) => `::: note [عنوان](${address})\nنص <${address}>\n:::`,
  (address) => `::: table [عنوان](${address})\n| أ |\n| --- |\n| ${address} |\n:::`,
  (address) =>
    `::: figure\nsrc: ${JSON.stringify(address)}\nalt: وصف\ncredit: ${JSON.stringify(address)}\ncaption: ${JSON.stringify(address)}\n:::`,
  (address) => `::: video\nsrc: ${JSON.stringify(address)}\ntitle: ${JSON.stringify(address)}\n:::`,
  (address) =>
    `::: post\nsrc: ${JSON.stringify(address)}\nauthor: ${JSON.stringify(address)}\ntext: ${JSON.stringify(address)}\n:::`,
  (address) => `::: read-also\n- ${JSON.stringify(address)}\n:::`,
  (address) => `\`\`\`html title="${address}"\n<a href="${address}">\n\`\`\``,
  (address) => `<a href="${address}">رابط</a> <img src="${address}">`,
];

describe('addresses in a body', () => {
  test('lead to the web, to mail or to the site, whatever was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), hostile, (place, address) => {
        const html = renderMarkdown(`${place(address)}\n`, environment);
        expect(addressesIn(html).filter((one) => !isHarmless(one, page))).toEqual([]);
      }),
      runs(1000),
    );
  });

  test('each scheme, in each disguise, in some of the places', () => {
    let turn = 0;
    for (const scheme of schemes) {
      for (const disguise of disguises) {
        turn++;
        const some = places.filter((_, at) => (at + turn) % 9 === 0);
        for (const place of some) {
          const html = renderMarkdown(`${place(disguise(scheme, turn % 13))}\n`, environment);
          expect(addressesIn(html).filter((one) => !isHarmless(one, page))).toEqual([]);
        }
      }
    }
  });

  test('what is right is there, so that the test is of something', () => {
    const found = places.flatMap((place) =>
      addressesIn(renderMarkdown(`${place('https://example.com/')}\n`, environment)),
    );
    expect(found.length).toBeGreaterThan(14);
    expect(isHarmless('//evil.example/', page)).toBe(false);
    expect(isHarmless('java\nscript:alert(1)', page)).toBe(false);
  });
});

describe('addresses in front matter', () => {
  const [sources, aliases] = [
    frontMatterSchema.shape.sources,
    frontMatterSchema.shape.aliases,
  ] as const;

  test('sources are of the web, and aliases of the site, or they are refused', () => {
    const check = (address: string): void => {
      const source = sources.safeParse([{ title: 'مصدر', url: address }]);
      for (const { url } of source.data ?? []) {
        expect(['https:', 'http:']).toContain(new URL(url, page).protocol);
        expect(new URL(url).origin).not.toBe('null');
      }
      const alias = aliases.safeParse([address]);
      for (const one of alias.data ?? []) {
        expect(new URL(encodeURI(canonicalAlias(one)), page).origin).toBe(site);
      }
    };
    for (const scheme of schemes) {
      for (const disguise of disguises) for (const at of [0, 4, 11]) check(disguise(scheme, at));
    }
    fc.assert(fc.property(hostile, check), runs(1000));
  });
});
