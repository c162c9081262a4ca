/**
 * Starts what renders. Apart, because a build starts it before it loads anything else: by the time it is known what to
 * render, the renderer has loaded what it needs, and has rehearsed (`rehearsal.ts`).
 */

import type { BuildOptions } from '../options.ts';
import { rehearsalFolder } from './places.ts';
import { WaitingWorker } from './waiting-worker.ts';

/** @param root absolute folder of the project */
export function startRenderer(options: BuildOptions, root: string): WaitingWorker {
  const parameters = [rehearsalFolder(options)];
  return new WaitingWorker({ script: 'render-worker.ts', parameters, root });
}
