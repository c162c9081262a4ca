/** The process of `Drawer`: draws what it is sent until it is ended. It loads nothing that it can do without. */

import sharp from 'sharp';
import { type DrawingTask, isDrawingTask } from './drawing-task.ts';
import type { Pixels } from './pixels.ts';
import { takePixels } from './take-pixels.ts';

async function answerTo({ bytes, size }: DrawingTask): Promise<Pixels | 'unreadable'> {
  try {
    if (size) return await takePixels(bytes, size);
    const { format, width, height } = await sharp(bytes).metadata();
    return format === 'svg' ? { width, height, data: new Uint8Array() } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

// Whoever wants a drawing is gone. To exit would be to wait for what is being drawn.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', (task) => {
  if (!isDrawingTask(task)) throw new TypeError('no drawing task');
  void answerTo(task).then((answer) => process.send?.(answer));
});
process.send?.('ready');
