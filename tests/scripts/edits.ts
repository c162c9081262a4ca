/** A small newsroom in a copy of the project, and everything that may change in it from one build to the next. */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject, writeArticle } from '../build/project.ts';
import { temporaryFolder } from '../setup/temporary-folders.ts';

const colours = ['#0b5d5e', '#7a1f2b', '#26408b', '#5b4b00'];

function picture(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><rect width="800" height="900" fill="${colour}"/></svg>\n`;
}

/** Values of front matter as they are written, and the body. */
interface Draft {
  title: string;
  date: string;
  section: string;
  tags: readonly string[];
  lines: Record<string, string>;
  body: string;
}

const subjects = ['الهواتف', 'الشبكات', 'الخصوصية', 'المعالجات', 'المتصفحات'];
const sentences = [
  'تعمل الشبكة حين يقترب الهاتف من البرج، وتضعف حين يبتعد عنه.',
  'يحفظ التطبيق كلمة المرور مشفّرة في الجهاز، ولا يرسلها إلى أحد.',
  'المعالج الأسرع لا ينفع من لا تكفي بطاريته ليومه.',
  'يقارن المتصفح عنوان الصفحة بقائمة من المواقع الخادعة.',
];

function textOf({ title, date, section, tags, lines, body }: Draft): string {
  const more = Object.entries(lines).map(([key, value]) => `${key}: ${value}\n`);
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: وصف يكفي طوله ليعرف القارئ ما ينتظره في هذا المقال المكتوب للاختبار.\ndate: ${date}\nauthor: apps-desk\nsection: ${section}\ntags: [${tags.join('، ').replaceAll('، ', ', ')}]\n${more.join('')}---\n\n${body}\n`;
}

export class Newsroom {
  readonly project = copyProject();
  readonly articles = join(temporaryFolder(), 'articles');
  /** The clock of the builds. */
  now = Date.parse('2026-03-20T12:00:00+03:00');
  readonly #drafts = new Map<string, Draft>();
  #made = 0;

