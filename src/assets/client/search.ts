/** The page of results; loaded on it alone. Without it the page offers topics and the archive. */

import { createSearchEngine } from '../../search/reader/engine.ts';
import { findParts, one } from './search/parts.ts';
import { startSearch } from './search/session.ts';

const parts = findParts(one(document, '[data-search]'));
startSearch(parts, createSearchEngine({ folder: parts.root.dataset.index ?? '' }));
