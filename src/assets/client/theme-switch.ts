/** The three buttons of the masthead: the system's theme, light, dark. */

const storageKey = 'theme';

function remembered(): string {
  try {
    return localStorage.getItem(storageKey) ?? 'system';
  } catch {
    return 'system';
  }
}

function remember(choice: string): void {
  try {
    if (choice === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage may be forbidden: the choice then holds for this page.
  }
}

function apply(choice: string): void {
  const root = document.documentElement;
  if (choice === 'system') delete root.dataset.theme;
  else root.dataset.theme = choice;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = meta.dataset.scheme;
    if (choice === 'system') meta.media = `(prefers-color-scheme: ${scheme})`;
    else meta.media = scheme === choice ? 'all' : 'not all';
  }
}

/** Wires the switch, and follows a choice made in another tab. */
export function startThemeSwitch(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-theme-switch] button');
  const show = (choice: string): void => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.value === choice));
    }
  };
  show(remembered());
  for (const button of buttons) {
    button.addEventListener('click', () => {
      remember(button.value);
      apply(button.value);
      show(button.value);
    });
  }
  addEventListener('storage', (event) => {
    if (event.key !== storageKey) return;
    const choice = remembered();
    apply(choice);
    show(choice);
  });
}
