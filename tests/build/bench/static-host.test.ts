import { mkdirSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../../src/build/bench/static-host.ts';
import { temporaryFolder } from '../../setup/temporary-folders.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it comes over the wire, which `fetch` would decompress. */
  readonly body: Buffer;
}

/** @param asked what the browser says that it can decompress */
function request(address: string, asked = 'gzip, deflate, br, zstd'): Promise<Answer> {
  return new Promise((finish, fail) => {
    get(address, { headers: { 'accept-encoding': asked } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        finish({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', fail);
  });
}

const text = 'كلمة '.repeat(1000);

/** A folder with files of one text, and another beside it. */
function folderWith(...names: readonly string[]): string {
  const folder = join(temporaryFolder(), 'site');
  for (const name of [...names, '../outside.txt']) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('text goes compressed, the rest as it is, and what went is counted once', async () => {
  const server = await serveFolder(folderWith('index.html', 'piece.pf_index'));
  onTestFinished(server.stop);

  const page = await request(`${server.origin}/`);
  const piece = await request(`${server.origin}/piece.pf_index?v=1`);
  expect(page.headers['content-encoding']).toBe('br');
  expect(piece.headers['content-encoding']).toBeUndefined();
  expect(brotliDecompressSync(page.body).toString()).toBe(text);
  expect(piece.body.toString()).toBe(text);

  for (const path of ['/none.json', '/..%2foutside.txt', '/%2e%2e/outside.txt']) {
    expect((await request(`${server.origin}${path}`)).status, path).toBe(404);
  }
  expect(server.take()).toEqual([
    { path: '/', bytes: page.body.length },
    { path: '/piece.pf_index', bytes: Buffer.byteLength(text) },
  ]);
  expect(server.take()).toEqual([]);
});

test('it is compressed as the browser asks and the host can', async () => {
  const folder = folderWith('index.html');
  const server = await serveFolder(folder);
  const older = await serveFolder(folder, { encodings: ['gzip'] });
  onTestFinished(server.stop);
  onTestFinished(older.stop);
  for (const address of [`${older.origin}/`, `${server.origin}/`]) {
    const { headers, body } = await request(
      address,
      address === `${older.origin}/` ? 'br, gzip' : 'gzip',
    );
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(text);
  }
  const { headers, body } = await request(`${server.origin}/`, 'identity');
  expect([headers['content-encoding'], body.toString()]).toEqual([undefined, text]);
});

test('under a base path; what is fingerprinted may be kept, the rest is asked for again', async () => {
  const names = ['index.html', 'assets/main.693738d6f85d.js', 'pictures/0715604ff012a201-640.avif'];
  const server = await serveFolder(folderWith(...names), { basePath: '/repo/', kept: true });
  onTestFinished(server.stop);
  const kept = async (name: string): Promise<string | undefined> =>
    (await request(`${server.origin}/repo/${name}`)).headers['cache-control'];
  expect(await kept('')).toBe('public, max-age=0, must-revalidate');
  for (const name of names.slice(1)) {
    expect(await kept(name), name).toBe('public, max-age=31536000, immutable');
  }
  expect((await request(`${server.origin}/`)).status).toBe(404);
});
