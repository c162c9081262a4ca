/** The key `/` leads to the search field, or to the page that has it. */

/** What the key writes on a keyboard; on the Arabic one it is that of «ظ». */
function isSearchKey({ key, code }: KeyboardEvent): boolean {
  return key === '/' || (key === 'ظ' && code === 'Slash');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea') !== null;
}

export function startSearchKey(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  addEventListener('keydown', (event) => {
    const { defaultPrevented, altKey, ctrlKey, metaKey, isComposing, target } = event;
    if (defaultPrevented || altKey || ctrlKey || metaKey || isComposing) return;
    if (!isSearchKey(event) || isTyping(target)) return;
    event.preventDefault();
    if (field !== null) field.focus();
    else link?.click();
  });
}
