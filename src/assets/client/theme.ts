/**
 * Runs in the head before the first paint, as a classic blocking script: puts the reader's remembered
 * choice of theme on the root element, so that a page never flashes in the other theme.
 */

(() => {
  const root = document.documentElement;
  // The stylesheet shows what needs scripts (the theme switch) only where scripts run.
  root.dataset.scripts = 'on';
  let choice: string | null = null;
  try {
    choice = localStorage.getItem('theme');
  } catch {
    // Storage may be forbidden: the system's theme is right then.
  }
  if (choice !== 'light' && choice !== 'dark') return;
  root.dataset.theme = choice;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.media = meta.dataset.scheme === choice ? 'all' : 'not all';
  }
})();
