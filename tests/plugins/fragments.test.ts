import nunjucks from 'nunjucks';
import { expect, test } from 'vitest';
import { Fragments } from '../../src/plugins/fragments.ts';

function setUp() {
  const fragments = new Fragments();
  const rendered: string[] = [];
  const environment = new nunjucks.Environment(null, { autoescape: true });
  environment.addExtension('fragments', fragments);
  environment.addFilter('told', (text: string) => {
    rendered.push(text);
    return text;
  });
  const template =
    '{% kept article, role %}<b>{{ article.title | told }} {{ role }}</b>{% endkept %}{{ role }}';
  const render = (article: object, role: string): string =>
    environment.renderString(template, { article, role });
  return { fragments, rendered, environment, render };
}

test('what is between the tags is rendered once for the same view and keys', () => {
  const { rendered, render } = setUp();
  const [one, other] = [{ title: 'أول' }, { title: 'أول' }];
  expect(render(one, 'thumb')).toBe('<b>أول thumb</b>thumb');
  expect(render(one, 'thumb')).toBe('<b>أول thumb</b>thumb');
  expect(rendered).toHaveLength(1);
  expect(render(one, 'card')).toBe('<b>أول card</b>card');
  // Another view that looks the same is another.
  render(other, 'thumb');
  expect(rendered).toHaveLength(3);
});

test('what is written in it is escaped once, and it is not', () => {
  const { render } = setUp();
  expect(render({ title: '<i>' }, '&')).toBe('<b>&lt;i&gt; &amp;</b>&amp;');
});

test('a name does for what all pages have; keys of other kinds are others', () => {
  const { environment } = setUp();
  let count = 0;
  environment.addGlobal('next', () => (count += 1));
  const render = (key: string): string =>
    environment.renderString(`{% kept 'footer', ${key} %}{{ next() }}{% endkept %}`, {});
  expect(["'1'", '1', 'true', "''", 'none', '1', "'1'"].map(render)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '2',
    '1',
  ]);
});

test('nothing is kept of what went before', () => {
  const { fragments, rendered, render } = setUp();
  const article = { title: 'أول' };
  render(article, 'thumb');
  fragments.clear();
  render(article, 'thumb');
  expect(rendered).toHaveLength(2);
});
