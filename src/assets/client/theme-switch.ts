import {
  rememberChoice,
  rememberedChoice,
  showTheme,
  storageKey,
  type ThemeChoice,
  themeChoice,
} from './theme-choice.ts';

/** Wires the three buttons of the masthead, and follows a choice made in another tab. */
export function startThemeSwitch(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-theme-switch] button');
  const press = (choice: ThemeChoice): void => {
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.value === choice));
    }
  };
  press(rememberedChoice());
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const choice = themeChoice(button.value);
      rememberChoice(choice);
      showTheme(choice);
      press(choice);
    });
  }
  addEventListener('storage', (event) => {
    // A null key: the whole storage was cleared.
    if (event.key !== storageKey && event.key !== null) return;
    const choice = rememberedChoice();
    showTheme(choice);
    press(choice);
  });
}
