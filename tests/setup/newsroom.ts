/**
 * A newsroom made for the tests: enough articles for numbered pages, each thing that a writer can put into an
 * article, and the titles and addresses that break sites.
 */

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hardRuns, places, safeRuns, sentence } from '../arabic/runs.ts';

/** The moment at which the newsroom is built: `later` is not out yet, `breaking` still is. */
export const newsroomNow = '2026-03-20T12:00:00+03:00';

/** Articles of the section `apps` that only fill pages; `storyCount` is more than three pages of twelve. */
export const storyCount = 40;

/** Every directive, long words, wide tables, in one article. */
export const everything = {
  slug: 'everything-at-once',
  title: '«iPhone 15 Pro» و"C++" & <b>ما بينهما</b>: ]]> نص \'صعب\' 100%',
  video: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  embed: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
} as const;

/** An imported article, whose address is in Arabic letters. */
export const imported = {
  slug: 'تجربة-الكتابة',
  aliases: ['/2025/11/02/قصة-قديمة/', '/2025/11/02/old-name/'],
} as const;

/** Every run that a browser must draw in order, in every place; its title and one heading a run as well. */
export const readingOrder = {
  slug: 'reading-order',
  title: 'لغات C++ و.NET و#AI بنسبة 30% في 2024–2025، ثم Word، Excel، Node.js! هنا',
  /** Runs of the title. */
  titleRuns: ['C++', '.NET', '#AI', '30%', '2024–2025', 'Word', 'Excel', 'Node.js!'],
} as const;

/** Articles nobody may see, and a word that stands in each of their texts and nowhere else. */
export const hidden = [
  { slug: 'secret-draft', mark: 'كلمةلاتظهرمنمسودة' },
  { slug: 'later-story', mark: 'كلمةلاتظهرقبلموعدها' },
] as const;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">
<rect width="1600" height="900" fill="#0b5d5e"/><circle cx="800" cy="450" r="300" fill="#f2c14e"/></svg>
`;

const paragraph =
  'تكتب غرف الأخبار كل يوم عشرات المقالات، ويقرأ الناس أكثرها على الهواتف وهم في الطريق. لذلك يهم أن تصل الصفحة سريعًا، وأن تُقرأ بلا عناء.';

interface Draft {
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly lines?: readonly string[];
  readonly section?: string;
  readonly author?: string;
  readonly tags?: readonly string[];
  readonly body?: string;
  readonly hero?: boolean;
}

function write(articles: string, draft: Draft): void {
  const { slug, title, date, lines = [], section = 'apps', author = 'apps-desk' } = draft;
  const { tags = ['الصحافة'], body = paragraph, hero = false } = draft;
  const folder = join(articles, slug);
  mkdirSync(folder, { recursive: true });
  const picked = hero
    ? ['hero:', '  src: hero.svg', '  alt: دائرة صفراء على أرض خضراء', '  caption: شكل للاختبار']
    : [];
  const text = [
    '---',
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(`وصف المقال الذي عنوانه «${title}»، وفيه ما يكفي من الكلمات ليعرف القارئ ما ينتظره.`)}`,
    `date: ${date}`,
    `author: ${author}`,
    `section: ${section}`,
    `tags: ${JSON.stringify(tags)}`,
    ...picked,
    ...lines,
    '---',
    body,
    '',
  ].join('\n');
  writeFileSync(join(folder, 'index.md'), text);
  if (hero) writeFileSync(join(folder, 'hero.svg'), picture);
}

const everyDirective = `${paragraph}

## عناوين وفقرات

نص فيه **كلمات ثقيلة** و\`npm run build -- --base-path /repo/\` ورابط [إلى مقال](/${imported.slug}/) وآخر [إلى عنوان في الصفحة](#جداول) وثالث [إلى **مقال** لم يحن موعده](/later-story/#هناك) ورابع [إليه أيضًا](../later-story/) وخامس [إلى موقع آخر](https://example.com/ما-هذا?q=بحث#نتيجة).

كلمة بلا فواصل: ${'أ'.repeat(90)} وعنوان طويل: https://example.com/${'very-long-segment-'.repeat(8)}end

![رسم في وسط المقال](hero.svg "شرح الرسم")

### عنوان أصغر

1. أول
2. ثانٍ

- نقطة
- نقطة أخرى

## جداول

::: table جدول أعرض من الهاتف
| الجهاز | الشاشة | البطارية | الذاكرة | المعالج | السعر | الوزن | السنة |
| --- | :-: | --: | --- | --- | --- | --- | --- |
| هاتف أول طويل الاسم | 6.1 بوصات | 3349 mAh | 8 GB | Snapdragon 8 Gen 3 | 999 دولارًا | 171 غرامًا | 2025 |
| هاتف ثانٍ طويل الاسم | 6.7 بوصات | 4422 mAh | 12 GB | Dimensity 9300 Plus | 1199 دولارًا | 221 غرامًا | 2026 |
:::

## البرمجة

\`\`\`ts title="src/site.ts"
export const description = 'سطر من البرنامج أطول من أي هاتف يقرؤه قارئ في الطريق إلى عمله صباحًا، ولذلك يُمرَّر في صندوقه وحده';
\`\`\`

::: note قبل أن تبدأ
احفظ نسخة من ملفاتك.
:::

::: note
ملاحظة بلا عنوان.
:::

::: quote محرر في الصحيفة
اللغة الواضحة احترام للقارئ.
:::

::: figure
src: hero.svg
alt: الشكل نفسه مرة أخرى
caption: شرح أطول قليلًا
credit: رسم الاختبار
:::

::: figure
src: moving.gif
alt: كرة صفراء تعبر أرضًا خضراء
caption: صورة متحركة، تسكن حتى يشغّلها القارئ
:::

::: read-also
- story-01
- later-story
- story-02
:::

::: video
src: ${everything.video}
title: مقطع "مهم" عن <الشبكات>
:::

::: post
src: https://x.com/example/status/1
author: كاتب في منصة
date: 2026-01-02
text: "منشور فيه وسم #تقنية وحساب @example ونهاية."
:::

## مرة أخرى

| اسم |
| --- |
| جدول بلا عنوان |

| اسم |
| --- |
| وآخر بلا عنوان |

::: note
ملاحظة أخرى بلا عنوان.
:::

::: read-also
- story-03
:::

\`\`\`sh
npm test
\`\`\`

\`\`\`sh
npm start
\`\`\`

> Programs must be written for people to read.

::: post
src: https://x.com/example/status/2
author: Somebody Else
date: 2026-01-02
text: just setting up my twttr
:::

## هل انتهى؟

نعم.`;

