/** The table of contents: open beside the text on wide windows, and marking the part being read. */

function openOnWideWindows(contents: HTMLDetailsElement): void {
  // The width at which the stylesheet sets the contents beside the text.
  const wide = matchMedia('(min-width: 68rem)');
  const follow = (): void => {
    contents.open = wide.matches;
  };
  follow();
  wide.addEventListener('change', follow);
}

function markCurrent(contents: HTMLDetailsElement): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll('a')) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160).pop();
    const next = passed === undefined ? undefined : links.get(passed.id);
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
  };
  let waiting = false;
  const onScroll = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', onScroll, { passive: true });
}

/** Wires the table of contents, where the article has one. */
export function startContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('details[data-contents]');
  if (contents === null) return;
  openOnWideWindows(contents);
  markCurrent(contents);
}
