/** A question with several answers, found while they are typed: there may be thousands to choose from. */

import { styleText } from 'node:util';
import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';

export interface Pick {
  readonly value: string;
  /** As it is shown among the others, and among what is chosen. */
  readonly name: string;
  /** Why it is offered, shown after it. */
  readonly note?: string;
}

export interface PickManyQuestion {
  readonly message: string;
  /** What goes with the text typed so far, the likeliest first; without what is chosen already. */
  readonly suggest: (typed: string, chosen: readonly string[]) => readonly Pick[];
  /** What is wrong with a choice, as a sentence. */
  readonly fault: (chosen: readonly string[]) => string | undefined;
  /** How it is answered, for the line below. */
  readonly help: string;
}

const pageSize = 8;

/** A comma, of either script, ends a name as Enter does. */
const comma = /[،,]$/;

export const pickMany = createPrompt<readonly string[], PickManyQuestion>((question, done) => {
  const { message, suggest, fault, help } = question;
  const theme = makeTheme({});
  const [finished, setFinished] = useState(false);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly Pick[]>([]);
  /** The one that Enter chooses; none until something is typed or a key leads to the list. */
  const [active, setActive] = useState<number | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  const prefix = usePrefix({ status: finished ? 'done' : 'idle', theme });

  const values = chosen.map(({ value }) => value);
  const offered = finished ? [] : suggest(typed.trim(), values);

  useKeypress((key, line) => {
    const write = (text: string): void => {
      line.clearLine(0);
      line.write(text);
      setTyped(text);
      setActive(text === '' ? undefined : 0);
    };
    const choose = (pick: Pick | undefined): void => {
      if (pick === undefined) {
        setError(`لا شيء هنا باسم «${typed.trim()}».`);
        write(typed);
        return;
      }
      setError(undefined);
      setChosen([...chosen, pick]);
      write('');
    };
    if (finished) return;
    if (isEnterKey(key) && active === undefined) {
      const wrong = fault(values);
      setError(wrong);
      if (wrong !== undefined) return;
      setFinished(true);
      done(values);
    } else if (isEnterKey(key) || isTabKey(key)) {
      choose(offered[active ?? 0]);
    } else if (isUpKey(key) || isDownKey(key)) {
      // The arrows of a line of text lead to what was typed before: it is put back.
      const last = offered.length - 1;
      const next = active === undefined ? 0 : Math.min(active + (isUpKey(key) ? -1 : 1), last);
      write(typed);
      setActive(next < 0 ? undefined : next);
    } else if (isBackspaceKey(key) && typed === '') {
      setError(undefined);
      setChosen(chosen.slice(0, -1));
      setActive(undefined);
    } else if (comma.test(line.line)) {
      const name = line.line.replace(comma, '').trim();
      if (name === '') write('');
      else {
        // What was typed is meant to the letter, be others likelier.
        const likely = suggest(name, values);
        choose(likely.find(({ value }) => value === name) ?? likely[0]);
      }
    } else {
      setError(undefined);
      setTyped(line.line);
      setActive(line.line.trim() === '' ? undefined : 0);
    }
  });

  const names = chosen.map(({ name }) => name).join('، ');
  const asked = theme.style.message(message, finished ? 'done' : 'idle');
  const page = usePagination({
    items: [...offered],
    active: active ?? 0,
    renderItem: ({ item, index }) => {
      const text = `${index === active ? '❯' : ' '} ${item.name}`;
      const note = item.note === undefined ? '' : styleText('dim', ` (${item.note})`);
      return index === active ? theme.style.highlight(text) + note : text + note;
    },
    pageSize,
    loop: false,
  });
  if (finished) return [prefix, asked, theme.style.answer(names)].join(' ');
  const head = [prefix, asked, ...(names === '' ? [] : [theme.style.answer(`${names}،`)]), typed];
  return [
    head.join(' '),
    [page, ...(error === undefined ? [] : [theme.style.error(error)]), theme.style.help(help)]
      .filter((line) => line !== '')
      .join('\n'),
  ];
});
