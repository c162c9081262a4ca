/** `npm start`: the site as its writer works on it. Serves it, and watches over the process that builds it. */

import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildOptions, UsageError } from '../src/build/arguments.ts';
import { exitStatus, runCommand } from '../src/build/command.ts';
import { checkOutputFolder } from '../src/build/output-folder.ts';
import { overlayMarkup } from '../src/build/overlay.ts';
import { type PreviewServer, servePreview } from '../src/build/preview-server.ts';
import { previewOptions, serveCommand, servePort } from '../src/build/serve-command.ts';
import { superviseWorker } from '../src/build/supervise.ts';
import { watchFolders } from '../src/build/watch.ts';
import { relativePath } from '../src/content/relative-path.ts';
import { siteFor } from '../src/options.ts';
import { site } from '../src/site.ts';

const root = join(import.meta.dirname, '..');

const rebuiltSchema = z.object({ overlay: z.string(), changed: z.boolean() });

/** What a running process cannot take up: modules it has imported, templates it has compiled. */
function needsRestart(path: string): boolean {
  const file = relativePath(root, path);
  if (file.startsWith('src/assets/client/')) return false;
  return /\.(?:ts|njk)$/.test(file) || file.startsWith('src/pages/');
}

const stopped =
  'توقّف بناء الموقع لخطأ في البرنامج، تفاصيله في نافذة الأوامر. سيُعاد حين تُصلحه وتحفظ.';

await runCommand(serveCommand, root, async ({ values }, from) => {
  const port = servePort(values);
  const options = previewOptions(values, buildOptions(values, from, Date.now()));
  if (!existsSync(options.articles)) {
    throw new UsageError(`لا يوجد مجلد مقالات في «${options.articles}».`);
  }
  checkOutputFolder(options.output, options.articles, [root, options.cache]);

  let server: PreviewServer | undefined;
  let overlay = '';
  const show = (markup: string, changed: boolean): void => {
    if (markup === overlay && !changed) return;
    overlay = markup;
    server?.show(markup);
  };
  // The address is told once there is something to see there.
  let seen = (): void => {};
  const built = new Promise<void>((resolve) => {
    seen = resolve;
  });
  const supervisor = superviseWorker({
    args: [join(root, 'scripts/serve-worker.ts'), from, ...process.argv.slice(2)],
    onMessage: (message) => {
      const rebuilt = rebuiltSchema.parse(message);
      show(rebuilt.overlay, rebuilt.changed);
      seen();
    },
    onFailure: () => {
      console.error(stopped);
      show(overlayMarkup([{ message: stopped }]), true);
      seen();
    },
  });
  const end = async (): Promise<void> => {
    await supervisor.stop();
    process.exit(exitStatus.done);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  watchFolders(
    [join(root, 'src'), join(root, '_includes')],
    (changed) => {
      if (changed.some(needsRestart)) supervisor.restart();
    },
    () => {},
  );
  // By its folder: an editor may put another file in its place.
  watch(root, (_event, name) => {
    if (name === '.eleventy.ts') supervisor.restart();
  }).on('error', () => {});
  await built;
  try {
    server = await servePreview({
      output: options.output,
      site: siteFor(site, options),
      port,
    });
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  if (overlay !== '') server.show(overlay);
  return undefined;
});
