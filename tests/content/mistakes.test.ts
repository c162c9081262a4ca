/** The mistakes of writers: each is told where it stands, in Arabic, with what to do; some are mended. */

import { describe, expect, test } from 'vitest';
import { describeProblems, sourceReader } from '../../src/build/report.ts';
import { applyFixes } from '../../src/content/apply-fixes.ts';
import type { Problem } from '../../src/content/problem.ts';
import {
  articleText,
  type Files,
  type FrontMatterLines,
  picture,
  placeOf,
  writeTree,
} from './tree.ts';

interface Mistake {
  readonly name: string;
  /** Front matter of `articles/story/index.md`, over one in which nothing is wrong. */
  readonly given?: FrontMatterLines;
  readonly body?: string;
  /** The whole file instead. */
  readonly text?: string | Uint8Array;
  readonly files?: Files;
  readonly code: string;
  /** In `articles/story/index.md`, or with the file before them. */
  readonly at: string;
  /** What the message names, and what the remedy does. */
  readonly says: string;
  readonly remedy: string;
  /** The line as it is after the fix; absent where there is none. */
  readonly mended?: string;
}

/** What each of these trees has beside the article with the mistake. */
const neighbours: Files = {
  'articles/other-story/index.md': articleText({ aliases: '[/2020/other/]' }),
  'articles/draft-story/index.md': articleText({ draft: 'true' }),
};

const hero = (lines: string): FrontMatterLines => ({ hero: `\n${lines}` });

