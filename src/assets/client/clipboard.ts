/** The clipboard, absent on pages served without https, whatever the types say. */
function clipboard(): Clipboard | undefined {
  return navigator.clipboard;
}

export function canCopy(): boolean {
  return clipboard() !== undefined;
}

/** Whether a text reached the clipboard: the browser or the reader may refuse. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await clipboard()?.writeText(text);
    return canCopy();
  } catch {
    return false;
  }
}
