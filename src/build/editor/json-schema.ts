/** The front matter as JSON Schema, for editors that complete and check it while it is typed. */

import { z } from 'zod';
import type { NamedTopic } from '../../content/reference-data.ts';
import { type FrontMatterValues, frontMatterSchema } from '../../content/schema.ts';

/** What of a newsroom editors are to know. */
export interface EditorData {
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly NamedTopic[];
}

/** What a writer reads where the cursor rests on a key. */
export const descriptions = {
  title: 'العنوان، من 10 أحرف إلى 120. إن كان فيه نقطتان فضعه بين علامتي تنصيص.',
  description: 'الوصف، من 50 حرفًا إلى 200؛ يظهر تحت العنوان وفي نتائج البحث.',
  date: 'تاريخ النشر، مع الوقت أو من دونه: 2026-03-14T09:00. ما كان في المستقبل لا يُنشر قبل موعده.',
  updated: 'تاريخ آخر تحديث، بعد تاريخ النشر.',
  correction: 'نص التصحيح كما يراه القارئ، من 10 أحرف إلى 600.',
  author: 'معرّف الكاتب، أو قائمة معرّفات، من src/data/authors.yaml.',
  section: 'معرّف القسم من src/data/sections.yaml.',
  tags: 'من موضوع إلى ثمانية. الكتابات المختلفة للموضوع الواحد تُجمع تحته.',
  hero: 'الصورة الرئيسية: src اسم ملف بجانب المقال، وalt وصف الصورة لمن لا يراها (لازمان)، وcaption وcredit.',
  summary: '«أبرز النقاط»، خمس على الأكثر.',
  related: 'أسماء مجلدات مقالات يختارها المحرر لـ«اقرأ أيضًا»، أربعة على الأكثر.',
  breaking: 'الوقت الذي تزول عنده علامة «عاجل».',
  series: 'اسم السلسلة، هو نفسه في كل أجزائها.',
  sources: 'المصادر: لكل منها title وurl.',
  aliases: 'عناوين قديمة تقود إلى المقال، مثل /2025/11/02/old-name/',
  draft: 'true ما دام المقال مسودة. احذف السطر لنشر المقال.',
} satisfies Record<keyof FrontMatterValues, string>;

const isKey = (key: string): key is keyof FrontMatterValues => Object.hasOwn(descriptions, key);

/** Ids of a list, each with the name that readers see. */
function oneOf(items: EditorData['sections']) {
  return {
    enum: items.map(({ id }) => id),
    // Of JSON Schema's dialect in editors: shown beside each.
    enumDescriptions: items.map(({ name }) => name),
  };
}

/**
 * Draft 7, which editors know. It says what a key may be, and which sections, authors and named topics there are; how
 * long a text may be as readers count, dates and pictures are for `check`.
 */
export function frontMatterJsonSchema({ sections, authors, topics }: EditorData): object {
  const names = topics.map(({ name }) => name);
  return z.toJSONSchema(frontMatterSchema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override({ jsonSchema, path }) {
      const [, key = '', ...rest] = path.map(String);
      if (path[0] !== 'properties' || !isKey(key)) return;
      if (rest.length === 0) jsonSchema.description = descriptions[key];
      const place = [key, ...rest].join('/');
      if (place === 'section') Object.assign(jsonSchema, oneOf(sections));
      if (place === 'author/anyOf/0' || place === 'author/anyOf/1/items') {
        Object.assign(jsonSchema, oneOf(authors));
      }
      // Known topics are offered; a new one is no mistake.
      if (place === 'tags/items' && names.length > 0) {
        jsonSchema.anyOf = [{ enum: names }, { type: 'string' }];
      }
    },
  });
}
