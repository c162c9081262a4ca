/** Articles that try to run code in the build or in the reader's browser, sent through the real build. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { renderMarkdown } from '../../src/content/markdown/render.ts';
import { copyProject } from '../build/project.ts';
import { harmIn } from '../setup/harmless.ts';
import { readPage, textOf, withTag } from '../setup/pages.ts';
import { environment } from './markdown/environment.ts';
import { articleText, picture, writeTree } from './tree.ts';

const project = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'mujaz-attacks-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A payload that got through would leave this file. */
const proof = join(scratch, 'executed');
const write = `globalThis.process.getBuiltinModule("fs").writeFileSync("${proof}", "x")`;
const nunjucks = [
  `{{ range.constructor('${write}')() }}`,
  `{{ ''.constructor.constructor('${write}')() }}`,
  `{% set x = range.constructor('${write}')() %}`,
  '{% include "../../package.json" %}{{ site.email }}{{ 6007 * 7 }}',
];
const script = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';

/** The first bytes of a PNG, and no more. */
const truncated = Buffer.from('89504e470d0a1a0a0000000d49484452000004000000', 'hex');

/** Runs Eleventy on a tree as a person would. @param root absolute folder of the project */
function eleventy(articles: string, output: string, root = project) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/@11ty/eleventy/cmd.cjs',
      '--config=.eleventy.ts',
      `--output=${output}`,
      '--quiet',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        MUJAZ_ARTICLES: articles,
        MUJAZ_CACHE: join(scratch, 'cache'),
        MUJAZ_NOW: '2026-06-01T12:00:00+03:00',
        MUJAZ_URL: '',
        MUJAZ_BASE_PATH: '',
        MUJAZ_DRAFTS: '',
      },
    },
  );
  return { status, told: stdout + stderr };
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('front matter that is more than data stops the build at its place', () => {
  const sly: Readonly<Record<string, string>> = {
    'script-front': `---js\n{ title: ${write} }\n---\nنص\n`,
    'script-blank': `--- javascript\nconst x = ${write};\n---\nنص\n`,
    'json-front': '---json\n{"title": "عنوان"}\n---\nنص\n',
    'other-engine': articleText({ templateEngineOverride: 'njk,md' }, nunjucks.join('\n')),
    'own-address': articleText({
      permalink: `"/{{ range.constructor('${write.replaceAll('"', '\\"')}')() }}/"`,
    }),
    'out-of-site': articleText({ permalink: '"../../outside/"' }),
    'own-layout': articleText({ layout: '../../package.json' }),
    computed: articleText({ eleventyComputed: `\n  title: "{{ 1 }}"` }),
    'yaml-function': articleText({ title: `!!js/function 'function () { ${write} }'` }),
    'yaml-bomb': articleText({ tags: '&a [x]', summary: '[*a, *a, *a]' }),
    prototype: articleText({ '"__proto__"': '{polluted: 1}' }),
    'alias-out': articleText({ aliases: '[/../../outside/, /%2e%2e/outside/]' }),
    'picture-out': articleText({ hero: '\n  src: ../../../etc/passwd\n  alt: وصف' }),
    'script-link': articleText({}, '[رابط](javascript:alert(1))\n'),
    'script-source': articleText({ sources: '\n  - title: مصدر\n    url: "javascript:alert(1)"' }),
    'broken-picture': articleText({ hero: '\n  src: hero.png\n  alt: وصف' }),
  };
  let told = '';
  let status: number | null = null;
  const output = join(scratch, 'refused');

  beforeAll(() => {
    rmSync(proof, { force: true });
    const files = Object.entries(sly).map(([slug, text]) => [`articles/${slug}/index.md`, text]);
    const { articles } = writeTree(
      { ...Object.fromEntries(files), 'articles/broken-picture/hero.png': truncated },
      join(scratch, 'sly'),
    );
    ({ status, told } = eleventy(articles, output));
  }, 120_000);

  test('nothing is built, nothing is executed', () => {
    expect(status).not.toBe(0);
    expect(existsSync(proof)).toBe(false);
    expect(existsSync(output)).toBe(false);
    expect(existsSync(join(scratch, '../outside'))).toBe(false);
  });

  test('each is told once', () => {
    expect(told).not.toContain('ملف الصورة غير موجود');
  });

  test.each([
    ['script-front', '1:4'],
    ['script-blank', '1:4'],
    ['json-front', '1:4'],
    ['other-engine', '8:1'],
    ['own-address', '8:1'],
    ['out-of-site', '8:1'],
    ['own-layout', '8:1'],
    ['computed', '8:1'],
    ['yaml-function', '2:8'],
    ['yaml-bomb', '7:7'],
    ['prototype', '8:1'],
    ['alias-out', '8:11'],
    ['alias-out', '8:28'],
    ['picture-out', '9:8'],
    ['script-link', '9:1'],
    ['script-source', '10:10'],
    ['broken-picture', '9:8'],
  ])('%s is told at %s', (slug, place) => {
    expect(told).toContain(`/articles/${slug}/index.md:${place} `);
  });
});

