import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../src/content/glossary-data.ts';
import { glossaryRules } from '../../src/proofread/glossary.ts';
import { dataFolder } from '../content/tree.ts';
import { temporaryFolder } from '../plugins/temporary.ts';
import { house } from './house.ts';
import { applyRules, replaceMatches } from './replace.ts';

function read(yaml: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'glossary.yaml'), yaml);
  return readGlossary(folder, 'data');
}

describe("the house's own glossary", () => {
  const { entries, problems } = readGlossary(dataFolder, 'src/data');
  const rules = glossaryRules(entries);

  test('has nothing wrong with it', () => {
    expect(problems).toEqual([]);
    expect(rules.map(({ wrong }) => wrong.length > 10)).toEqual([true, true]);
  });

  test.each(rules.map((rule) => [rule.code, rule] as const))(
    '%s mends each of its terms',
    (_, rule) => {
      for (const [wrong, right] of rule.wrong) {
        const sentence = `قرأت عن ${wrong}، ثم نمت.`;
        const mended = replaceMatches(sentence, rule.find(sentence, house));
        expect(mended).toBe(`قرأت عن ${right}، ثم نمت.`);
        expect([...rule.find(mended, house)]).toEqual([]);
      }
    },
  );
});

test('terms are found with what is joined to them, and only whole', () => {
  const { entries, problems } = read(
    '- write: الإنترنت\n  not: [الانترنت]\n  level: safe\n- write: فيسبوك\n  not: [الفيس بوك, فيس بوك]\n- write: غوغل\n  not: [جوجل]\n',
  );
  expect(problems).toEqual([]);
  const mend = (text: string) => applyRules(text, glossaryRules(entries), house);
  expect(mend('الانترنت والانترنت وبالانترنت وللانترنت كالانترنت')).toBe(
    'الإنترنت والإنترنت وبالإنترنت وللإنترنت كالإنترنت',
  );
  expect(mend('في الفيس  بوك، وبالفيس بوك وللفيس بوك')).toBe('في فيسبوك، وبفيسبوك ولفيسبوك');
  expect(mend('جوجلها متجوجل جوجل2 جوجل.')).toBe('جوجلها متجوجل جوجل2 غوغل.');
});

test('entries that contradict one another are told', () => {
  const { problems } = read(
    '- write: غوغل\n  not: [جوجل, قوقل]\n- write: جوجل\n  not: [قوقل]\n- write: س\n  not: ص\n',
  );
  // The last entry does not fit: nothing else can be said of the file.
  expect(problems.map(({ line, code }) => [line, code])).toEqual([
    [5, 'value-invalid'],
    [6, 'value-invalid'],
  ]);
  const contradicting = read('- write: غوغل\n  not: [جوجل, قوقل]\n- write: جوجل\n  not: [قوقل]\n');
  expect(contradicting.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 9, 'glossary-contradiction'],
    [4, 9, 'glossary-contradiction'],
  ]);
});
