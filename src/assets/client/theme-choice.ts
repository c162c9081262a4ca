/** The reader's choice of theme: where it is remembered, and how the page shows it. */

export type ThemeChoice = 'system' | 'light' | 'dark';

export const storageKey = 'theme';

/** Anything but a theme of ours is the system's. */
export function themeChoice(text: string | null): ThemeChoice {
  return text === 'light' || text === 'dark' ? text : 'system';
}

export function rememberedChoice(): ThemeChoice {
  try {
    return themeChoice(localStorage.getItem(storageKey));
  } catch {
    // Storage may be forbidden: the system's theme is right then.
    return 'system';
  }
}

export function rememberChoice(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage may be forbidden: the choice then holds for this page.
  }
}

/** Shows a choice on the page, and in the colour of the browser's own bars. */
export function showTheme(choice: ThemeChoice): void {
  const root = document.documentElement;
  if (choice === 'system') delete root.dataset.theme;
  else root.dataset.theme = choice;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = meta.dataset.scheme;
    if (choice === 'system') meta.media = `(prefers-color-scheme: ${scheme})`;
    else meta.media = scheme === choice ? 'all' : 'not all';
  }
}
