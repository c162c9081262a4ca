/** One reader's search on one page: asks as they type, and keeps the question in the address. */

import { removeInvisible } from '../../../arabic/characters.ts';
import type { SearchAnswer, SearchEngine } from '../../../search/reader/answer.ts';
import { startKeys } from './keys.ts';
import { one, type Parts } from './parts.ts';
import { addressOf, type Question, questionOf } from './question.ts';
import { createView } from './view.ts';

const pageSize = 10;

/** How long the fingers rest before a question is asked, in milliseconds. */
const pause = 120;

export function startSearch(parts: Parts, engine: SearchEngine): void {
  const { form, field, section, year, results, suggestion, failure, more } = parts;
  const view = createView(parts);
  const pageTitle = document.title;
  const suggested = one<HTMLAnchorElement>(suggestion, 'a');
  let asked = new AbortController();
  let answer: SearchAnswer | undefined;
  let timer: number | undefined;
  let retry = (): void => undefined;
  /** Whether the reader may want to come back to the question that stands in the address. */
  let isKept = false;

  const question = (): Question => ({
    // What is pasted by a script heeds no limit of the field.
    query: field.value.slice(0, field.maxLength),
    section: section.value,
    year: year.value,
  });

  const fillForm = (asks: Question): void => {
    field.value = asks.query;
    section.value = asks.section;
    year.value = asks.year;
    // A filter that the page does not have is none.
    for (const filter of [section, year]) if (filter.selectedIndex < 0) filter.selectedIndex = 0;
  };

  const entitle = (query: string): void => {
    const name = removeInvisible(query).trim();
    document.title = name === '' ? pageTitle : `\u2068${name}\u2069 | ${pageTitle}`;
  };

  /** A question that is being typed takes the place of the last one, unless that was meant. */
  const write = (asks: Question, keep: boolean): void => {
    const address = addressOf(asks);
    if (address !== addressOf(questionOf(location.search))) {
      try {
        history[isKept ? 'pushState' : 'replaceState'](null, '', address);
      } catch {
        // Safari takes a hundred changes in thirty seconds: the next one will stand.
      }
      isKept = false;
    }
    isKept ||= keep;
  };

  const attempt = async (
    work: (signal: AbortSignal) => Promise<() => void>,
    again: () => void,
    keep: boolean,
  ): Promise<void> => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    view.wait();
    try {
      const show = await work(signal);
      if (!signal.aborted) show();
    } catch {
      // A missing piece or no network: for the reader it is the same, and so is the remedy.
      if (signal.aborted) return;
      retry = again;
      view.fail(keep);
    }
  };

  const ask = (typing: boolean): void => {
    clearTimeout(timer);
    const asks = question();
    entitle(asks.query);
    if (asks.query.trim() === '') {
      asked.abort();
      answer = undefined;
      view.clear();
      return;
    }
    void attempt(
      async (signal) => {
        const { query } = asks;
        const found = await engine.search(
          {
            query,
            typing: typing && !/\s$/.test(query),
            ...(asks.section === '' ? {} : { section: asks.section }),
            ...(asks.year === '' ? {} : { year: Number(asks.year) }),
          },
          signal,
        );
        const first = await found.results(0, pageSize);
        return () => {
          answer = found;
          suggested.href = addressOf({ ...asks, query: found.suggestion ?? '' });
          view.show(query.trim(), found, first, typing);
        };
      },
      () => ask(typing),
      false,
    );
  };

  const addMore = (): void => {
    const links = results.querySelectorAll('a').length;
    void attempt(
      async () => {
        const next = (await answer?.results(links, pageSize)) ?? [];
        return () => {
          view.append(next);
          results.querySelectorAll('a')[links]?.focus();
        };
      },
      () => addMore(),
      true,
    );
  };

  const askOnPurpose = (): void => {
    write(question(), true);
    ask(false);
  };
  const askWhileTyping = (): void => {
    write(question(), false);
    ask(true);
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(askWhileTyping, pause);
  });
  // What every search needs is on its way before the first letter.
  field.addEventListener('focus', () => void engine.scope().catch(() => undefined));
  form.addEventListener('change', ({ target }) => {
    if (target !== field) askOnPurpose();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    askOnPurpose();
    // The keyboard of a phone makes room for the results.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
  });
  one(failure, 'button').addEventListener('click', () => retry());
  one(more, 'button').addEventListener('click', addMore);
  startKeys(parts, askWhileTyping);

  const open = (): void => {
    const asks = questionOf(location.search);
    fillForm(asks);
    isKept = asks.query !== '';
    ask(false);
  };
  addEventListener('popstate', () => {
    // Also fired for a link within the page.
    if (addressOf(question()) !== addressOf(questionOf(location.search))) open();
  });
  open();
  // Who came by a link to this page came to type; on a touch screen that would hide what else it offers.
  if (field.value === '' && matchMedia('(pointer: fine)').matches) field.focus();
}
