import type { Address } from '../../content/types.ts';

/** Where the worker is: what is under its folder is in its hands. */
export const workerAddress: Address = '/sw.js';

/** The page for those without a connection. */
export const offlineAddress: Address = '/offline/';
