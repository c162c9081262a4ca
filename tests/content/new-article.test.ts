import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { newArticleSource, placeholderDescription } from '../../src/content/new-article.ts';
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
