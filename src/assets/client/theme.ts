/**
 * Runs in the head before the first paint, as a classic blocking script: shows the reader's remembered
 * choice of theme, so that a page never flashes in the other theme.
 */

import { rememberedChoice, showTheme } from './theme-choice.ts';

// The stylesheet shows what needs scripts (the theme switch) only where scripts run.
document.documentElement.dataset.scripts = 'on';
// So that the share row keeps the place of a button that the main script shows later.
if ('share' in navigator) document.documentElement.dataset.sharing = 'on';
// So that the edition which costs less is offered first to whoever saves data.
if (navigator.connection?.saveData) document.documentElement.dataset.saving = 'on';
// So that the page of results keeps room for them when its address asks a question.
if (/[?&]q=[^&]/.test(location.search)) document.documentElement.dataset.query = 'on';

const choice = rememberedChoice();
if (choice !== 'system') showTheme(choice);
