/** What our workers use of their global scope. TypeScript cannot hold its own types of it beside those of pages. */

export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  /** The answer that the browser has asked for while the worker was started; undefined where it has not. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

interface WorkerEvents<Message> {
  install: WorkerEvent;
  activate: WorkerEvent;
  fetch: FetchEvent;
  message: WorkerEvent & { readonly data: Message };
}

export interface WorkerScope<Message> {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents<Message>>(
    name: Name,
    listener: (event: WorkerEvents<Message>[Name]) => void,
  ): void;
}
