/** A static server for the browser tests: as strict as the hosts the site is made for. */

import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { type Listening, listenHere } from '../../src/build/bench/listen.ts';
import { headerRules, headersOf } from '../../src/plugins/headers/policy.ts';
import { site as settings } from '../../src/site.ts';
import type { BuiltSite } from './sites.ts';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that answers a request, under the folder; undefined where there is none. */
function fileFor({ folder, basePath }: BuiltSite, requested: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(requested, 'http://host').pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(basePath)) return undefined;
  const relative = path.slice(basePath.length);
  const file = normalize(
    join(folder, relative, relative.endsWith('/') || relative === '' ? 'index.html' : ''),
  );
  if (!file.startsWith(folder + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Answers a request itself, or has the file of the site sent: `headers` are those that go with it. */
export type Intercept = (
  request: IncomingMessage,
  response: ServerResponse,
  send: () => void,
  headers: Readonly<Record<string, string>>,
) => void;

/** Serves a finished site on a free port of this machine alone. */
export async function serve(
  site: BuiltSite,
  intercept: Intercept = (_request, _response, send) => send(),
): Promise<Listening> {
  const rules = headerRules({ ...settings, basePath: site.basePath });
  const server = createServer((request, response) => {
    const found = fileFor(site, request.url ?? '/');
    const file = found ?? join(site.folder, '404.html');
    const headers = {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      ...headersOf(rules, new URL(request.url ?? '/', 'http://host').pathname),
    };
    const send = (): void => {
      response.writeHead(found === undefined ? 404 : 200, headers);
      createReadStream(file).pipe(response);
    };
    intercept(request, response, send, headers);
  });
  return listenHere(server);
}
