/** The parts of the page of results that the script fills; `src/pages/search.njk` writes them, with all words. */

export interface Parts {
  /** Its `data-` attributes are the settings. */
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly section: HTMLSelectElement;
  readonly year: HTMLSelectElement;
  /** Its `data-` attributes are what it can say, and the forms of «نتيجة». */
  readonly status: HTMLElement;
  readonly ignored: HTMLElement;
  readonly suggestion: HTMLElement;
  readonly nothing: HTMLElement;
  readonly failure: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLElement;
}

/** The first element of a selector, which the template wrote. */
export function one<Found extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`No ${selector} on the page`);
  return found;
}

export function findParts(root: HTMLElement): Parts {
  const part = (name: string): HTMLElement => one(root, `[data-part="${name}"]`);
  return {
    root,
    form: one(root, 'form'),
    field: one(root, 'input'),
    section: one(root, '[name="section"]'),
    year: one(root, '[name="year"]'),
    status: part('status'),
    ignored: part('ignored'),
    suggestion: part('suggestion'),
    nothing: part('nothing'),
    failure: part('failure'),
    results: part('results'),
    more: part('more'),
  };
}
