/** What is kept on a reader's device. Caches belong to an origin, which may have several sites, each under its own path. */

export type Kept = 'pages' | 'assets' | 'pictures';

/** Another form of what is kept has another number: what older workers kept is thrown away. */
const form = 1;

/** @param scope the full address under which the worker works */
function prefixOf(scope: string): string {
  return `mujaz ${scope} `;
}

export function cacheName(scope: string, kind: Kept): string {
  return `${prefixOf(scope)}${form} ${kind}`;
}

/** Removes the caches of a site. @param isKept of the name of a cache */
export async function removeCaches(
  scope: string,
  isKept: (name: string) => boolean = () => false,
): Promise<void> {
  const names = await caches.keys();
  const gone = names.filter((name) => name.startsWith(prefixOf(scope)) && !isKept(name));
  await Promise.all(gone.map((name) => caches.delete(name)));
}

/** Where the title of a kept page stands, percent-encoded. */
export const titleHeader = 'x-title';

/** What a page tells the worker of itself once it is shown: all full addresses. */
export interface Visit {
  /** Without query and fragment. */
  readonly page: string;
  readonly title: string;
  /** What it was shown with. */
  readonly files: readonly string[];
}
