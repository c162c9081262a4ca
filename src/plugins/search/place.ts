import type { Address } from '../../content/types.ts';

/** Where the index is, under the page of the search. */
export const searchIndexAddress: Address = '/search/index/';

/** The folder of the output in which nothing but the index may be. */
export const searchIndexFolder = searchIndexAddress.slice(1, -1);
