/** Drawings are files of strangers too: what is in them does nothing but draw. */

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Drawer } from '../../../src/plugins/pictures/drawing.ts';
import { colourAt, difference, setUp } from './studio.ts';

function drawing(content: string, attributes = 'viewBox="0 0 400 200"', before = ''): string {
  return `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xi="http://www.w3.org/2001/XInclude" ${attributes}>${content}</svg>`;
}

/** A ground over which anything else would be seen. */
const ground = '<rect width="100%" height="100%" fill="#28a03c"/>';
const green = [40, 160, 60] as const;
const black = '<rect width="400" height="200"/>';

test('nothing runs, nothing is fetched, nothing is read', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('content-type', 'image/svg+xml').end(drawing(black));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const there = `http://127.0.0.1:${port}`;
  const black400 = 'x="0" y="0" width="400" height="200"';
  const hostile: Record<string, (secret: string) => string> = {
    script: () =>
      drawing(
        `${ground}<script href="${there}/script"/><script>document.documentElement.innerHTML='${black}';fetch('${there}/fetch')</script>`,
      ),
    handler: () =>
      drawing(
        `${ground}<g onload="fetch('${there}/load')"/><set attributeName="onload" to="fetch('${there}/set')"/>`,
      ),
    foreign: () =>
      drawing(
        `${ground}<foreignObject ${black400}><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="${there}/frame"/><div style="background:#000;height:200px"/></body></foreignObject>`,
      ),
    remote: () =>
      drawing(
        `${ground}<image ${black400} href="${there}/image"/><image ${black400} xlink:href="${there}/xlink"/><use href="${there}/use#a"/>`,
      ),
    style: () =>
      drawing(
        `<style>@import url("${there}/style"); @font-face{font-family:x;src:url("${there}/font")} text{font-family:x}</style><?xml-stylesheet href="${there}/sheet"?>${ground}<rect ${black400} fill="url(${there}/paint#a)" filter="url(${there}/filter#a)" fill-opacity="0"/>`,
      ),
    file: (secret) =>
      drawing(
        `${ground}<image ${black400} href="file://${secret}"/><image ${black400} href="${secret}"/><image ${black400} href="secret.svg"/><use href="secret.svg#a"/>`,
      ),
    include: (secret) =>
      drawing(
        `${ground}<xi:include href="file://${secret}"/><xi:include href="secret.svg" parse="xml"/><xi:include href="${there}/include"/>`,
      ),
  };
  const { folder, run, bytesOf } = await setUp({ 'secret.svg': drawing(black) });
  const secret = join(folder, 'articles/secret.svg');
  for (const [name, text] of Object.entries(hostile))
    writeFileSync(join(folder, `articles/${name}.svg`), text(secret));
  const { of } = await run(Object.keys(hostile).map((name) => `${name}.svg`));
  for (const name of Object.keys(hostile)) {
    const bytes = bytesOf(of(`${name}.svg`).jpeg[0]?.address ?? '');
    expect(difference(await colourAt(bytes, 0.5, 0.5), green), name).toBeLessThan(9);
    // Ours hold no text: what is published has nothing left of the file.
    expect(bytes.includes('127.0.0.1')).toBe(false);
  }
  expect(asked).toEqual([]);
  await new Promise((closed) => server.close(closed));
});

