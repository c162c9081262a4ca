import { expect, test } from 'vitest';
import { copyProject, run, writeArticle } from '../project.ts';

test('what a check costs is told for each stage, and nothing stays behind', async () => {
  const project = copyProject();
  writeArticle(`${project}/articles`, 'story');
  const { status, out } = await run(project, 'bench', ['check', '--articles', '12']);
  expect(status).toBe(0);
  const rows = out.split('\n').filter((line) => /^(?:cold|warm|edit one) /.test(line));
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const [wall = 0, cpu = 0, memory = 0] = row.slice(22).trim().split(/ +/).map(Number);
    expect(wall).toBeGreaterThan(0.05);
    expect(cpu).toBeGreaterThan(0.05);
    expect(memory).toBeGreaterThan(20);
  }
}, 60_000);
