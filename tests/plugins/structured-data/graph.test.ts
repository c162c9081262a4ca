import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListingView } from '../../../src/plugins/pages/views.ts';
import { GraphMaker, graphText } from '../../../src/plugins/structured-data/graph.ts';

const maker = new GraphMaker({
  site: {
    name: 'موجز',
    tagline: 'التقنية بعربية واضحة',
    description: 'صحيفة تقنية.',
    url: 'https://mujaz.example',
    basePath: '/news/',
    email: 'editors@mujaz.example',
  },
  logo: { address: '/assets/icons/icon.png', width: 512, height: 512 },
  words: { home: 'الرئيسية', topics: 'موضوعات', authors: 'الكتّاب', archive: 'الأرشيف' },
});

const empty = {
  address: '/sections/apps/',
  canonical: '/sections/apps/',
  kind: 'section',
  title: 'تطبيقات',
  subject: { id: 'apps', name: 'تطبيقات', description: 'وصف', address: '/sections/apps/' },
  articles: [],
  near: [],
} satisfies ListingView;

test('whatever a text says, the script ends where it is meant to end, and says it', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '</script>',
      '<!--<script>',
      ']]>',
      '\u2028',
      '\u2029',
      '"',
      '\\',
      '&lt;',
      '👩',
    ),
  );
  fc.assert(
    fc.property(fc.array(texts), (parts) => {
      const title = parts.join('');
      const graph = maker.listing({ ...empty, title });
      const text = graphText(graph);
      expect(text).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(graph)));
      expect(JSON.parse(text)['@graph'][0].name).toBe(title);
    }),
  );
});

test('addresses are whole, percent-encoded, and under the base path', () => {
  const address = '/topics/الذكاء-الاصطناعي/';
  const topic = { slug: 'الذكاء-الاصطناعي', name: 'الذكاء الاصطناعي', address };
  const graph = maker.listing({
    ...empty,
    kind: 'topic',
    subject: topic,
    address,
    canonical: address,
    title: topic.name,
  });
  const whole = `https://mujaz.example/news${encodeURI(address)}`;
  expect(graph['@graph']).toMatchObject([
    { '@type': 'CollectionPage', url: whole },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'الرئيسية', item: 'https://mujaz.example/news/' },
        { position: 2, name: 'موضوعات', item: 'https://mujaz.example/news/topics/' },
        { position: 3, name: topic.name, item: whole },
      ],
    },
  ]);
});

test('a desk is a part of the newsroom, an author a person', () => {
  const author = { id: 'salma', name: 'سلمى', bio: 'تكتب عن الهواتف.', address: '/authors/salma/' };
  const about = (subject: typeof author & { readonly desk?: true; readonly role?: string }) =>
    maker.listing({ ...empty, kind: 'author', subject, title: subject.name })['@graph'][0];
  expect(about({ ...author, role: 'محررة' })).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', name: 'سلمى', jobTitle: 'محررة' },
  });
  expect(about({ ...author, desk: true })).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Organization', name: 'سلمى' },
  });
});
