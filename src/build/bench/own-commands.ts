/** How commands of the project are run to be measured. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { optionVariables } from '../../options.ts';

/** Nothing that is set for the commands of the person who measures. */
export const plainEnvironment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.values(optionVariables).map((name) => [name, undefined]),
);

const manifestSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** What `npm run NAME` gives to Node. */
export function flagsOfScript(root: string, name: string): readonly string[] {
  const { scripts } = manifestSchema.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  return (scripts[name] ?? '').split(' ').filter((word) => word.startsWith('--'));
}