/** Whatever closes a text of one kind or another: of HTML, an attribute, a script, a comment, CDATA, JSON, XML. */
const closing = `"'>]]>--></script></title></textarea></style>${script}<svg onload=alert(1)>&lt;b&gt;&#60;i&#62;\u2028`;

/** A body with that in every place that it has. */
const everywhere = [
  closing,
  `## عنوان ${closing}`,
  `- بند ${closing}`,
  `> قول ${closing}`,
  `| ${closing} |\n| --- |\n| ${closing} |`,
  `\`\`\`html title="${closing.replaceAll('"', '')}"\n${closing}\n\`\`\``,
  `\`${closing}\``,
  `![وصف ${closing}](hero.svg ${JSON.stringify(`شرح ${closing}`)})`,
  `[رابط ${closing}](https://example.com/ 'عنوان ${closing.replaceAll("'", '')}')`,
  `::: note ${closing}\n${closing}\n:::`,
  `::: quote ${closing}\n${closing}\n:::`,
  `::: table ${closing}\n| أ |\n| --- |\n| ${closing} |\n:::`,
  `::: figure\nsrc: hero.svg\nalt: ${JSON.stringify(closing)}\ncaption: ${JSON.stringify(closing)}\ncredit: ${JSON.stringify(closing)}\n:::`,
  `::: video\nsrc: https://vimeo.com/1\ntitle: ${JSON.stringify(closing)}\n:::`,
  `::: post\nsrc: ${JSON.stringify(`https://x.com/?"><script>alert(1)</script>`)}\nauthor: ${JSON.stringify(closing.slice(0, 90))}\ntext: ${JSON.stringify(closing)}\n:::`,
].join('\n\n');

/** A copy of the project whose author, topic and section are as hostile. */
function hostileProject(): string {
  const root = copyProject();
  const add = (name: string, entry: object): void => {
    const file = join(root, 'src/data', name);
    const entries: unknown[] = parseYaml(readFileSync(file, 'utf8')) ?? [];
    writeFileSync(file, stringify([...entries, entry]));
  };
  const short = closing.slice(0, 38).replace('\u2028', '');
  const long = closing.replace('\u2028', '');
  add('authors.yaml', { id: 'mallory', name: short, role: short, bio: long });
  add('sections.yaml', { id: 'hostile', name: short, description: long });
  add('topics.yaml', { name: 'موضوع معاد', description: long });
  return root;
}

