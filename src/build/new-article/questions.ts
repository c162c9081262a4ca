/** The questions of `npm run new`, at a terminal. */

import { input, select } from '@inquirer/prompts';
import { foldSpelling } from '../../arabic/normalise.ts';
import { draftFault, newSlugFault, proposeSlug } from '../../content/new-article.ts';
import { similarTitle } from '../../content/similar-title.ts';
import type { TopicBook } from '../../content/topic-book.ts';
import { type Answers, authorsFault, type Given } from './answers.ts';
import type { Desk, Shelf } from './newsroom.ts';
import { type Pick, pickMany } from './pick-many.ts';

/** Where questions are asked: the terminal, where nothing else is said. */
export type Streams = NonNullable<Parameters<typeof input>[1]>;

/** As prompts want it: `true` for an answer in which nothing is wrong. */
const judged =
  (fault: (answer: string) => string | undefined) =>
  (answer: string): string | true =>
    fault(answer) ?? true;

const theme = {
  style: {
    keysHelpTip: () => '↑↓ للتنقل، Enter للاختيار',
  },
};

const pickHelp =
  'اكتب للبحث. Enter للاختيار، وEnter على فراغ للإتمام، وBackspace لحذف آخر ما اخترت.';

/** More than these are not looked through; typing brings up the rest. */
const mostOffered = 50;

async function askTitle({ articles }: Shelf, streams: Streams): Promise<string> {
  for (;;) {
    const title = await input(
      { message: 'العنوان:', validate: judged((answer) => draftFault({ title: answer })) },
      streams,
    );
    const similar = similarTitle(title, articles);
    if (similar === undefined) return title.trim();
    const goOn = await select(
      {
        message: `يشبهه عنوان «${similar.title}» (${similar.slug}). ماذا تفعل؟`,
        choices: [
          { value: false, name: 'أكتب عنوانًا آخر' },
          { value: true, name: 'أكمل بهذا العنوان' },
        ],
        theme,
      },
      streams,
    );
    if (goOn) return title.trim();
  }
}

function askSlug(title: string, { words, isTaken }: Desk, streams: Streams): Promise<string> {
  const proposed = proposeSlug(title, words, isTaken);
  return input(
    {
      message:
        proposed === undefined
          ? 'اسم المجلد بحروف لاتينية (يظهر في عنوان الصفحة، مثل how-esim-works):'
          : 'اسم المجلد (يظهر في عنوان الصفحة؛ عدّله إن شئت):',
      ...(proposed !== undefined && { default: proposed, prefill: 'editable' as const }),
      validate: judged((answer) => newSlugFault(answer.trim(), isTaken)),
    },
    streams,
  );
}

async function askSection({ sections }: Desk, streams: Streams): Promise<string> {
  const choices = [...sections.values()].map(({ id, name }) => ({ value: id, name }));
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return only.value;
  return select({ message: 'القسم:', choices, pageSize: 12, theme }, streams);
}

async function askAuthors({ authors }: Desk, streams: Streams): Promise<readonly string[]> {
  const all = [...authors.values()];
  if (all.length === 1) return all.map(({ id }) => id);
  return pickMany(
    {
      message: 'الكاتب، أو الكتّاب:',
      suggest: (typed, chosen) => matching(all, typed, chosen),
      fault: authorsFault,
      help: pickHelp,
    },
    streams,
  );
}

function matching(
  people: readonly { readonly id: string; readonly name: string }[],
  typed: string,
  chosen: readonly string[],
): readonly Pick[] {
  const key = foldSpelling(typed);
  return people
    .filter(({ id }) => !chosen.includes(id))
    .filter(({ id, name }) => foldSpelling(name).includes(key) || id.includes(key))
    .slice(0, mostOffered)
    .map(({ id, name }) => ({ value: id, name, note: id }));
}

/** Topics that go with a text: those that are known, and what was typed as a new one where it is none of them. */
export function offerTopics(
  topics: TopicBook,
  typed: string,
  chosen: readonly string[],
): readonly Pick[] {
  const known = topics.known(typed);
  const near = known === undefined ? topics.near(typed) : undefined;
  const names = [
    ...(known === undefined ? [] : [known]),
    ...topics.suggest(typed, mostOffered),
    ...(near === undefined ? [] : [near]),
  ];
  const picks = [...new Set(names)]
    .filter((name) => !chosen.includes(name))
    .map((name): Pick => {
      if (name === known && name !== typed) return { value: name, name, note: 'يُكتب هكذا' };
      return { value: name, name, ...(name === near && { note: 'هل تقصده؟' }) };
    });
  if (typed === '' || known !== undefined || draftFault({ tags: [typed] }) !== undefined)
    return picks;
  if (chosen.includes(typed)) return picks;
  return [...picks, { value: typed, name: typed, note: 'موضوع جديد' }];
}

function askTags({ topics }: Shelf, streams: Streams): Promise<readonly string[]> {
  return pickMany(
    {
      message: 'الموضوعات:',
      suggest: (typed, chosen) => offerTopics(topics, typed, chosen),
      fault: (tags) => draftFault({ tags }),
      help: pickHelp,
    },
    streams,
  );
}

/** Asks for what is not given, in the order in which a writer thinks of it. */
export async function askForRest(
  given: Given,
  desk: Desk,
  shelf: Shelf,
  streams: Streams = {},
): Promise<Answers> {
  const title = given.title ?? (await askTitle(shelf, streams));
  const slug = given.slug ?? (await askSlug(title, desk, streams)).trim();
  const section = given.section ?? (await askSection(desk, streams));
  const authors = given.authors ?? (await askAuthors(desk, streams));
  const tags = given.tags ?? (await askTags(shelf, streams));
  return { title, slug, section, authors, tags, description: given.description };
}
