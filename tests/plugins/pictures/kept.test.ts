import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';

vi.mock(import('../../../src/plugins/asset-cache.ts'), { spy: true });
vi.mock(import('../../../src/plugins/pictures/inspect.ts'), { spy: true });
// The files of tests share their modules: here all are loaded anew, with those that are looked at.
vi.resetModules();
const { readIfThere, writeAtomically } = await import('../../../src/plugins/asset-cache.ts');
const { inspectPicture } = await import('../../../src/plugins/pictures/inspect.ts');
const { halves, setUp, svg } = await import('./studio.ts');
afterAll(() => {
  vi.doUnmock('../../../src/plugins/asset-cache.ts');
  vi.doUnmock('../../../src/plugins/pictures/inspect.ts');
  vi.resetModules();
});

test('an unchanged picture is not read, looked at, or written again', async () => {
  const { folder, run } = await setUp({ 'a.svg': svg, 'b.png': halves(400, 300).png() });
  // Times of the file system's clock are believed a moment later.
  await setTimeout(100);
  const first = await run();
  expect(vi.mocked(readIfThere)).toHaveBeenCalledWith(join(folder, 'articles/b.png'));
  expect(vi.mocked(inspectPicture)).toHaveBeenCalledTimes(2);
  for (const spied of [readIfThere, writeAtomically, inspectPicture]) vi.mocked(spied).mockClear();
  const second = await run();
  expect([...second.pictures]).toEqual([...first.pictures]);
  expect(second.progress).toEqual([]);
  const read = vi.mocked(readIfThere).mock.calls.map(([file]) => basename(file));
  expect(read).toEqual(['stamps.json']);
  expect(vi.mocked(writeAtomically)).not.toHaveBeenCalled();
  expect(vi.mocked(inspectPicture)).not.toHaveBeenCalled();
});
