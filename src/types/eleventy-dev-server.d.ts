/** What this project uses of `@11ty/eleventy-dev-server` 2.1, which ships no types. */
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export type Middleware = (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;

  export interface DevServerOptions {
    readonly port?: number;
    readonly pathPrefix?: string;
    readonly domDiff?: boolean;
    readonly middleware?: readonly Middleware[];
    readonly logger?: Readonly<Record<'info' | 'log' | 'error', (message: string) => void>>;
    readonly messageOnStart?: (start: { readonly hosts: readonly string[] }) => string;
  }

  export default class EleventyDevServer {
    constructor(name: string, directory: string, options?: DevServerOptions);
    readonly server: Server;
    serve(port: number): void;
    /** Called by `serve`, and again with the next port while one is taken. */
    _serverListen(port: number): void;
    /** Resolves once the server listens. */
    ready(): Promise<void>;
    getPort(): Promise<number>;
    /** Tells open pages that these files (paths under the served folder) have changed. */
    reloadFiles(files: readonly string[], useDomDiffing?: boolean): void;
    reload(): void;
    /** Adds the client that loads the page again to its HTML. */
    augmentContentWithNotifier(content: string): string;
    /** The server of WebSockets; there once it listens. */
    readonly updateServer?: {
      on(
        event: 'connection',
        listener: (socket: { send(text: string): void }, request: IncomingMessage) => void,
      ): void;
    };
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    mapUrlToFilePath(url: string): { readonly statusCode: number; readonly filepath?: string };
    close(): Promise<void>;
  }
}
