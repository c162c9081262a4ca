import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/build/rebuild.ts';

test('builds never run side by side; what is asked for meanwhile is done once, afterwards', async () => {
  let running = 0;
  let done = 0;
  const ask = oneAtATime(async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running -= 1;
    done += 1;
  });
  ask();
  ask();
  ask();
  await expect.poll(() => done, { interval: 5 }).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(done).toBe(2);
  ask();
  await expect.poll(() => done, { interval: 5 }).toBe(3);
});
