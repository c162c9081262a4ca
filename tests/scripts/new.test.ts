import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { converse, keys, type Talk } from '../build/new-article/terminal.ts';
import { copyProject, now, plainEnvironment, run, writeArticle } from '../build/project.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const project = copyProject();
// Not there yet: a newsroom begins without articles.
const articles = join(temporaryFolder(), 'articles');
const title = 'قال: "ما C#؟" — سؤال #1 🎉';

const all = {
  articles,
  now,
  title,
  slug: 'hard-title',
  section: 'apps',
  author: 'apps-desk',
  tags: 'C#، الصحافة, 5G',
};

function asFlags(given: Readonly<Record<string, string>>): string[] {
  return Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
}

const flags = (given: Readonly<Record<string, string>>) => asFlags({ ...all, ...given });

test('flags make a draft that passes the check, and the way on is told', async () => {
  const made = await run(project, 'new', flags({}), { from: dirname(articles) });
  expect(made).toMatchObject({ status: 0, errors: 'قراءة المقالات…\n' });
  expect(made.out).toContain(`hard-title/index.md\n`);
  expect(made.out).toContain(`npm start -- --articles `);
  expect(made.out).toContain('أصلح المدقق اللغوي');
  const text = readFileSync(join(articles, 'hard-title/index.md'), 'utf8');
  expect(text).toContain('«ما C#؟»');
  expect(text).toContain('draft: true');
  expect(text).toContain('date: 2026-03-20T12:00\n');
  // Without a slug one is proposed; sections and authors are known by their names too.
  const given = {
    title: 'كيف تختار هاتفًا جديدًا؟',
    section: 'تطبيقات',
    author: 'apps-desk، ai-desk',
  };
  const tags = 'الصحافه، ذكاء اصطناعي، الصحافا';
  const { slug: _, ...rest } = { ...all, ...given, tags };
  const again = await run(project, 'new', asFlags(rest));
  expect(again).toMatchObject({ status: 0 });
  expect(again.out).toContain('«الصحافه» يُكتب في هذا الموقع «الصحافة»');
  expect(again.out).toContain('«ذكاء اصطناعي» يُكتب في هذا الموقع «الذكاء الاصطناعي»');
  expect(again.out).toContain('«الصحافا» جديد. هل تقصد «الصحافة»؟');
  const third = await run(project, 'new', asFlags({ ...rest, title: 'تختار هاتفًا جديدًا: كيف؟' }));
  expect(third.out).toContain(
    'يشبه عنوان مقال موجود: «كيف تختار هاتفًا جديدًا؟» (takhtar-hatif-jadid)',
  );
  expect(readdirSync(articles).toSorted()).toEqual([
    'hard-title',
    'takhtar-hatif-jadid',
    'takhtar-hatif-jadid-2',
  ]);
  const written = readFileSync(join(articles, 'takhtar-hatif-jadid/index.md'), 'utf8');
  expect(written).toContain('section: apps\n');
  expect(written).toContain('author:\n  - apps-desk\n  - ai-desk\n');
  expect(written).toContain('tags:\n  - الصحافة\n  - الذكاء الاصطناعي\n  - الصحافا\n');
  const checked = await run(project, 'check', ['--articles', articles, '--now', now, '--drafts']);
  expect(checked).toMatchObject({ status: 0, errors: 'قراءة المقالات…\n' });
  // The third was told of when it was made, and nothing else is wrong.
  expect(checked.out).toContain('title-similar');
  expect(checked.out.trimEnd().split('\n').at(-1)).toBe('تنبيه واحد');
}, 120_000);

test('an article that is there is not touched', async () => {
  const file = writeArticle(articles, 'there-already', 'نص سابق');
  const { status, errors } = await run(project, 'new', flags({ slug: 'there-already' }));
  expect(status).toBe(2);
  expect(errors).toContain('موجود من قبل');
  expect(readFileSync(file, 'utf8')).toBe('نص سابق');
});