const mistakes: readonly Mistake[] = [
  // YAML
  {
    name: 'a colon in a title',
    given: { title: 'واتساب: ما الجديد' },
    code: 'yaml-unquoted-colon',
    at: '2:8',
    says: 'نقطتان رأسيتان',
    remedy: '"واتساب: ما الجديد"',
    mended: 'title: "واتساب: ما الجديد"',
  },
  {
    name: 'a colon in a point of the summary',
    given: { summary: '\n  - الخبر: نقطة' },
    code: 'yaml-unquoted-colon',
    at: '9:5',
    says: 'نقطتان رأسيتان',
    remedy: '"الخبر: نقطة"',
    mended: '  - "الخبر: نقطة"',
  },
  {
    name: 'a hashtag in a title',
    given: { title: 'كل ما جرى في #مؤتمر اليوم' },
    code: 'yaml-unquoted-hash',
    at: '2:8',
    says: '#',
    remedy: '"كل ما جرى في #مؤتمر اليوم"',
    mended: 'title: "كل ما جرى في #مؤتمر اليوم"',
  },
  {
    name: 'quotes inside quotes',
    given: { title: '"ماذا تعني "الخصوصية" اليوم"' },
    code: 'yaml-inner-quotes',
    at: '2:8',
    says: 'علامة التنصيص',
    remedy: "'ماذا تعني",
    mended: `title: 'ماذا تعني "الخصوصية" اليوم'`,
  },
  {
    name: 'an at sign first',
    given: { title: '@mujaz يعود من جديد' },
    code: 'yaml-unquoted-sign',
    at: '2:8',
    says: '@',
    remedy: 'علامتي تنصيص',
    mended: 'title: "@mujaz يعود من جديد"',
  },
  {
    name: 'no blank after the colon',
    text: articleText().replace('section: ', 'section:'),
    code: 'yaml-colon-space',
    at: '6:1',
    says: 'مسافة',
    remedy: 'section:',
    mended: 'section: apps',
  },
  {
    name: 'a tab',
    given: hero('\tsrc: a.svg\n\talt: وصف'),
    files: { 'articles/story/a.svg': picture },
    code: 'yaml-tab',
    at: '9:1',
    says: 'Tab',
    remedy: 'مسافات',
    mended: '  src: a.svg',
  },
  {
    name: 'a key twice',
    given: { tags: '[الخصوصية]\ndate: 2026-03-15' },
    code: 'yaml-duplicate-key',
    at: '8:1',
    says: 'مرتين',
    remedy: 'احذف',
  },
  {
    name: 'a line that is no key',
    given: { tags: '[الخصوصية]\nكلام بلا حقل' },
    code: 'yaml-multiline-implicit-key',
    at: '8:1',
    says: 'ليس حقلًا',
    remedy: 'اسم الحقل',
  },
  {
    name: 'a YAML bomb',
    given: { tags: '&a [x]', summary: '[*a, *a]' },
    code: 'yaml-feature',
    at: '7:7',
    says: 'المراسي (&)',
    remedy: 'نصًا صريحًا',
  },
  {
    name: 'a tag of YAML',
    given: { title: '!!js/function "return process"' },
    code: 'yaml-feature',
    at: '2:8',
    says: 'علامات النوع (!)',
    remedy: 'نصًا صريحًا',
  },

  // The file
  {
    name: 'no front matter',
    text: 'نص المقال.\n',
    code: 'front-matter-missing',
    at: '1:1',
    says: 'ليس في أوله بيانات',
    remedy: '---',
  },
  {
    name: 'front matter that is not closed',
    text: '---\ntitle: عنوان\n\nنص\n',
    code: 'front-matter-unclosed',
    at: '1:1',
    says: 'لم تُغلق',
    remedy: '---',
  },
  {
    name: 'front matter in a language',
    text: '---js\n{}\n---\n',
    code: 'front-matter-language',
    at: '1:4',
    says: 'YAML',
    remedy: '---',
  },
  {
    name: 'no text',
    body: '  \n\n',
    code: 'body-empty',
    at: '9:1',
    says: 'ليس فيه نص',
    remedy: 'اكتب نص المقال',
  },
  {
    name: 'not UTF-8',
    text: Buffer.concat([Buffer.from('---\ntitle: أخ'), Buffer.from([0xc7, 0xe1])]),
    code: 'not-utf8',
    at: '2:10',
    says: 'UTF-8',
    remedy: 'احفظه',
  },

  // Keys
  {
    name: 'a key that is missing',
    given: { description: undefined },
    code: 'key-missing',
    at: '2:1',
    says: 'description',
    remedy: 'description:',
  },
  {
    name: 'a key that nobody knows',
    given: { descripton: 'x' },
    code: 'key-unknown',
    at: '8:1',
    says: '«descripton»',
    remedy: 'هل تقصد description؟',
  },
  {
    name: 'a key of another system',
    given: { permalink: '/x/' },
    code: 'key-unknown',
    at: '8:1',
    says: '«permalink»',
    remedy: 'title، description',
  },
  {
    name: 'a key in a picture that nobody knows',
    given: hero('  src: a.svg\n  alt: وصف\n  captoin: شرح'),
    files: { 'articles/story/a.svg': picture },
    code: 'key-unknown',
    at: '11:3',
    says: '«captoin»',
    remedy: 'هل تقصد caption؟',
  },

  // Values
  {
    name: 'a title too long',
    given: { title: 'كلمة '.repeat(30).trim() },
    code: 'value-invalid',
    at: '2:8',
    says: 'title طويل: عدد أحرفه 149، وأكثر المقبول 120',
    remedy: 'اختصره',
  },
  {
    name: 'a title too short',
    given: { title: 'خبر' },
    code: 'value-invalid',
    at: '2:8',
    says: 'title قصير: عدد أحرفه 3، وأقل المقبول 10',
    remedy: 'أضف',
  },
  {
    name: 'a title that is null',
    given: { title: 'null' },
    code: 'value-empty',
    at: '2:1',
    says: 'title فارغ',
    remedy: 'اكتب قيمته بعد النقطتين.',
  },
  {
    name: 'a title that is a number',
    given: { title: '1234567890' },
    code: 'value-invalid',
    at: '2:8',
    says: 'title يجب أن تكون نصًا',
    remedy: '"1234567890"',
    mended: 'title: "1234567890"',
  },
  {
    name: 'a title that is a list',
    given: { title: '[أ, ب]' },
    code: 'value-invalid',
    at: '2:8',
    says: 'title يجب أن تكون نصًا',
    remedy: 'نصًا واحدًا',
  },
  {
    name: 'an empty key that may be left out',
    given: { series: '' },
    code: 'value-empty',
    at: '8:1',
    says: 'series فارغ',
    remedy: 'أو احذف السطر',
  },
  {
    name: 'no author in the list',
    given: { author: '[]' },
    code: 'value-invalid',
    at: '5:9',
    says: 'القائمة author فارغة',
    remedy: 'عنصرًا واحدًا على الأقل.',
  },
  {
    name: 'an author that is a number',
    given: { author: '5' },
    code: 'value-invalid',
    at: '5:9',
    says: 'معرّف كاتب',
    remedy: 'author: apps-desk',
  },
  {
    name: 'one tag without its list',
    given: { tags: 'الخصوصية' },
    code: 'value-invalid',
    at: '7:7',
    says: 'tags يجب أن تكون قائمة',
    remedy: '[الخصوصية]',
    mended: 'tags: [الخصوصية]',
  },
  {
    name: 'several tags without their list',
    given: { tags: 'الخصوصية، الأمن' },
    code: 'value-invalid',
    at: '7:7',
    says: 'tags يجب أن تكون قائمة',
    remedy: 'بشرطة',
  },
  {
    name: 'Arabic commas between tags',
    given: { tags: '[الخصوصية، الأمن]' },
    code: 'value-invalid',
    at: '7:8',
    says: 'الفاصلة العربية',
    remedy: 'اللاتينية',
  },
  {
    name: 'nine tags',
    given: { tags: '[a, b, c, d, e, f, g, h, i]' },
    code: 'value-invalid',
    at: '7:7',
    says: 'tags أطول',
    remedy: '8',
  },
  {
    name: 'a tag of signs',
    given: { tags: '["؟!"]' },
    code: 'topic-empty',
    at: '7:8',
    says: '«؟!»',
    remedy: 'بالكلمات',
  },
  {
    name: 'a picture that is a text',
    given: { hero: 'hero.svg' },
    code: 'value-invalid',
    at: '8:7',
    says: 'hero يجب أن تكون حقولًا',
    remedy: 'src:',
  },
  {
    name: 'a source that is a text',
    given: { sources: '\n  - https://example.com/' },
    code: 'value-invalid',
    at: '9:5',
    says: 'sources يجب أن تكون حقولًا',
    remedy: 'title:',
  },
  {
    name: 'a source without its address',
    given: { sources: '\n  - title: مصدر' },
    code: 'key-missing',
    at: '9:5',
    says: 'url مطلوب في sources',
    remedy: 'url:',
  },
  {
    name: 'a source that is a script',
    given: { sources: '\n  - title: مصدر\n    url: "javascript:alert(1)"' },
    code: 'value-invalid',
    at: '10:10',
    says: 'url',
    remedy: 'https://',
  },
  {
    name: 'a draft said in words',
    given: { draft: 'yes' },
    code: 'value-invalid',
    at: '8:8',
    says: 'true أو false',
    remedy: 'true',
    mended: 'draft: true',
  },
  {
    name: 'no draft said in Arabic',
    given: { draft: 'لا' },
    code: 'value-invalid',
    at: '8:8',
    says: 'true أو false',
    remedy: 'false',
    mended: 'draft: false',
  },
  {
    name: 'a draft said in nonsense',
    given: { draft: 'ربما' },
    code: 'value-invalid',
    at: '8:8',
    says: 'true أو false',
    remedy: 'draft: true',
  },

  {
    name: 'a zero byte in a title',
    given: { title: '"عنوان فيه \\0 صفر"' },
    code: 'value-invalid',
    at: '2:8',
    says: 'title رموز تحكم',
    remedy: 'احذفها',
  },
  {
    name: 'half a character in a tag',
    given: { tags: '["أ\\uD800"]' },
    code: 'value-invalid',
    at: '7:8',
    says: 'tags رموز تحكم',
    remedy: 'احذفها',
  },

  // Dates
  {
    name: 'the day first',
    given: { date: '15/01/2026' },
    code: 'date-invalid',
    at: '4:7',
    says: '«15/01/2026»',
    remedy: '2026-01-15',
    mended: 'date: 2026-01-15',
  },
  {
    name: 'Arabic digits',
    given: { date: '٢٠٢٦-٠١-٠٢' },
    code: 'date-invalid',
    at: '4:7',
    says: 'الأرقام الهندية',
    remedy: '2026-01-02',
    mended: 'date: 2026-01-02',
  },
  {
    name: 'a date in quotes',
    given: { date: '"2026-3-4"' },
    code: 'date-invalid',
    at: '4:7',
    says: '«2026-3-4»',
    remedy: '2026-03-04',
    mended: 'date: 2026-03-04',
  },
  {
    name: 'the name of a month',
    given: { date: '14 مارس 2026' },
    code: 'date-invalid',
    at: '4:7',
    says: '«14 مارس 2026»',
    remedy: '2026-03-14',
    mended: 'date: 2026-03-14',
  },
  {
    name: 'a day that does not exist',
    given: { date: '2026-02-30' },
    code: 'date-invalid',
    at: '4:7',
    says: 'لا يوجد في التقويم',
    remedy: 'الشهر',
  },
  {
    name: 'the year nought',
    given: { date: '0000-01-01' },
    code: 'date-invalid',
    at: '4:7',
    says: 'السنة',
    remedy: '1900',
  },
  {
    name: 'a number for a date',
    given: { date: '2026' },
    code: 'value-invalid',
    at: '4:7',
    says: 'date يجب أن تكون تاريخًا',
    remedy: '2026-03-14',
  },
  {
    name: 'updated before it was out',
    given: { updated: '2026-03-13' },
    code: 'date-order',
    at: '8:10',
    says: 'updated',
    remedy: 'بعد date',
  },
  {
    name: 'updated on the day, without its hour',
    given: { date: '2026-03-14T09:00', updated: '2026-03-14' },
    code: 'date-order',
    at: '8:10',
    says: 'updated',
    remedy: 'وقت التحديث',
  },

  // What is referred to
  {
    name: 'an unknown section',
    given: { section: 'app' },
    code: 'section-unknown',
    at: '6:10',
    says: '«app»',
    remedy: 'هل تقصد apps؟',
  },
  {
    name: 'the name of a section',
    given: { section: 'أمن وخصوصية' },
    code: 'section-unknown',
    at: '6:10',
    says: '«أمن وخصوصية»',
    remedy: 'security',
    mended: 'section: security',
  },
  {
    name: 'an unknown author',
    given: { author: '[apps-desk, ai-dsek]' },
    code: 'author-unknown',
    at: '5:21',
    says: '«ai-dsek»',
    remedy: 'هل تقصد ai-desk؟',
  },
  {
    name: 'two authors without their list',
    given: { author: 'apps-desk, ai-desk' },
    code: 'author-unknown',
    at: '5:9',
    says: '«apps-desk, ai-desk»',
    remedy: '[apps-desk, ai-desk]',
  },
  {
    name: 'an unknown article',
    given: { related: '[other-stry]' },
    code: 'related-unknown',
    at: '8:11',
    says: '«other-stry»',
    remedy: 'هل تقصد other-story؟',
  },
  {
    name: 'the address of an article',
    given: { related: '[/other-story/]' },
    code: 'related-unknown',
    at: '8:11',
    says: '«/other-story/»',
    remedy: 'وحده: other-story',
  },
  {
    name: 'an article twice',
    given: { related: '[other-story, other-story]' },
    code: 'related-repeated',
    at: '8:24',
    says: 'مرتين',
    remedy: 'احذف',
  },
  {
    name: 'itself',
    given: { related: '[story]' },
    code: 'related-self',
    at: '8:11',
    says: 'نفسه',
    remedy: 'اختر',
  },
  {
    name: 'a draft',
    given: { related: '[draft-story]' },
    code: 'related-draft',
    at: '8:11',
    says: '«draft-story» مسودة',
    remedy: 'انشر',
  },
  {
    name: 'an unknown article in the text',
    body: 'نص.\n\n::: read-also\n- no-such-story\n:::\n',
    code: 'related-unknown',
    at: '12:3',
    says: '«no-such-story»',
    remedy: 'اسم مجلد',
  },

  // Pictures
  {
    name: 'a picture that is not there',
    given: hero('  src: heroo.svg\n  alt: وصف'),
    files: { 'articles/story/hero.svg': picture },
    code: 'picture-missing',
    at: '9:8',
    says: '«heroo.svg»',
    remedy: 'هل تقصد hero.svg؟',
  },
  {
    name: 'a picture without its description',
    given: hero('  src: hero.svg'),
    files: { 'articles/story/hero.svg': picture },
    code: 'key-missing',
    at: '9:3',
    says: 'alt مطلوب في hero',
    remedy: 'alt:',
  },
  {
    name: 'a picture of another article',
    given: hero('  src: ../other-story/a.svg\n  alt: وصف'),
    files: { 'articles/other-story/a.svg': picture },
    code: 'picture-outside',
    at: '9:8',
    says: '«../other-story/a.svg»',
    remedy: 'بجانب index.md',
  },
  {
    name: 'a picture of another site',
    given: hero('  src: https://example.com/a.png\n  alt: وصف'),
    code: 'picture-outside',
    at: '9:8',
    says: 'https://example.com/a.png',
    remedy: 'بجانب index.md',
  },
  {
    name: 'a picture that is no picture',
    given: hero('  src: notes.txt\n  alt: وصف'),
    files: { 'articles/story/notes.txt': 'x' },
    code: 'picture-kind',
    at: '9:8',
    says: '«notes.txt»',
    remedy: 'svg',
  },
  {
    name: 'a picture in the text that is not there',
    body: 'نص.\n\n![وصف](none.png)\n',
    code: 'picture-missing',
    at: '11:1',
    says: '«none.png»',
    remedy: 'بجانب index.md',
  },
  {
    name: 'a picture in the text without its description',
    body: 'نص.\n\n![](a.svg)\n',
    files: { 'articles/story/a.svg': picture },
    code: 'picture-alt',
    at: '11:1',
    says: 'بلا وصف',
    remedy: 'المعقوفين',
  },

  // Addresses
  {
    name: 'an old address with the name of the site',
    given: { aliases: '[https://old.example/2020/x/]' },
    code: 'value-invalid',
    at: '8:11',
    says: 'aliases',
    remedy: '/2020/x/',
    mended: 'aliases: [/2020/x/]',
  },
  {
    name: 'an old address that another article has',
    given: { aliases: '[/2020/other]' },
    code: 'address-taken',
    at: '8:11',
    says: 'articles/other-story/index.md',
    remedy: 'أحد الموضعين',
  },
  {
    name: 'the address of another article',
    given: { aliases: '[/other-story/]' },
    code: 'address-taken',
    at: '8:11',
    says: 'articles/other-story/index.md',
    remedy: 'أحد الموضعين',
  },
  {
    name: 'the address of another article as a file',
    given: { aliases: '[/other-story/index.html]' },
    code: 'address-taken',
    at: '8:11',
    says: 'articles/other-story/index.md',
    remedy: 'أحد الموضعين',
  },
  {
    name: 'its own address',
    given: { aliases: '[/story/]' },
    code: 'address-taken',
    at: '8:11',
    says: 'هذا المقال نفسه',
    remedy: 'احذفه',
  },
  {
    name: 'one old address twice',
    given: { aliases: '[/old/, /old]' },
    code: 'address-taken',
    at: '8:18',
    says: 'مكتوب مرتين',
    remedy: 'احذف',
  },
  {
    name: 'the address of a section',
    given: { aliases: '[/sections/apps/]' },
    code: 'address-taken',
    at: '8:11',
    says: 'محجوز',
    remedy: 'احذفه',
  },
  {
    name: 'the front page',
    given: { aliases: '[/index.html]' },
    code: 'address-taken',
    at: '8:11',
    says: 'محجوز',
    remedy: 'احذفه',
  },
  {
    name: 'a file of the site',
    given: { aliases: '[/sitemap.xml]' },
    code: 'address-taken',
    at: '8:11',
    says: 'محجوز',
    remedy: 'احذفه',
  },
  {
    name: 'an old address that leads out of the site',
    given: { aliases: '[/a/%2e%2e/%2e%2e/etc/]' },
    code: 'alias-invalid',
    at: '8:11',
    says: 'لا يصلح',
    remedy: 'شريط العنوان',
  },
  {
    name: 'an old address with a zero byte',
    given: { aliases: '["/a%00b/"]' },
    code: 'alias-invalid',
    at: '8:11',
    says: 'لا يصلح',
    remedy: 'شريط العنوان',
  },

  // Folders
  {
    name: 'a reserved name',
    text: articleText(),
    files: { 'articles/sections/index.md': articleText() },
    code: 'slug-reserved',
    at: 'articles/sections/index.md:1:1',
    says: '«sections»',
    remedy: 'غيّر اسم',
  },
  {
    name: 'a malformed name',
    text: articleText(),
    files: { 'articles/My Story/index.md': articleText() },
    code: 'slug-invalid',
    at: 'articles/My Story/index.md:1:1',
    says: '«My Story»',
    remedy: 'حروفًا لاتينية صغيرة',
  },
  {
    name: 'one name in two encodings',
    text: articleText(),
    files: {
      [`articles/${'أخبار'.normalize('NFC')}/index.md`]: articleText(),
      [`articles/${'أخبار'.normalize('NFD')}/index.md`]: articleText(),
    },
    code: 'address-taken',
    at: `articles/${'أخبار'.normalize('NFD')}/index.md:1:1`,
    says: `articles/${'أخبار'.normalize('NFC')}/index.md`,
    remedy: 'ترميز',
  },
  {
    name: 'an article without its folder',
    text: articleText(),
    files: { 'articles/stray.md': articleText() },
    code: 'article-misplaced',
    at: 'articles/stray.md:1:1',
    says: 'ليس في مجلد',
    remedy: 'index.md',
  },
  {
    name: 'a folder without its article',
    text: articleText(),
    files: { 'articles/half-done/notes.md': '' },
    code: 'article-without-index',
    at: 'articles/half-done:1:1',
    says: 'index.md',
    remedy: 'index.md',
  },
];

