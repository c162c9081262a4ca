/** The writer's preview: builds, serves on this machine alone, and builds again on every save. */

import { readFileSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import EleventyDevServer, { type Middleware } from '@11ty/eleventy-dev-server';
import { ContentError } from '../content/load.ts';
import { decodeSource } from '../content/source-text.ts';
import type { BuildOptions } from '../options.ts';
import { buildSite } from './build.ts';
import { type OverlayEntry, withOverlay } from './overlay.ts';
import { describeProblems } from './report.ts';

/** Bound to this machine: nobody else on the network reads drafts. */
class LoopbackServer extends EleventyDevServer {
  override _serverListen(port: number): void {
    this.server.listen({ port, host: 'localhost' });
  }
}

/** Editors write a file in several steps; this long after the last of them it is whole. Milliseconds. */
const settleTime = 40;

export interface PreviewOptions extends BuildOptions {
  readonly port: number;
}

function readIfText(path: string): string | undefined {
  try {
    return decodeSource(readFileSync(path));
  } catch {
    return undefined;
  }
}

function overlayEntries(error: unknown, root: string): readonly OverlayEntry[] {
  if (!(error instanceof ContentError)) {
    return [{ message: error instanceof Error ? error.message : String(error) }];
  }
  return error.problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({
      message: problem.message,
      problem,
      source: readIfText(resolve(root, problem.file)),
    }));
}

/** Calls back once after a burst of changes in any of the folders. */
function watchFolders(folders: readonly string[], onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of folders) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(onChange, settleTime);
    });
  }
}

/**
 * Serves the site until the process ends.
 *
 * @param root absolute folder of the project, which must be the working folder
 * @param watched absolute folders whose files make a new build
 */
export async function preview(
  options: PreviewOptions,
  root: string,
  watched: readonly string[],
): Promise<void> {
  let errors: readonly OverlayEntry[] = [];

  const showErrors: Middleware = (request, response, next) => {
    const wantsPage = (request.headers.accept ?? '').includes('text/html');
    if (errors.length === 0 || !wantsPage) return next();
    const { filepath } = server.mapUrlToFilePath(request.url ?? '/');
    const page = filepath === undefined ? undefined : readIfText(filepath);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(withOverlay(page, errors));
  };
  const server = new LoopbackServer('mujaz', options.output, {
    pathPrefix: options.basePath ?? '/',
    domDiff: false,
    middleware: [showErrors],
    logger: { info: console.log, log: () => {}, error: console.error },
    messageOnStart: ({ hosts }) => `الموقع على ${hosts[0] ?? ''} — لإيقافه اضغط Ctrl+C`,
  });

  const build = async (): Promise<void> => {
    const started = performance.now();
    const hadErrors = errors.length > 0;
    try {
      const { written, removed } = await buildSite({ ...options, now: Date.now() }, root);
      errors = [];
      const changed = written.length + removed.length;
      const time = Math.round(performance.now() - started);
      if (changed > 0) console.log(`بُني في ${time} م.ث؛ تغيّر من الملفات ${changed}.`);
      if (changed > 0 || hadErrors) {
        const onlyStyles = removed.length === 0 && written.every((file) => file.endsWith('.css'));
        if (onlyStyles && !hadErrors) server.reloadFiles([...written]);
        else server.reload();
      }
    } catch (error) {
      errors = overlayEntries(error, root);
      console.error(
        error instanceof ContentError
          ? describeProblems(error.problems, root)
          : errors.map(({ message }) => message).join('\n'),
      );
      server.reload();
    }
  };

  let building: Promise<void> | undefined;
  let again = false;
  const buildWhenFree = (): void => {
    if (building) {
      again = true;
      return;
    }
    building = build().finally(() => {
      building = undefined;
      if (again) {
        again = false;
        buildWhenFree();
      }
    });
  };

  watchFolders(watched, buildWhenFree);
  await build();
  server.serve(options.port);
  await server.ready();
}
