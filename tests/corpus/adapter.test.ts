import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { analyseMarkdown } from '../../src/content/markdown/analyse.ts';
import { frontMatterSchema } from '../../src/content/schema.ts';
import { slugFault } from '../../src/content/slug.ts';
import { articleFromPost, PostError } from './adapter.ts';

const timeZone = 'Asia/Riyadh';

function post(fields: Readonly<Record<string, unknown>>, body: string): string {
  const all = {
    title: 'لماذا تسخن الهواتف في الصيف وكيف نبرّدها',
    description:
      'الحرارة عدو البطارية الأول: نشرح من أين تأتي، وما الذي يفيد في تخفيفها وما لا يفيد.',
    pubDate: '2025-07-20T19:41:05',
    updatedDate: '2025-07-23T06:43:52',
    author: 'Some Site',
    category: 'أخبار',
    tags: ['البطاريات'],
    sourceUrl: 'https://old.example/phone-heat/',
    ...fields,
  };
  const yaml = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${yaml.join('\n')}\n---\n\n${body}\n`;
}

/** Converts, and reads the result as the build does. */
function convert(fields: Readonly<Record<string, unknown>>, body = '<p>نص قصير.</p>') {
  const { slug, markdown } = articleFromPost(post(fields, body), { timeZone });
  const split = splitFrontMatter(markdown, 'index.md');
  expect(split.problems).toEqual([]);
  const values = frontMatterSchema.parse(split.frontMatter?.yaml.value);
  return { slug, values, body: split.body.trim(), analysis: analyseMarkdown(split.body) };
}

describe('articleFromPost', () => {
  test('a post that needs nothing keeps its words', () => {
    const { slug, values, body } = convert({});
    expect(slug).toBe('phone-heat');
    expect(values).toEqual({
      title: 'لماذا تسخن الهواتف في الصيف وكيف نبرّدها',
      description:
        'الحرارة عدو البطارية الأول: نشرح من أين تأتي، وما الذي يفيد في تخفيفها وما لا يفيد.',
      date: '2025-07-20T19:41',
      updated: '2025-07-23T06:43',
      author: 'phones-desk',
      section: 'phones',
      tags: ['البطاريات'],
    });
    expect(body).toBe('نص قصير.');
  });

  test('everything wrong at once still gives an article that the build accepts', () => {
    const { values, analysis } = convert(
      {
        title: 'خبر &#8211; "1"',
        description: '',
        tags: ['', '…', 'س'.repeat(61)],
        category: 'منوعات',
        updatedDate: '',
        sourceUrl: '',
      },
      '<p>فقرة <b>مهمة:</b>نصها ملتصق</p><p>١) بند</p>',
    );
    expect(values.title).toMatch(/^خبر – "1" فقرة/);
    expect(values.description.length).toBeGreaterThanOrEqual(50);
    expect(values.tags).toEqual(['منوعات']);
    expect(values.section).toBe('guides');
    expect(values.author).toBe('guides-desk');
    expect(values.updated).toBeUndefined();
    expect(analysis.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('long titles and descriptions are cut after a word and say so; invisible characters stay', () => {
    const { values } = convert({
      title: `هاتف متوسط \u200b\u200bالمدى ${'بمواصفات قوية '.repeat(12)}`,
      description: 'كلمة '.repeat(60),
    });
    expect(values.title).toContain('\u200b\u200bالمدى');
    expect(values.title).toMatch(/(?:قوية|بمواصفات)…$/);
    expect([...new Intl.Segmenter('ar').segment(values.title)].length).toBeLessThanOrEqual(120);
    expect(values.description).toMatch(/كلمة…$/);
  });

  test('at most eight tags, each once', () => {
    const tags = ['أ', 'ب', 'أ', ...'تثجحخدذرز'].map((letter) => `موضوع ${letter}`);
    expect(convert({ tags }).values.tags).toHaveLength(8);
  });

  test('a post without tags gets the subjects its title speaks of', () => {
    const { values } = convert({ tags: [], title: 'تحديث جديد من Samsung يحسّن الكاميرا' });
    expect(values.tags).toEqual(['سامسونغ', 'الكاميرات']);
  });

  test('dates with an offset move to the time zone of the site', () => {
    const { values } = convert({
      pubDate: '2025-07-20T22:30:00Z',
      updatedDate: '2025-07-20T22:30:10Z',
    });
    expect(values.date).toBe('2025-07-21T01:30');
    expect(values.updated).toBeUndefined();
  });

  test('a category that is one of our sections decides', () => {
    const { markdown } = articleFromPost(post({ category: 'حماية' }, '<p>نص.</p>'), {
      timeZone,
      sections: { حماية: 'security' },
    });
    expect(markdown).toContain('section: "security"');
    expect(markdown).toContain('author: "security-desk"');
  });

  test('a body of nothing but furniture is replaced by the description', () => {
    expect(convert({}, '<nav><a href="/">الرئيسية</a></nav>').body).toMatch(/^الحرارة عدو/);
  });

  test.each([
    ['no front matter', '<p>نص</p>'],
    ['no date', post({ pubDate: 'أمس' }, '<p>نص</p>')],
    ['nothing to read', post({ description: '' }, '<script>1</script>')],
  ])('refuses a post with %s', (_, source) => {
    expect(() => articleFromPost(source, { timeZone })).toThrow(PostError);
  });
});

describe('slugs', () => {
  const slugOf = (sourceUrl: string, taken: readonly string[] = []): string => {
    const options = { timeZone, taken: new Set(taken) };
    const { slug } = articleFromPost(post({ sourceUrl }, '<p>نص.</p>'), options);
    expect(slugFault(slug)).toBeUndefined();
    return slug;
  };
  const encoded = encodeURIComponent('كيف-نحمي-هواتفنا');

  test('percent-encoded', () => {
    expect(slugOf(`https://old.example/${encoded}/`)).toBe('كيف-نحمي-هواتفنا');
    expect(slugOf(`https://old.example/2024/05/${encoded.toLowerCase()}/?p=1`)).toBe(
      'كيف-نحمي-هواتفنا',
    );
  });

  test('encoded twice, after the parameters of a campaign', () => {
    const twice = encodeURIComponent(encoded);
    expect(slugOf(`https://old.example/utm_sourcerssutm_mediumrss${twice}/`)).toBe(
      'كيف-نحمي-هواتفنا',
    );
  });

  test('cut in the middle of a letter, of an escape, and of an escaped escape', () => {
    for (const cut of [1, 2, 3]) {
      expect(slugOf(`https://old.example/${encoded.slice(0, -cut)}/`)).toBe('كيف-نحمي-هواتفن');
    }
    expect(slugOf(`https://old.example/${encodeURIComponent(encoded).slice(0, -3)}`)).toBe(
      'كيف-نحمي-هواتفن',
    );
  });

  test('long ones are cut between words, at 80 characters', () => {
    const slug = slugOf(`https://old.example/${'long-word-'.repeat(15)}/`);
    expect(slug).toBe('long-word-'.repeat(8).slice(0, -1));
  });

  test('nobody else has it', () => {
    expect(slugOf('https://old.example/phone/', ['phone', 'phone-2'])).toBe('phone-3');
    const long = 'ab-'.repeat(27).slice(0, -1);
    expect(slugOf(`https://old.example/${long}/`, [long])).toMatch(/-2$/);
  });

  test('an address that says nothing, or that the site keeps, gives way to the title', () => {
    for (const address of ['https://old.example/', 'https://old.example/topics/', 'x', '%%%']) {
      expect(slugOf(address)).toBe('لماذا-تسخن-الهواتف-في-الصيف-وكيف-نبردها');
    }
  });

  test('the old path stays reachable where it differs', () => {
    const { values } = convert({ sourceUrl: 'https://old.example/2024/05/phone-heat/' });
    expect(values.aliases).toEqual(['/2024/05/phone-heat/']);
  });
});