function treeOf({ given = {}, body, text, files = {} }: Mistake) {
  return writeTree({
    ...neighbours,
    'articles/story/index.md': text ?? articleText(given, body),
    ...files,
  });
}

const inStory = 'articles/story/index.md:';

/** Arabic from end to end: no library's English, no value that was never there. */
function expectArabic({ message, remedy = '' }: Problem): void {
  for (const sentence of [message, remedy]) {
    expect(sentence).toMatch(/\p{Script=Arabic}/u);
    expect(sentence).not.toMatch(/\b[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\{أو\}|\n/);
  }
  expect(message).toMatch(/[.؟:»)a-z/]$/);
}

describe('each mistake is told where it stands, and what to do', () => {
  test.each(mistakes)('$name', (mistake) => {
    const { problems } = treeOf(mistake).load();
    const { code, at, says, remedy } = mistake;
    const told = problems.filter((problem) => problem.code === code);
    expect(problems.filter((problem) => problem.code !== code)).toEqual([]);
    const [first] = told;
    if (!first) throw new Error('nothing is told');
    expect(placeOf(first)).toBe(at.startsWith('articles/') ? at : inStory + at);
    expect(first.severity).toBe('error');
    expect(first.message).toContain(says);
    expect(first.remedy).toContain(remedy);
    problems.forEach(expectArabic);
  });
});

