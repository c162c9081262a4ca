/** A loopback host that compresses, and lets be kept, what a CDN does, and counts what goes over the wire. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Listening, listenHere } from './listen.ts';

/** What CDNs compress. Everything else goes as it is: Pagefind's own files are compressed already. */
const textTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

const otherTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export type Encoding = 'br' | 'gzip';

/** At the levels that CDNs use for files which they compress on the way. */
export const compressors: Readonly<Record<Encoding, (body: Buffer) => Buffer>> = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipSync(body, { level: 6 }),
};

/** Names with the fingerprint of what is in them: another content has another name. */
const fingerprinted = /[/.-][0-9a-f]{12,}[.-]/;

export interface HostOptions {
  /** Where the site lives under its host: starts and ends with `/`. */
  readonly basePath?: string;
  /** What the host compresses with, for browsers that ask for it; the best first. */
  readonly encodings?: readonly Encoding[];
  /** Whether browsers are told to keep what is fingerprinted, and to ask again for the rest; else to keep nothing. */
  readonly kept?: boolean;
}

export interface Transfer {
  readonly path: string;
  /** Of the body as sent, compressed where it was; headers are not counted. */
  readonly bytes: number;
}

export interface StaticHost extends Listening {
  /** What was sent since the last call. */
  readonly take: () => readonly Transfer[];
}

/** Serves a folder that does not change on a free port of this machine alone. */
export async function serveFolder(
  folder: string,
  { basePath = '/', encodings = ['br', 'gzip'], kept = false }: HostOptions = {},
): Promise<StaticHost> {
  let transfers: Transfer[] = [];
  const compressed = new Map<string, Buffer>();
  const bodyOf = (file: string, encoding: Encoding | undefined): Buffer => {
    const key = `${encoding} ${file}`;
    const known = compressed.get(key);
    if (known !== undefined) return known;
    const body = readFileSync(file);
    if (encoding === undefined) return body;
    const sent = compressors[encoding](body);
    compressed.set(key, sent);
    return sent;
  };
  const fileOf = (path: string): string => {
    const relative = path.slice(basePath.length);
    const isFolder = relative === '' || relative.endsWith('/');
    const file = normalize(join(folder, relative, isFolder ? 'index.html' : ''));
    if (!path.startsWith(basePath) || !file.startsWith(folder + sep)) throw new Error('outside');
    return file;
  };
  const server = createServer((request, response) => {
    let path: string;
    let file: string;
    let body: Buffer;
    let encoding: Encoding | undefined;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      file = fileOf(path);
      const asked = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
      const isText = textTypes[extname(file)] !== undefined;
      encoding = isText ? encodings.find((each) => asked.includes(each)) : undefined;
      body = bodyOf(file, encoding);
    } catch {
      response.writeHead(404).end();
      return;
    }
    transfers.push({ path, bytes: body.length });
    const type = textTypes[extname(file)] ?? otherTypes[extname(file)];
    const lasting = fingerprinted.test(path)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=0, must-revalidate';
    response
      .writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': kept ? lasting : 'no-store',
        vary: 'Accept-Encoding',
        ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
      })
      .end(body);
  });
  return {
    ...(await listenHere(server)),
    take: () => {
      const taken = transfers;
      transfers = [];
      return taken;
    },
  };
}
