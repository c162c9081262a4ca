import { describe, expect, test } from 'vitest';
import { buildSiteIndex } from '../../../src/content/site-index.ts';
import { contentPlugin, isBreaking } from '../../../src/plugins/content/plugin.ts';
import { article, author, section } from '../../content/article.ts';
import { register } from '../registered.ts';

const until = Date.parse('2026-03-14T12:00:00+03:00');
const breaking = article('alert', {
  published: '2026-03-14T09:00:00+03:00',
  breakingUntil: { iso: '2026-03-14T12:00:00+03:00', epoch: until },
  body: '---js\n{}\n---\nنص',
});
const index = buildSiteIndex([breaking], {
  sections: [section('apps')],
  authors: [author('desk')],
  timeZone: 'Asia/Riyadh',
  relations: { relateArticles: () => new Map(), relateTopics: () => new Map() },
});

describe('an article bears «عاجل»', () => {
  test('until its moment, and not a millisecond longer', () => {
    expect(isBreaking(breaking, until - 1)).toBe(true);
    expect(isBreaking(breaking, until)).toBe(false);
  });

  test('never, where nothing is said of it', () => {
    expect(isBreaking(article('calm', { published: '2026-03-14' }), 0)).toBe(false);
  });
});

describe('what Eleventy gets of an article', () => {
  const { templates, data, filter } = register((eleventy) =>
    contentPlugin(eleventy, { index, now: until - 1 }),
  );
  const [template] = templates;

  test('Markdown alone: no template language, no front matter', () => {
    expect(template?.data.templateEngineOverride).toBe('md');
    expect(template?.content).toBe('\n---js\n{}\n---\nنص');
  });

  test('its address by a function, which Eleventy does not compile', () => {
    const permalink = template?.data.permalink;
    if (typeof permalink !== 'function') throw new Error('no permalink');
    expect(permalink()).toBe('/alert/');
  });

  test('the article itself, not a copy', () => {
    expect(template?.data.article).toBe(breaking);
    expect(data.get('index')).toBe(index);
    expect(filter('breaking', breaking)).toBe(true);
  });
});
