/** What whoever builds the site should know of its dates of updates. */

import { nouns } from '../../arabic/nouns.ts';
import { countNoun } from '../../arabic/plural.ts';
import type { Slug } from '../types.ts';
import type { Repository } from './repository.ts';
import type { Edit } from './updates.ts';

/** One commit that updates more articles than this is more likely to have been for programs than for readers. */
const manyArticles = 50;

function explainRepository(repository: Repository): readonly string[] {
  switch (repository.kind) {
    case 'none':
      return [
        repository.reason === undefined
          ? 'لا يوجد git على هذا الجهاز، فلم يظهر من تواريخ التحديث إلا ما كُتب في المقالات. ثبّت git، أو اجعل قيمة updatedFrom في src/site.ts هي front-matter.'
          : `تعذّرت قراءة تاريخ المقالات من git، فلم يظهر من تواريخ التحديث إلا ما كُتب فيها. تحقق من أن مجلد المقالات في مستودع git، أو اجعل قيمة updatedFrom في src/site.ts هي front-matter. قال git:\n  \u2066${repository.reason}\u2069`,
      ];
    case 'shallow':
      return [
        'نسخة المستودع ضحلة، ليس فيها إلا آخر ما أُودع، فلا تُعرف منها تواريخ التحديث، ولم يظهر منها إلا ما كُتب في المقالات. اجلب التاريخ كله: اكتب fetch-depth: 0 في خطوة actions/checkout، أو نفّذ git fetch --unshallow',
      ];
    case 'empty':
    case 'whole':
      return [];
  }
}

/** @param shown the edits that readers see as updates */
export function explainHistory(
  repository: Repository,
  shown: ReadonlyMap<Slug, Edit>,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { commit } of shown.values()) counts.set(commit, (counts.get(commit) ?? 0) + 1);
  const large = [...counts].filter(([, count]) => count > manyArticles);
  return [
    ...explainRepository(repository),
    ...large.map(
      ([commit, count]) =>
        `الإيداع ${commit} غيّر ${countNoun(count, nouns.article, { case: 'genitive' })} دفعة واحدة، فظهرت كلها محدّثة. إن لم يكن فيه ما يهم القارئ فاكتب بصمته هذه في سطر من الملف ‎.git-blame-ignore-revs`,
    ),
  ];
}
