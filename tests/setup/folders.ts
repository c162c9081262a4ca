/** Read again for each file of tests: the temporary folders that it made go with it. */

import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folders.ts';

afterAll(removeTemporaryFolders);
