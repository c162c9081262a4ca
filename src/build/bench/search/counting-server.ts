/** A loopback host that compresses as a CDN does, lets nothing be kept, and counts what goes over the wire. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What CDNs compress. Everything else goes as it is: Pagefind's own files are compressed already. */
const textTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** What CDNs use for files that they compress on the way. */
const brotliQuality = 5;

export interface Transfer {
  readonly path: string;
  /** Of the body as sent, compressed where it was; headers are not counted. */
  readonly bytes: number;
}

export interface CountingServer {
  readonly origin: string;
  /** What was sent since the last call. */
  readonly take: () => readonly Transfer[];
  readonly stop: () => Promise<void>;
}

/** Serves a folder that does not change on a free port of this machine alone. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let transfers: Transfer[] = [];
  const compressed = new Map<string, Buffer>();
  const bodyOf = (file: string): Buffer => {
    if (textTypes[extname(file)] === undefined) return readFileSync(file);
    const known = compressed.get(file);
    if (known !== undefined) return known;
    const body = brotliCompressSync(readFileSync(file), {
      params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality },
    });
    compressed.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    let body: Buffer;
    try {
      if (!file.startsWith(folder + sep)) throw new Error('outside');
      body = bodyOf(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    transfers.push({ path, bytes: body.length });
    const type = textTypes[extname(file)];
    response
      .writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        'content-length': body.length,
        // Each visit is a reader's first.
        'cache-control': 'no-store',
        ...(type === undefined ? {} : { 'content-encoding': 'br' }),
      })
      .end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    take: () => {
      const taken = transfers;
      transfers = [];
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
