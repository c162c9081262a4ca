import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { latinWords } from '../../src/content/latin-words.ts';
import {
  draftFault,
  newArticleSource,
  placeholderDescription,
  proposeSlug,
} from '../../src/content/new-article.ts';
import { frontMatterSchema } from '../../src/content/schema.ts';

const article = {
  description: placeholderDescription,
  date: '2026-03-20T12:00',
  author: 'apps-desk',
  section: 'apps',
  tags: ['الصحافة'],
};

/** What a reader of articles finds in the text of a new one. */
function readBack(source: string) {
  const { frontMatter, problems } = splitFrontMatter(source, 'a.md');
  expect(problems).toEqual([]);
  return frontMatterSchema.parse(frontMatter?.yaml.value);
}

const hardTitles = [
  'الشريحة الإلكترونية: خط بلا بطاقة',
  'ما معنى "التشفير" و\'التوقيع\' اليوم؟',
  '"التشفير" بين الطرفين',
  "'نص' يبدأ بعلامة مفردة",
  'C# و #تقنية في عنوان واحد',
  '# عنوان يبدأ بمربع',
  '- عنوان يبدأ بشرطة',
  '[قائمة] ليست قائمة',
  '{حقل: قيمة} ليس حقلًا',
  '@حساب يبدأ بعلامة',
  '%100 من الناس هنا',
  '| عنوان بخط عمودي',
  '> عنوان بعلامة أكبر',
  '& مرساة ليست مرساة',
  '* إحالة ليست إحالة',
  '! علامة ليست نوعًا',
  '? سؤال بلا مفتاح',
  'احتفال 🎉👩‍👩‍👧 في العنوان',
  'مسار C:\\Users\\name طويل',
  '12345678901',
  '2026-03-20 12:00',
  'title: عنوان: فيه: نقاط:',
  'عنوان ينتهي بنقطتين:',
  '---عنوان كالفاصل',
];

test.each(hardTitles)('the title «%s» is read back as it was given', (title) => {
  expect(readBack(newArticleSource({ ...article, title }))).toEqual({
    ...article,
    title,
    draft: true,
  });
});

test.each(['true', 'null', '~', '5G', '1e3', 'C#', '#تقنية', '.NET', 'C++', 'a: b', 'x #y', '-'])(
  'the topic «%s» is read back as it was given',
  (tag) => {
    const tags = [tag, 'الصحافة'];
    const title = 'مقال للاختبار';
    expect(readBack(newArticleSource({ ...article, title, tags })).tags).toEqual(tags);
  },
);

test('so is any other title', () => {
  const piece = fc.constantFrom(...' :#"\'-[]{}&*!|>%@`,\\؟،«»؛.\u00a0\u200fأبجaB1🎉');
  fc.assert(
    fc.property(fc.string({ unit: piece, minLength: 1, maxLength: 30 }), (text) => {
      const title = `عنوان ${text} عنوان`;
      expect(readBack(newArticleSource({ ...article, title })).title).toBe(
        title.trim().normalize('NFC'),
      );
    }),
    { numRuns: 500 },
  );
});

describe('an answer is judged as the check judges a draft', () => {
  test.each([
    [{ title: 'عنوان يكفي طوله' }, undefined],
    [{ title: 'قصير' }, 'الحقل title قصير'],
    [{ title: '  ' }, 'اكتب العنوان.'],
    [{ title: 'عنوان فيه \u0007 رمز لا يُرى' }, 'رموز تحكم'],
    [{ title: 'ط'.repeat(121) }, 'الحقل title طويل'],
    [{ description: 'قصير' }, 'الحقل description قصير'],
    [{ tags: [] }, 'اختر موضوعًا واحدًا على الأقل.'],
    [{ tags: ['الأمن', '🎉'] }, 'الموضوع «🎉» ليس فيه حرف ولا رقم.'],
    [{ tags: Array.from({ length: 9 }, (_, number) => `موضوع ${number}`) }, 'أكثر المقبول 8'],
    [{ author: ['apps-desk', 'ai-desk'] }, undefined],
  ])('%o', (answers, sentence) => {
    const fault = draftFault(answers);
    if (sentence === undefined) expect(fault).toBeUndefined();
    else expect(fault).toContain(sentence);
    expect(fault ?? '').not.toMatch(/[{}\n]/);
  });
});

describe('a slug is proposed', () => {
  const words = latinWords(
    { names: [['واتس آب', 'واتساب', 'WhatsApp']], plurals: [['رسالة', ['رسائل']]] },
    [{ name: 'الذكاء الاصطناعي', slug: 'artificial-intelligence', variants: ['AI'] }],
  );
  const taken = new Set(['whatsapp', 'whatsapp-2', 'rasail-whatsapp']);

  test.each([
    ['رسائل واتساب', 'rasail-whatsapp-2'],
    ['ما واتس اب؟', 'whatsapp-3'],
    ['كيف يعمل ذكاء اصطناعي', 'yaamal-artificial-intelligence'],
    ['كيف يعمل الذكاء الاصطناعي', 'yaamal-artificial-intelligence'],
    // A name that the site keeps for itself.
    ['about', 'about-2'],
    // Too little, or nothing, is left.
    ['5G', undefined],
    ['日本語', undefined],
  ])('%s', (title, slug) => {
    expect(proposeSlug(title, words, (name) => taken.has(name))).toBe(slug);
  });
});
