/** A copy of the project to change a template in. */

import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What no build needs, and what a build makes. */
const left = new Set(['node_modules', '.git', '_site', '.cache', 'articles', 'tests']);

/**
 * Copies the program, its templates and settings; packages are linked.
 *
 * @param root absolute folder of the project
 * @param folder absolute; made by this
 */
export function copyProject(root: string, folder: string): void {
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
