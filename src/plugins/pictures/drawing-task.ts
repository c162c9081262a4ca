import type { Size } from './pixels.ts';

/** What the process of a `Drawer` is told: to draw at a size, or else to say the size that the drawing has of itself. */
export interface DrawingTask {
  readonly bytes: Uint8Array;
  readonly size?: Size;
}

/** Without a schema: to load the library of schemas takes the process longer than to draw. */
export function isDrawingTask(message: unknown): message is DrawingTask {
  return (
    typeof message === 'object' &&
    message !== null &&
    'bytes' in message &&
    message.bytes instanceof Uint8Array
  );
}
