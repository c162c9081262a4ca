import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { serveCounting } from '../../../../src/build/bench/search/counting-server.ts';
import { temporaryFolder } from '../../../setup/temporary-folders.ts';

/** The body as it comes over the wire, which `fetch` would decompress. */
function request(address: string): Promise<{ status: number; encoding: string; body: Buffer }> {
  return new Promise((finish, fail) => {
    get(address, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        finish({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'] ?? '',
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', fail);
  });
}

test('text goes compressed, the rest as it is, and what went is counted once', async () => {
  const folder = join(temporaryFolder(), 'site');
  mkdirSync(folder);
  const text = 'كلمة '.repeat(1000);
  writeFileSync(join(folder, 'index.html'), text);
  writeFileSync(join(folder, 'piece.pf_index'), text);
  writeFileSync(join(folder, '../outside.txt'), text);
  const server = await serveCounting(folder);
  onTestFinished(server.stop);

  const page = await request(`${server.origin}/`);
  const piece = await request(`${server.origin}/piece.pf_index?v=1`);
  expect([page.encoding, piece.encoding]).toEqual(['br', '']);
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