  constructor(count: number) {
    for (let number = 0; number < count; number++) this.add(number);
    this.#change(0, (draft) => {
      draft.lines.breaking = '2026-03-20T18:00';
      draft.lines.series = 'حكاية من أجزاء';
    });
    this.#change(1, (draft) => {
      draft.lines.series = 'حكاية من أجزاء';
    });
    this.#change(2, (draft) => {
      draft.date = '2026-03-21T09:00';
    });
  }

  #save(slug: string): void {
    const draft = this.#drafts.get(slug);
    if (draft) writeArticle(this.articles, slug, textOf(draft));
  }

  #slugAt(at: number): string {
    const slugs = [...this.#drafts.keys()];
    return slugs[at % slugs.length] ?? '';
  }

  #change(at: number, change: (draft: Draft) => void): void {
    const slug = this.#slugAt(at);
    const draft = this.#drafts.get(slug);
    if (draft) change(draft);
    this.#save(slug);
  }

  /** Nobody may pick what readers cannot see. */
  #unpick(slug: string): void {
    for (const [name, draft] of this.#drafts) {
      if (draft.lines.related !== `[${slug}]`) continue;
      delete draft.lines.related;
      this.#save(name);
    }
  }

  #addTo(file: string, text: string): void {
    const path = join(this.project, file);
    writeFileSync(path, readFileSync(path, 'utf8') + text);
  }

  #replaceIn(file: string, from: string | RegExp, to: string): void {
    const path = join(this.project, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${String(from)}`);
    writeFileSync(path, after);
  }

  add(at: number): void {
    this.#made += 1;
    const slug = `story-${this.#made}`;
    this.#drafts.set(slug, {
      title: `مقال ${this.#made} عن ${subjects[at % subjects.length]}`,
      date: `2026-03-${String((at % 19) + 1).padStart(2, '0')}T09:00`,
      section: at % 3 === 0 ? 'phones' : 'apps',
      tags: [subjects[at % subjects.length] ?? '', subjects[(at * 3 + 1) % subjects.length] ?? ''],
      lines: {},
      body: `${sentences[at % sentences.length]} ${sentences[(at + 1) % sentences.length]}`,
    });
    this.#save(slug);
  }

  /** Each takes a number, which decides what it falls on. */
  readonly edits: Readonly<Record<string, (at: number) => void>> = {
    body: (at) =>
      this.#change(at, (draft) => {
        draft.body += `\n\n${sentences[at % sentences.length]} وزيد عليه ${at}.`;
      }),
    heading: (at) =>
      this.#change(at, (draft) => {
        draft.body += `\n\n## عنوان ${at}\n\nتحته نص.`;
      }),
    title: (at) =>
      this.#change(at, (draft) => {
        draft.title = `عنوان جديد رقمه ${at} للمقال`;
      }),
    tags: (at) =>
      this.#change(at, (draft) => {
        draft.tags = [subjects[(at + 2) % subjects.length] ?? '', `موضوع ${at % 4}`];
      }),
    spelling: (at) =>
      this.#change(at, (draft) => {
        draft.tags = ['الهواتف', 'هَواتف', 'الهواتـف'].slice(at % 3, (at % 3) + 1);
      }),
    section: (at) =>
      this.#change(at, (draft) => {
        draft.section = draft.section === 'apps' ? 'security' : 'apps';
      }),
    date: (at) =>
      this.#change(at, (draft) => {
        draft.date = `2026-0${(at % 2) + 1}-${String((at % 27) + 1).padStart(2, '0')}T10:00`;
      }),
    draft: (at) => {
      this.#unpick(this.#slugAt(at));
      this.#change(at, (draft) => {
        if (draft.lines.draft) delete draft.lines.draft;
        else draft.lines.draft = 'true';
      });
    },
    correction: (at) =>
      this.#change(at, (draft) => {
        // Never before it was published.
        draft.lines.updated = [draft.date, '2026-03-19T20:00'].sort().at(-1) ?? '';
        draft.lines.correction = `صُحّح الرقم ${at}.`;
      }),
    pick: (at) => {
      const other = this.#slugAt(at + 1);
      this.#change(at, (draft) => {
        if (other !== this.#slugAt(at) && !this.#drafts.get(other)?.lines.draft) {
          draft.lines.related = `[${other}]`;
        }
      });
    },
    alias: (at) =>
      this.#change(at, (draft) => {
        draft.lines.aliases = `[/2019/old-${at}/]`;
      }),
    link: (at) => {
      const other = this.#slugAt(at + 3);
      this.#change(at, (draft) => {
        draft.body += `\n\nاقرأ [مقالنا](/${other}/) أيضًا.`;
      });
    },
    add: (at) => this.add(at),
    delete: (at) => {
      const slug = this.#slugAt(at);
      // Nobody may name what is gone.
      this.#unpick(slug);
      for (const [name, draft] of this.#drafts) {
        draft.body = draft.body.replaceAll(`[مقالنا](/${slug}/)`, 'مقالنا');
        this.#save(name);
      }
      this.#drafts.delete(slug);
      rmSync(join(this.articles, slug), { recursive: true });
    },
    rename: (at) => {
      const slug = this.#slugAt(at);
      const name = `renamed-${at}-${this.#made++}`;
      for (const [other, draft] of this.#drafts) {
        draft.body = draft.body.replaceAll(`/${slug}/`, `/${name}/`);
        const related = draft.lines.related?.replace(`[${slug}]`, `[${name}]`);
        if (related) draft.lines.related = related;
        this.#save(other);
      }
      const draft = this.#drafts.get(slug);
      this.#drafts.delete(slug);
      if (draft) this.#drafts.set(name, draft);
      renameSync(join(this.articles, slug), join(this.articles, name));
      this.#save(name);
    },
    hero: (at) => {
      const slug = this.#slugAt(at);
      writeFileSync(join(this.articles, slug, 'hero.svg'), picture(colours[at % 4] ?? ''));
      this.#change(at, (draft) => {
        draft.lines.hero = '{ src: hero.svg, alt: صورة }';
      });
    },
    picture: (at) => {
      // Whichever pictures there are get another colour, and no article is touched.
      for (const slug of readdirSync(this.articles)) {
        for (const name of readdirSync(join(this.articles, slug))) {
          if (!name.endsWith('.svg')) continue;
          writeFileSync(join(this.articles, slug, name), picture(colours[(at + 1) % 4] ?? ''));
        }
      }
    },
    figure: (at) => {
      const slug = this.#slugAt(at);
      mkdirSync(join(this.articles, slug), { recursive: true });
      writeFileSync(join(this.articles, slug, 'chart.svg'), picture(colours[(at + 2) % 4] ?? ''));
      this.#change(at, (draft) => {
        draft.body += '\n\n![رسم](chart.svg)';
      });
    },
    template: (at) => this.#addTo('_includes/layouts/topic.njk', `{# ${at} #}\n`),
    layout: (at) =>
      this.#replaceIn(
        '_includes/layouts/listing.njk',
        '<div class="listing">',
        `<div class="listing" data-edit="${at}">`,
      ),
    partial: (at) => this.#addTo('_includes/partials/footer.njk', `<!-- ${at} -->\n`),
    strings: (at) => this.#replaceIn('src/strings.ts', /(related: ')[^']*'/, `$1اقرأ أيضًا ${at}'`),
    settings: (at) => this.#replaceIn('src/site.ts', /pageSize: \d+/, `pageSize: ${(at % 5) + 3}`),
    style: (at) => this.#addTo('src/assets/css/tokens.css', `\n:root {\n  --edit: ${at};\n}\n`),
    plainPage: (at) => this.#addTo('src/pages/about.md', `\nسطر ${at}.\n`),
    authors: (at) =>
      this.#replaceIn('src/data/authors.yaml', /bio: .*/, `bio: سيرة كُتبت من جديد برقم ${at}.`),
    clock: (at) => {
      this.now += ((at % 5) + 1) * 3_600_000;
    },
  };
}