describe('what is data stays data, all the way to the page', () => {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const texts: Readonly<Record<string, string>> = {
    'code-in-body': articleText({}, `${nunjucks.join('\n\n')}\n`),
    'code-in-values': articleText({
      title: quoted(`عنوان ${nunjucks[3]}`),
      description: quoted(`وصف المقال فيه ما ليس منه ${nunjucks[0]}`.slice(0, 190)),
      hero: `\n  src: hero.svg\n  alt: ${quoted(`وصف ${nunjucks[1]}`)}\n  caption: ${quoted(nunjucks[2] ?? '')}`,
      tags: `[${quoted('وسم {{ 6007 * 7 }}')}]`,
      summary: `\n  - ${quoted(nunjucks[0] ?? '')}`,
      series: quoted('سلسلة {{ 6007 * 7 }}'),
    }),
    'front-in-body': articleText({}, `---js\n{ title: ${write} }\n---\nخاتمة النص\n`),
    'mark-in-body': articleText({}, `\uFEFF---js\n{ title: ${write} }\n---\nخاتمة النص\n`),
    'script-in-title': articleText({
      title: quoted(`عنوان ${script}`),
      description: quoted(`وصف المقال وفيه ما ليس منه، وهو طويل بما يكفي: ${script}`),
      hero: `\n  src: hero.svg\n  alt: ${quoted(`" onload="alert(1) ${script}`)}\n  caption: ${quoted(script)}\n  credit: ${quoted(script)}`,
      tags: `[${quoted('وسم</script><b>')}]`,
      summary: `\n  - ${quoted(script)}`,
      series: quoted('سلسلة </script>'),
      sources: `\n  - title: ${quoted(script)}\n    url: 'https://example.com/"><script>alert(1)</script>'`,
    }),
    'html-in-body': articleText(
      {},
      `قبل ${script} بعد\n\n<iframe src="javascript:alert(1)"></iframe>\n`,
    ),
    'html-everywhere': articleText(
      { author: 'mallory', section: 'hostile', tags: '[موضوع معاد]' },
      everywhere,
    ),
  };
  const output = join(scratch, 'built');
  let result: ReturnType<typeof eleventy>;
  const page = (slug: string) => readFileSync(join(output, slug, 'index.html'), 'utf8');
  const pages = () => filesUnder(output).filter((file) => file.endsWith('.html'));

  beforeAll(() => {
    rmSync(proof, { force: true });
    const files = Object.entries(texts).flatMap(([slug, text]) => [
      [`articles/${slug}/index.md`, text],
      [`articles/${slug}/hero.svg`, picture],
    ]);
    const { articles } = writeTree(Object.fromEntries(files), join(scratch, 'texts'));
    result = eleventy(articles, output, hostileProject());
  }, 120_000);

  test('the site is built, and nothing was executed', () => {
    if (result.status !== 0) console.log(result.told.slice(0, 6000));
    expect(result.told).not.toContain('Error');
    expect(result.status).toBe(0);
    expect(existsSync(proof)).toBe(false);
  });

  test('template code is shown as it was written, and nothing of it was computed', () => {
    for (const file of pages()) expect(readFileSync(file, 'utf8')).not.toContain(String(6007 * 7));
    expect(page('code-in-body')).toContain('{{ 6007 * 7 }}');
    expect(page('code-in-body')).not.toContain('"devDependencies"');
    expect(page('code-in-values')).toContain('{{ 6007 * 7 }}');
  });

  test('a body that opens like front matter is text', () => {
    for (const slug of ['front-in-body', 'mark-in-body']) {
      expect(page(slug)).toContain('خاتمة النص');
      expect(page(slug)).toContain('getBuiltinModule');
    }
  });

  test('no page has a script, a style, a frame, a handler or an address that is not the site’s', () => {
    const found = pages().flatMap((file) =>
      harmIn(readFileSync(file, 'utf8'), 'https://mujaz.example/').map((one) => `${file}: ${one}`),
    );
    expect(found).toEqual([]);
    expect(page('html-everywhere')).toContain('onload=alert(1)');
  });

  test('JSON in a page is whole, whatever the title says', () => {
    for (const file of pages()) {
      for (const element of withTag(readPage(file, readFileSync(file, 'utf8')), 'script')) {
        const text = textOf(element);
        if (text !== '') expect(() => JSON.parse(text), file).not.toThrow();
      }
    }
  });

  test('files for programs are whole, and what was written is text in them', () => {
    const others = filesUnder(output).filter((file) => !file.endsWith('.html'));
    const feeds = others.filter((file) => file.endsWith('.xml'));
    expect(feeds.length).toBeGreaterThan(2);
    const tags = new Set<string>();
    const parser = new XMLParser({
      ignoreAttributes: false,
      updateTag: (name) => {
        tags.add(name);
        return true;
      },
    });
    for (const file of feeds) {
      const xml = readFileSync(file, 'utf8');
      expect(XMLValidator.validate(xml), file).toBe(true);
      parser.parse(xml);
    }
    for (const tag of ['script', 'img', 'svg', 'b', 'i']) expect(tags).not.toContain(tag);
    const json = others.filter((file) => /\.(?:json|webmanifest)$/.test(file));
    expect(json.length).toBeGreaterThan(2);
    for (const file of json)
      expect(() => JSON.parse(readFileSync(file, 'utf8')), file).not.toThrow();
  });

  test('nothing is written outside the output', () => {
    expect(readdirSync(scratch).toSorted()).toEqual(['built', 'cache', 'sly', 'texts']);
  });
});

describe('links that are scripts, in the spellings that browsers take', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    '<java\tscript:alert(1)>',
    '< javascript:alert(1)>',
    'java%0ascript:alert(1)',
    '%6aavascript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'file:///etc/passwd',
    'blob:https://example.com/x',
    '//evil.example/x',
    '\\\\evil.example/x',
    '/\\evil.example/x',
  ])('%s', (address) => {
    const body = `نص [رابط](${address}) نص\n`;
    const { problems } = writeTree({ 'articles/one/index.md': articleText({}, body) }).load();
    // Either it is told, or Markdown takes it for no link at all.
    const told = problems.map(({ code, line }) => `${code} ${line}`);
    const html = renderMarkdown(body, environment);
    expect(html).not.toContain('<a');
    expect(told.filter((one) => !/^link-(?:scheme|broken) 9$/.test(one))).toEqual([]);
    expect(told.length === 1 || html.includes('](')).toBe(true);
  });
});
