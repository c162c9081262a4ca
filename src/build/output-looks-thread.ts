/** The thread of `output-looks.ts`. */

import { parentPort, workerData } from 'node:worker_threads';
import type { LookTask } from './output-looks.ts';
import { lookAtOutput } from './output-state.ts';

// Given by `output-looks.ts` of this very process.
const { stateFile, output }: LookTask = workerData;
parentPort?.postMessage(lookAtOutput(stateFile, output));