/** Writes the whole tree. */
export function writeNewsroom(articles: string): void {
  for (let number = 1; number <= storyCount; number++) {
    const month = String(1 + Math.floor((number - 1) / 20)).padStart(2, '0');
    const day = String(1 + ((number - 1) % 20)).padStart(2, '0');
    write(articles, {
      slug: `story-${String(number).padStart(2, '0')}`,
      title: `حكاية يومية رقمها ${number} من غرفة الأخبار`,
      date: `2026-${month}-${day}T09:00`,
      tags: number % 3 === 0 ? ['الصحافة', 'C++', 'C#'] : ['الصحافة', 'الإنترنت'],
      hero: number % 10 === 0,
      ...(number <= 3 ? { lines: ['series: حكايات «متتابعة»'] } : {}),
    });
  }
  write(articles, {
    slug: everything.slug,
    title: everything.title,
    date: '2026-03-01T00:30',
    section: 'guides',
    author: '[guides-desk, ai-desk, security-desk]',
    tags: ['واتس اب', 'الإصطناعي & "غيره"', 'Node.js', '.NET', 'الصحافة'],
    hero: true,
    lines: [
      'updated: 2026-03-10T10:00',
      'correction: صُحّح رقم في الفقرة الأولى.',
      'summary:',
      '  - نقطة أولى فيها <b> وعلامة &',
      '  - نقطة ثانية',
      'related: [story-40]',
      'sources:',
      '  - title: مصدر "أول" & غيره',
      '    url: https://example.com/a?b=1&c=2',
    ],
    body: everyDirective,
  });
  copyFileSync(
    join(import.meta.dirname, 'moving.gif'),
    join(articles, everything.slug, 'moving.gif'),
  );
  write(articles, {
    slug: imported.slug,
    title: 'تجربة الكتابة في الصحف القديمة',
    date: '2025-11-02',
    section: 'companies',
    author: 'business-desk',
    lines: ['aliases:', ...imported.aliases.map((alias) => `  - ${alias}`)],
  });
  write(articles, {
    slug: 'breaking-news',
    title: `خبر طويل العنوان ${'جدًا '.repeat(20)}`.trim().slice(0, 118),
    date: '2026-03-20T11:00',
    section: 'security',
    author: 'security-desk',
    lines: ['breaking: 2026-03-20T18:00'],
  });
  const runs = [...hardRuns, ...safeRuns];
  write(articles, {
    slug: readingOrder.slug,
    title: readingOrder.title,
    date: '2026-03-02',
    section: 'companies',
    author: 'business-desk',
    body: [
      ...runs.map((run) => `## عنوان فيه ${run} وكلمة`),
      ...runs.flatMap((run) => places.map((place) => sentence(place, run))),
      ['| اسم |', '| --- |', ...runs.map((run) => `| ${run} |`)].join('\n'),
    ].join('\n\n'),
  });
  writeHidden(articles);
}

/** Writes the two articles that nobody may see yet. */
export function writeHidden(articles: string): void {
  const [draft, later] = hidden;
  write(articles, {
    slug: draft.slug,
    title: `مسودة فيها ${draft.mark} لا يراها أحد`,
    date: '2026-03-01',
    tags: [draft.mark],
    hero: true,
    lines: ['draft: true', 'aliases: [/2026/draft-alias/]'],
    body: `${paragraph} ${draft.mark}`,
  });
  write(articles, {
    slug: later.slug,
    title: `مقال فيه ${later.mark} لم يحن موعده`,
    date: '2026-03-20T12:01',
    tags: [later.mark, 'الصحافة'],
    hero: true,
    lines: ['aliases: [/2026/later-alias/]'],
    body: `${paragraph} ${later.mark}\n\n## هناك\n\n${paragraph}`,
  });
}
