import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject, now, plainEnvironment, run, writeArticle } from '../build/project.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const project = copyProject();
const articles = temporaryFolder();
const title = 'قال: "ما C#؟" — سؤال #1 🎉';

function flags(given: Readonly<Record<string, string>>): string[] {
  const all = {
    articles,
    now,
    title,
    slug: 'hard-title',
    section: 'apps',
    author: 'apps-desk',
    tags: 'C#، الصحافة, 5G',
    ...given,
  };
  return Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
}

test('flags make a draft that passes the check', async () => {
  const made = await run(project, 'new', flags({}));
  expect(made).toMatchObject({ status: 0, errors: '' });
  expect(made.out).toContain('hard-title/index.md');
  const text = readFileSync(join(articles, 'hard-title/index.md'), 'utf8');
  expect(text).toContain('draft: true');
  expect(text).toContain('date: 2026-03-20T12:00\n');
  // Without a slug and a terminal one is proposed from the title.
  const { slug: _, ...rest } = { slug: '', title: 'كيف تعمل الشريحة الإلكترونية' };
  const without = flags(rest).filter(
    (word, index, all) => word !== '--slug' && all[index - 1] !== '--slug',
  );
  expect(await run(project, 'new', without)).toMatchObject({ status: 0 });
  expect(readdirSync(articles).toSorted()).toEqual(['hard-title', 'taml-shryha-ilktrwnya']);
  const checked = await run(project, 'check', ['--articles', articles, '--now', now, '--drafts']);
  expect(checked).toMatchObject({
    status: 0,
    errors: 'قراءة المقالات…\n',
    out: 'لا أخطاء في المقالات (مقالان).\n',
  });
});

test('an article that is there is not touched', async () => {
  const file = writeArticle(articles, 'there-already', 'نص سابق');
  const { status, errors } = await run(project, 'new', flags({ slug: 'there-already' }));
  expect(status).toBe(2);
  expect(errors).toContain('موجود من قبل');
  expect(readFileSync(file, 'utf8')).toBe('نص سابق');
});

test.each([
  [{ title: 'قصير' }, '--title'],
  [{ slug: '../escape' }, '--slug'],
  [{ slug: 'about' }, 'محجوز'],
  [{ section: 'nope' }, 'الأقسام: apps'],
  [{ tags: '،' }, '--tags'],
  [{ description: 'قصير' }, '--description'],
])('%o is refused, and nothing is written', async (given, sentence) => {
  const nowhere = join(articles, 'not-made');
  const { status, errors } = await run(project, 'new', flags({ ...given, articles: nowhere }));
  expect(status).toBe(2);
  expect(errors).toContain(sentence);
  expect(existsSync(nowhere)).toBe(false);
});

test('without a terminal there is nobody to ask: the missing flag is named', async () => {
  const { status, errors } = await run(project, 'new', ['--articles', articles, '--title', title]);
  expect(status).toBe(2);
  expect(errors).toMatch(/ينقص الخيار --(?:slug|section)\.|--slug/);
});

/** A terminal that answers each question once it stands there, made by Python, which has what it takes. */
const terminal = `
import json, os, pty, select, sys, time
talk = json.loads(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    os.execv(sys.argv[2], sys.argv[2:])
out = b''; said = 0; last = time.time()
while True:
    ready, _, _ = select.select([fd], [], [], 0.05)
    if ready:
        try: data = os.read(fd, 4096)
        except OSError: break
        if not data: break
        out += data; last = time.time()
    elif talk and time.time() - last > 0.15 and talk[0][0].encode() in out[said:]:
        said = len(out)
        os.write(fd, talk.pop(0)[1].encode()); last = time.time()
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(out)
sys.exit(os.WEXITSTATUS(status))
`;

/** Questions, or a part of them, with what is typed in answer. */
type Talk = readonly (readonly [string, string])[];

async function atTerminal(talk: Talk, args: readonly string[]) {
  // Escapes keep the argument ASCII whatever the locale.
  const written = JSON.stringify(talk).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const child = spawn(
    'python3',
    ['-c', terminal, written, process.execPath, join(project, 'scripts/new.ts'), ...args],
    {
      cwd: project,
      env: { ...plainEnvironment(), TERM: 'xterm', COLUMNS: '80' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  return new Promise<{ status: number | null; out: string }>((resolve, reject) => {
    child.on('error', (cause) => {
      reject(new Error('These tests make a terminal with python3: install it.', { cause }));
    });
    child.on('close', (status) => resolve({ status, out }));
  });
}

test.skipIf(process.platform === 'win32')(
  'at a terminal it asks for what was not given',
  async () => {
    const asked = temporaryFolder();
    writeArticle(asked, 'story-one');
    const ran = await atTerminal(
      [
        ['العنوان', 'قصير\r'],
        ['قصير: عدد أحرفه', '\x15عنوان: كتبه صاحبه\r'],
        ['اسم المجلد', 'asked-for\r'],
        ['القسم', '\r'],
        ['الكاتب', '\r'],
        ['الموضوعات', ' \r'],
        ['أخرى', 'الأمن، C#\r'],
      ],
      ['--articles', asked, '--now', now],
    );
    expect(ran.out).toContain('الحقل title قصير');
    expect(ran.status, ran.out).toBe(0);
    const text = readFileSync(join(asked, 'asked-for/index.md'), 'utf8');
    expect(text).toContain('title: "عنوان: كتبه صاحبه"');
    expect(text).toContain('tags:\n  - الصحافة\n  - الأمن\n  - C#\n');
  },
);

test.skipIf(process.platform === 'win32')(
  'Ctrl+C at a question ends it without a word of the program',
  async () => {
    const asked = join(temporaryFolder(), 'none');
    mkdirSync(asked);
    const ran = await atTerminal([['العنوان', '\x03']], ['--articles', asked, '--now', now]);
    expect(ran.status).toBe(2);
    expect(ran.out).toContain('أُلغي الأمر');
    expect(ran.out).not.toContain('force closed');
    expect(readdirSync(asked)).toEqual([]);
  },
);