describe('a fix mends its mistake and nothing else', () => {
  test.each(mistakes.filter(({ mended }) => mended !== undefined))('$name', (mistake) => {
    const { problems } = treeOf(mistake).load();
    const text = mistake.text ?? articleText(mistake.given, mistake.body);
    if (typeof text !== 'string') throw new Error('a text is needed');
    const fixes = problems.flatMap(({ fix }) => (fix ? [fix] : []));
    const mended = applyFixes(text, fixes);
    const changed = mended.split('\n').filter((line, at) => line !== text.split('\n')[at]);
    expect(changed).toContain(mistake.mended);
    expect(changed.length).toBeLessThanOrEqual(fixes.length);
    expect(mended.split('\n')).toHaveLength(text.split('\n').length);
    expect(treeOf({ ...mistake, text: mended }).load().problems).toEqual([]);
  });

  test.each(mistakes.filter(({ mended }) => mended === undefined))(
    'there is none for $name',
    (mistake) => {
      expect(
        treeOf(mistake)
          .load()
          .problems.filter(({ fix }) => fix),
      ).toEqual([]);
    },
  );

  test('all the fixes of a file at once', () => {
    const given: FrontMatterLines = {
      title: 'واتساب: ما الجديد',
      date: '١٥/١/٢٠٢٦',
      section: 'تطبيقات',
      tags: 'الخصوصية',
      hero: '\n\tsrc: hero.svg\n\talt: وصف: طويل',
      draft: 'no',
      aliases: '[https://old.example/a/, /b/]',
      summary: '\n  - أولًا: كذا\n  - 2026',
    };
    let text = articleText(given);
    // Mending YAML brings to light what it hid.
    for (let round = 0; round < 2; round++) {
      const { problems } = writeTree({
        'articles/story/index.md': text,
        'articles/story/hero.svg': picture,
      }).load();
      text = applyFixes(
        text,
        problems.flatMap(({ fix }) => (fix ? [fix] : [])),
      );
    }
    expect(text).toBe(
      articleText({
        title: '"واتساب: ما الجديد"',
        date: '2026-01-15',
        section: 'apps',
        tags: '[الخصوصية]',
        hero: '\n  src: hero.svg\n  alt: "وصف: طويل"',
        draft: 'false',
        aliases: '[/a/, /b/]',
        summary: '\n  - "أولًا: كذا"\n  - "2026"',
      }),
    );
  });
});

