/** What runs on the git host: that it can do what it must, and nothing else. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.github/workflows');

const step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const workflowSchema = z.strictObject({
  name: z.string().regex(/\p{Script=Arabic}/u),
  on: z.strictObject({ pull_request: z.null() }),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.literal(true) }),
  jobs: z.record(
    z.string(),
    // No permissions of its own, no environment, no secrets.
    z.strictObject({
      name: z.string(),
      'runs-on': z.string().regex(/^ubuntu-\d+\.\d+$/),
      'timeout-minutes': z.number().max(60),
      steps: z.array(step),
    }),
  ),
});

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = packageSchema.parse(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
);

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow = workflowSchema.parse(parse(text));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  test('what comes from a fork can neither write nor learn a secret', () => {
    expect(text).not.toMatch(/secrets\.|pull_request_target:|id-token/);
    const [checkout] = steps;
    expect(checkout?.with).toMatchObject({ 'persist-credentials': false });
    // No text of a pull request becomes a command.
    for (const command of commands) expect(command).not.toContain('${{');
  });

  test('each action is named by its commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('every command is one of the project', () => {
    expect(commands[0]).toBe('npm ci');
    for (const command of commands.slice(1)) {
      const [, script = ''] = /^npm run ([a-z]+) -- --/.exec(command) ?? [];
      expect(Object.keys(scripts)).toContain(script);
    }
  });
});

test('articles are checked with notes at their lines, drafts too, before they are built and shown', () => {
  const { jobs } = workflowSchema.parse(parse(readFileSync(join(folder, 'articles.yml'), 'utf8')));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const done = steps.map(({ run, uses }) => run ?? uses?.split('@')[0]);
  expect(done).toEqual([
    'actions/checkout',
    'actions/setup-node',
    'actions/cache',
    'npm ci',
    'npm run check -- --drafts --format github',
    'npm run build -- --drafts --base-path /',
    'npm run portable -- --copy preview',
    'actions/upload-artifact',
  ]);
  const paths = steps.flatMap(({ with: given }) => (given?.path === undefined ? [] : [given.path]));
  expect(paths).toEqual(['.cache', 'preview/']);
  expect(steps[1]?.with).toMatchObject({ cache: 'npm' });
});

test('a pull request begins with a short text in Arabic', () => {
  const text = readFileSync(join(root, '.github/pull_request_template.md'), 'utf8');
  expect(text.split('\n').length).toBeLessThan(25);
  expect(text).toMatch(/^- \[ \] .*\p{Script=Arabic}/mu);
});
