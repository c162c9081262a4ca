import type { Server } from 'node:http';

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:49152` */
  readonly origin: string;
  /** Ends its connections too. */
  readonly stop: () => Promise<void>;
}

/**
 * Has a server listen on a free port, for this machine alone. It keeps no process alive by itself.
 *
 * @throws whatever the system says of the port
 */
export async function listenHere(server: Server): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  server.unref();
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
