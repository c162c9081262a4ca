/** Serves the writer's preview on this machine alone, with what is wrong laid over the pages. */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import EleventyDevServer, { type Middleware } from '@11ty/eleventy-dev-server';
import { systemErrorCode } from '../content/system-error.ts';
import { type HeaderSettings, headerRules, headersOf } from '../plugins/headers/policy.ts';
import { UsageError } from './arguments.ts';
import { overlayStyle, overlayStyleAddress, withOverlay } from './overlay.ts';

/** Nobody else on the network reads drafts. */
const host = 'localhost';

const reloadMessage = { type: 'eleventy.reload' };

const reloadAddress = '/.mujaz/reload.js';

/**
 * The script of every page: loads it again when it is told to. Its address says which version the page shows, because
 * what changes while a page is still loading could not be told to it; and it comes back when the server does. The policy
 * of the site, which is that of the preview too, would let no script in the page itself run.
 */
const reloadScript = `
const connect = () => {
  const socket = new WebSocket('ws://' + location.host + '/' + new URL(import.meta.url).search);
  socket.onmessage = ({ data }) => {
    if (JSON.parse(data).type === '${reloadMessage.type}') location.reload();
  };
  socket.onclose = () => setTimeout(connect, 1000);
};
connect();
`;

/** What the preview has besides the files of the site, by address. */
const ownFiles: ReadonlyMap<string, { readonly type: string; readonly text: string }> = new Map([
  [reloadAddress, { type: 'text/javascript', text: reloadScript }],
  [overlayStyleAddress, { type: 'text/css', text: overlayStyle }],
]);

/** The path of what is asked for; undefined where it cannot be read. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  return URL.parse(url, 'http://localhost')?.pathname;
}

const serveOwnFile: Middleware = (request, response, next) => {
  const file = ownFiles.get(pathOf(request) ?? '');
  if (file === undefined) return next();
  response.setHeader('Content-Type', `${file.type}; charset=utf-8`);
  response.end(file.text);
};

class LoopbackServer extends EleventyDevServer {
  /** What is served now, unlike any other run's. */
  version = randomUUID();

  override augmentContentWithNotifier(content: string): string {
    const script = `<script type="module" src="${reloadAddress}?version=${this.version}"></script>`;
    const at = content.indexOf('</head>');
    return at === -1 ? content + script : content.slice(0, at) + script + content.slice(at);
  }

  /** Has pages load again, those too that are only now being loaded. */
  override reload(): void {
    this.version = randomUUID();
    super.reload();
  }

  /** Tells pages that connect with an older version to load again. */
  catchUp(): void {
    this.updateServer?.on('connection', (socket, request) => {
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (searchParams.get('version') !== this.version) socket.send(JSON.stringify(reloadMessage));
    });
  }

  override _serverListen(port: number): void {
    this.server.listen({ port, host });
  }

  /** An address that cannot be read must not end the server. */
  override async onRequestHandler(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await super.onRequestHandler(request, response);
    } catch {
      if (!response.headersSent) response.statusCode = 400;
      response.end();
    }
  }
}

/** How many ports after the first are tried. */
const attempts = 10;

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host }, resolve);
    });
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EADDRINUSE') return false;
    throw new UsageError(`يتعذّر فتح المنفذ ${port}. اختر منفذًا آخر بالخيار --port`);
  } finally {
    server.close();
  }
}

/** The first free port of eleven. @throws UsageError */
async function freePort(first: number): Promise<number> {
  const last = Math.min(first + attempts, 65_535);
  for (let port = first; port <= last; port++) if (await isFree(port)) return port;
  throw new UsageError(
    `المنافذ من ${first} إلى ${last} كلها مشغولة. اختر منفذًا آخر بالخيار --port`,
  );
}

function readIfThere(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

export interface PreviewServer {
  /**
   * Has open pages load again.
   *
   * @param overlay HTML to lay over every page; '' for none
   */
  readonly show: (overlay: string) => void;
}

export interface PreviewServerOptions {
  /** Absolute folder of the site. */
  readonly output: string;
  /** As it is served from here: what is told of it is what a host would tell. */
  readonly site: HeaderSettings;
  /** The first port that is tried; 0 for any. */
  readonly port: number;
}

/**
 * Serves a folder until the process ends.
 *
 * @throws UsageError where no port can be had
 */
export async function servePreview(options: PreviewServerOptions): Promise<PreviewServer> {
  let overlay = '';
  const showOverlay: Middleware = (request, response, next) => {
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    if (overlay === '' || !wantsPage) return next();
    const { filepath } = server.mapUrlToFilePath(request.url ?? '/');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(withOverlay(readIfThere(filepath), overlay));
  };
  const rules = headerRules(options.site);
  const sendHeaders: Middleware = (request, response, next) => {
    const headers = headersOf(rules, pathOf(request) ?? '/');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  };
  const server = new LoopbackServer('mujaz', options.output, {
    pathPrefix: options.site.basePath,
    domDiff: false,
    middleware: [sendHeaders, serveOwnFile, showOverlay],
    // A page that is not there is told in the browser.
    logger: { info: console.log, log: () => {}, error: () => {} },
    messageOnStart: ({ hosts }) => `الموقع على ${hosts[0] ?? ''} — لإيقافه اضغط Ctrl+C`,
  });
  server.serve(await freePort(options.port));
  await server.ready();
  server.catchUp();
  return {
    show: (markup) => {
      overlay = markup;
      server.reload();
    },
  };
}
