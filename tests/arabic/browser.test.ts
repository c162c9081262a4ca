/** The room runs in a reader's browser as it is: no Node, no library, nothing that Safari 14 cannot read. */

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { compareArabic } from '../../src/arabic/collate.ts';
import { formatNumber, toAsciiDigits, toDigits } from '../../src/arabic/digits.ts';
import { isolateText } from '../../src/arabic/isolate.ts';
import { latinSlug } from '../../src/arabic/latin-slug.ts';
import { foldSpelling, normaliseText } from '../../src/arabic/normalise.ts';
import { nouns } from '../../src/arabic/nouns.ts';
import { countNoun } from '../../src/arabic/plural.ts';
import { relativeTime } from '../../src/arabic/relative-time.ts';
import { arabicSlug } from '../../src/arabic/slug.ts';
import { isStopWord } from '../../src/arabic/stop-words.ts';
import { tokenise, wordsOf } from '../../src/arabic/tokenise.ts';
import { bundleScript } from '../../src/plugins/client/prepare.ts';
import { temporaryFolder } from '../plugins/temporary.ts';

const room = join(import.meta.dirname, '../../src/arabic');

/** Dates are written when the site is built, with Luxon; a browser gets them as text. */
const buildOnly = new Set(['date.ts']);

/** Newer than Safari 14: methods by prototype, and what its regular expressions cannot read. */
const olderBrowser = `
  for (const [prototype, names] of [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
    [Intl, ['Segmenter', 'DurationFormat']],
    [globalThis, ['Iterator', 'structuredClone']],
  ]) {
    for (const name of names) delete prototype[name];
  }
  const refuse = (pattern, flags = '') => {
    if (/[vd]/.test(flags) || /\\(\\?<[=!]/.test(String(pattern))) {
      throw new SyntaxError('Safari 14 cannot read /' + pattern + '/' + flags);
    }
  };
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, [pattern, flags]) {
      refuse(pattern, flags);
      return new target(pattern, flags);
    },
    apply(target, self, [pattern, flags]) {
      refuse(pattern, flags);
      return target(pattern, flags);
    },
  });
`;

/** What esbuild knows to be unreadable for its target it writes as `new RegExp`, where the context sees it. */
function safari14() {
  const context = createContext({ TextEncoder });
  runInContext(olderBrowser, context);
  return context;
}

async function bundleOf(modules: readonly string[]) {
  const entry = join(temporaryFolder(), 'room.ts');
  const imports = modules.map(
    (name, index) => `import * as m${index} from ${JSON.stringify(join(room, name))};`,
  );
  const names = modules.map((_, index) => `...m${index}`);
  writeFileSync(
    entry,
    `${imports.join('\n')}\nObject.assign(globalThis, { room: { ${names.join(', ')} } });\n`,
  );
  return bundleScript(entry, 'classic');
}

const text =
  'أعلنت «آبل» عن iPhone 15 Pro، و5G في C++ وC# و.NET وNode.js، وبـ«غوغل» سنة ٢٠٢٦ 🎉 لـW3C أ\u0640\u0650\u200d';

const calls = {
  normalise: [normaliseText(text), foldSpelling(text)],
  tokenise: [...tokenise(text)].map(({ text: word, start, script }) => [word, start, script]),
  words: wordsOf(text).filter((word) => !isStopWord(normaliseText(word))),
  numbers: [formatNumber(12560.5), formatNumber(12560.5, 'arab'), toDigits('18', 'arab')],
  ascii: toAsciiDigits(text),
  counts: [0, 1, 2, 3, 11, 100].map((count) => countNoun(count, nouns.article)),
  relative: [0, 2, 90, 5000, 90000].map((minutes) =>
    relativeTime(0, minutes * 60_000, { timeZone: 'Asia/Riyadh' }),
  ),
  slugs: [arabicSlug(text), latinSlug(text)],
  isolated: isolateText(text),
  sorted: ['iPhone', 'الأمن', 'آيفون', '10', '9'].sort(compareArabic),
};

/** The same calls, as the browser makes them. */
const program = `
  const { text } = globalThis;
  const { nouns } = room;
  JSON.stringify({
    normalise: [room.normaliseText(text), room.foldSpelling(text)],
    tokenise: [...room.tokenise(text)].map(({ text: word, start, script }) => [word, start, script]),
    words: room.wordsOf(text).filter((word) => !room.isStopWord(room.normaliseText(word))),
    numbers: [room.formatNumber(12560.5), room.formatNumber(12560.5, 'arab'), room.toDigits('18', 'arab')],
    ascii: room.toAsciiDigits(text),
    counts: [0, 1, 2, 3, 11, 100].map((count) => room.countNoun(count, nouns.article)),
    relative: [0, 2, 90, 5000, 90000].map((minutes) =>
      room.relativeTime(0, minutes * 60_000, { timeZone: 'Asia/Riyadh' }),
    ),
    slugs: [room.arabicSlug(text), room.latinSlug(text)],
    isolated: room.isolateText(text),
    sorted: ['iPhone', 'الأمن', 'آيفون', '10', '9'].sort(room.compareArabic),
  });
`;

test('every module of the room gives a browser of 2020 what it gives the build', async () => {
  const modules = readdirSync(room).filter((name) => !buildOnly.has(name));
  const bundle = await bundleOf(modules);
  expect(bundle.inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
  const context = safari14();
  runInContext(bundle.text, context);
  context.text = text;
  expect(JSON.parse(runInContext(program, context))).toEqual(JSON.parse(JSON.stringify(calls)));
});

test.each(['/(?<=a)b/', '/(?<!a)b/', '/[a&&b]/v', 'new RegExp("[a&&b]", "v")', '[1].at(-1)'])(
  '%s would be noticed',
  async (code) => {
    const entry = join(temporaryFolder(), 'new.ts');
    writeFileSync(entry, `Object.assign(globalThis, { found: ${code} });\n`);
    const { text: script } = await bundleScript(entry, 'classic');
    expect(() => runInContext(script, safari14())).toThrow();
  },
);