describe('all mistakes are told in one run', () => {
  const story = articleText(
    {
      title: 'عنوان: فيه نقطتان',
      description: 'قصير',
      date: '15/01/2026',
      author: 'aps-desk',
      section: 'phone',
      tags: '[الخصوصية, 2026]',
      hero: '\n  src: none.svg\n  alt: وصف',
      related: '[story, no-such-story]',
      aliases: '[/about/]',
      draft: 'yes',
      layout: 'x',
    },
    '# عنوان\n\n![](none.png)\n\n[رابط](javascript:alert(1))\n',
  );
  const tree = () =>
    writeTree({
      'articles/Bad Name/index.md': articleText(),
      'articles/no-matter/index.md': 'نص',
      'articles/story/index.md': story,
      'articles/tabs/index.md': articleText(hero('\tsrc: none.svg')),
    });

  test('of one file and of all files, in order', () => {
    const { problems } = tree().load();
    expect(problems.map((problem) => `${placeOf(problem)} ${problem.code}`)).toEqual([
      'articles/Bad Name/index.md:1:1 slug-invalid',
      'articles/no-matter/index.md:1:1 front-matter-missing',
      'articles/story/index.md:2:8 yaml-unquoted-colon',
      'articles/story/index.md:3:14 value-invalid',
      'articles/story/index.md:4:7 date-invalid',
      'articles/story/index.md:5:9 author-unknown',
      'articles/story/index.md:6:10 section-unknown',
      'articles/story/index.md:7:18 value-invalid',
      'articles/story/index.md:9:8 picture-missing',
      'articles/story/index.md:11:11 related-self',
      'articles/story/index.md:11:18 related-unknown',
      'articles/story/index.md:12:11 address-taken',
      'articles/story/index.md:13:8 value-invalid',
      'articles/story/index.md:14:1 key-unknown',
      'articles/story/index.md:16:1 heading-level',
      'articles/story/index.md:18:1 picture-alt',
      'articles/story/index.md:18:1 picture-missing',
      'articles/story/index.md:20:1 link-scheme',
      'articles/tabs/index.md:9:1 yaml-tab',
      'articles/tabs/index.md:9:2 key-missing',
    ]);
  });

  test('as a person reads them: every place, no stack, how many there are', () => {
    const { root, load } = tree();
    const { problems } = load();
    const told = describeProblems(problems, sourceReader(root));
    for (const problem of problems) expect(told).toContain(placeOf(problem));
    expect(told).not.toMatch(/^\s+at /m);
    expect(told).not.toContain('node_modules');
    expect(told.trimEnd().split('\n').at(-1)).toMatch(/^20\s/);
  });
});