test('entities: those of the file are words, those of other files are none, and laughs end', async () => {
  const { folder, run, bytesOf } = await setUp({
    'secret.txt': '<rect width="400" height="200"/>',
  });
  const secret = join(folder, 'articles/secret.txt');
  const levels = 'abcdefghij';
  const laughs = [...levels]
    .slice(1)
    .map((level, index) => `<!ENTITY ${level} "${`&${levels[index]};`.repeat(10)}">`);
  const files = {
    'inner.svg': drawing(
      '<rect width="100%" height="100%" fill="&colour;"/>',
      undefined,
      '<!DOCTYPE svg [<!ENTITY colour "#28a03c">]>',
    ),
    'outer.svg': drawing(
      `${ground}&secret;`,
      undefined,
      `<!DOCTYPE svg [<!ENTITY secret SYSTEM "file://${secret}">]>`,
    ),
    'laughs.svg': drawing(
      `${ground}<text y="99">&j;</text>`,
      undefined,
      `<!DOCTYPE svg [<!ENTITY a "هههههههههه">${laughs.join('')}]>`,
    ),
  };
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, 'articles', name), text);
  const { of, pictures, problems } = await run(Object.keys(files));
  expect(
    difference(await colourAt(bytesOf(of('inner.svg').jpeg[0]?.address ?? ''), 0.5, 0.5), green),
  ).toBeLessThan(9);
  // Refused, or without the other file: never with it.
  if (pictures.has(join(folder, 'articles/outer.svg'))) {
    expect(
      difference(await colourAt(bytesOf(of('outer.svg').jpeg[0]?.address ?? ''), 0.5, 0.5), green),
    ).toBeLessThan(9);
  }
  expect(problems.map(({ file, code }) => [file.split('/').at(-1), code])).toContainEqual([
    'laughs.svg',
    'picture-unreadable',
  ]);
});

test('shapes without sizes, and sizes without end', async () => {
  const rect = '<rect width="400" height="200" fill="#28a03c"/>';
  const { run } = await setUp({
    'view.svg': drawing(rect),
    'percent.svg': drawing(rect, 'width="100%" height="100%" viewBox="0 0 400 200"'),
    'bare.svg': drawing(rect, ''),
    'marked.svg': `\uFEFF\n<!-- رسم -->${drawing(rect)}`,
    'long.svg': drawing(rect, 'viewBox="0 0 1 5000"'),
    'vast.svg': drawing(rect, 'width="1e12" height="1e12" viewBox="0 0 1 1"'),
    'none.svg': drawing('', 'width="0" height="0"'),
    'torn.svg': drawing(rect).slice(0, -20),
  });
  const { of, problems } = await run();
  for (const name of ['view.svg', 'percent.svg', 'bare.svg', 'marked.svg']) {
    expect(
      of(name).avif.map(({ width, height }) => [width, height]),
      name,
    ).toEqual([
      [320, 160],
      [640, 320],
      [960, 480],
      [1200, 600],
    ]);
  }
  expect(problems.map(({ file, code }) => [file.split('/').at(-1), code])).toEqual([
    ['long.svg', 'picture-tall'],
    ['vast.svg', 'picture-unreadable'],
    ['none.svg', 'picture-unreadable'],
    ['torn.svg', 'picture-unreadable'],
  ]);
});

/** Each keeps the library busy for minutes. */
const endless = {
  filters: drawing(
    `<filter id="f" x="0" y="0" width="1" height="1">${'<feTurbulence numOctaves="10" baseFrequency=".1"/>'.repeat(400)}</filter><rect width="400" height="200" filter="url(#f)"/>`,
  ),
  groups: drawing(
    `<filter id="f"><feGaussianBlur stdDeviation="50"/></filter>${'<g opacity=".9" filter="url(#f)">'.repeat(60)}${black}${'</g>'.repeat(60)}`,
  ),
};
const drawer = new Drawer(3000);
afterAll(() => drawer.end());

test.each(Object.entries(endless))(
  'a drawing of endless %s is given up, and the next one is drawn',
  async (_, text) => {
    const size = { width: 1200, height: 600 };
    const [slow, next] = await Promise.all([
      drawer.draw(Buffer.from(text), size),
      drawer.draw(Buffer.from(drawing(ground)), { width: 4, height: 2 }),
    ]);
    expect(slow).toBe('slow');
    expect(next).toMatchObject({ width: 4, height: 2 });
    if (typeof next === 'string') return;
    expect([...next.data]).toEqual(Array.from({ length: 8 }, () => green).flat());
  },
);

test('what no drawing can be made of is told, and the process goes on', async () => {
  expect(await drawer.size(Buffer.from('<p>ليس رسمًا</p>'))).toBe('unreadable');
  expect(await drawer.draw(Buffer.from('<svg'), { width: 4, height: 2 })).toBe('unreadable');
  expect(await drawer.size(Buffer.from(drawing(ground)))).toEqual({ width: 400, height: 200 });
});