test('everything that is wrong is told at once, and nothing is written', async () => {
  const nowhere = join(articles, 'not-made');
  const wrong = {
    title: 'قصير',
    slug: '../escape',
    section: 'nope',
    author: 'app-desk',
    tags: '،',
  };
  const { status, errors } = await run(
    project,
    'new',
    flags({ ...wrong, description: 'قصير', articles: nowhere }),
  );
  expect(status).toBe(2);
  for (const sentence of [
    '--title: الحقل title قصير',
    '--slug: استعمل حروفًا لاتينية',
    '--section: لا قسم معرّفه «nope». المعرّفات: apps (تطبيقات)',
    '--author: لا كاتب معرّفه «app-desk». هل تقصد apps-desk؟',
    '--tags: اختر موضوعًا',
    '--description: الحقل description قصير',
  ]) {
    expect(errors).toContain(sentence);
  }
  expect(existsSync(nowhere)).toBe(false);
});

test.each([
  [{ slug: 'about' }, 'محجوز'],
  [{ author: '،' }, 'كاتبًا واحدًا على الأقل'],
  [{ tags: 'الأمن، 🎉' }, 'ليس فيه حرف ولا رقم'],
])('%o is refused', async (given, sentence) => {
  const { status, errors } = await run(project, 'new', flags(given));
  expect(status).toBe(2);
  expect(errors).toContain(sentence);
});

test('a title that cannot be written in Latin letters needs a slug', async () => {
  const { slug: _, ...rest } = all;
  const ran = await run(project, 'new', asFlags({ ...rest, title: '日本語のニュース記事です' }));
  expect(ran.status).toBe(2);
  expect(ran.errors).toContain('سمِّ المجلد بالخيار --slug');
});

test('without a terminal there is nobody to ask: what is missing is named', async () => {
  const { status, errors } = await run(project, 'new', ['--articles', articles, '--title', title]);
  expect(status).toBe(2);
  expect(errors).toContain('ينقص: --section، --author، --tags');
});

/** Read by Node before the script: it takes its pipes for a terminal, whose keys are bytes as those of any other. */
const terminal = `data:text/javascript,${encodeURIComponent(
  'process.stdin.isTTY = true; process.stdout.isTTY = true;',
)}`;

async function atTerminal(talk: Talk, args: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--import', terminal, join(project, 'scripts/new.ts'), ...args],
    { cwd: project, env: plainEnvironment(), stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const { shown } = converse(child.stdout, child.stdin, talk);
  return new Promise<{ status: number | null; out: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out: shown() + errors }));
  });
}

const { enter, clear, down, interrupt } = keys;

test('at a terminal it asks for what was not given', async () => {
  const asked = temporaryFolder();
  writeArticle(asked, 'story-one');
  const ran = await atTerminal(
    [
      ['العنوان', `عنوان: كتبه صاحبه${enter}`],
      ['اسم المجلد', `${clear}asked-for${enter}`],
      ['القسم', enter],
      ['الكتّاب', `${down}${enter}`],
      ['قسم التطبيقات،', enter],
      ['الموضوعات', `الصحافه${enter}`],
      ['الصحافة،', 'C#،'],
      ['C#،', enter],
    ],
    ['--articles', asked, '--now', now],
  );
  expect(ran.status, ran.out).toBe(0);
  const text = readFileSync(join(asked, 'asked-for/index.md'), 'utf8');
  expect(text).toContain('title: "عنوان: كتبه صاحبه"');
  expect(text).toContain('author: apps-desk\n');
  expect(text).toContain('tags:\n  - الصحافة\n  - C#\n');
  const checked = await run(project, 'check', ['--articles', asked, '--now', now, '--drafts']);
  expect(checked).toMatchObject({ status: 0, out: 'لا أخطاء في المقالات (مقالان).\n' });
}, 120_000);

test('Ctrl+C at a question ends it without a word of the program', async () => {
  const asked = join(temporaryFolder(), 'none');
  mkdirSync(asked);
  const ran = await atTerminal([['العنوان', interrupt]], ['--articles', asked, '--now', now]);
  expect(ran.status).toBe(2);
  expect(ran.out).toContain('أُلغي الأمر');
  expect(ran.out).not.toMatch(/force closed|^\s+at /m);
  expect(readdirSync(asked)).toEqual([]);
});
