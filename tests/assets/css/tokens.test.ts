/** The colours of the design against each other, in both themes and every section, and what the style sheets may not do. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Declaration } from 'postcss';
import { describe, expect, test } from 'vitest';
import { type Color, contrastOf } from '../../setup/contrast.ts';

const folder = join(import.meta.dirname, '../../../src/assets/css');
const read = (name: string): postcss.Root =>
  postcss.parse(readFileSync(join(folder, name), 'utf8'));
const declarations = (root: postcss.Container): readonly Declaration[] => {
  const found: Declaration[] = [];
  root.walkDecls((declaration) => void found.push(declaration));
  return found;
};

type Colors = ReadonlyMap<string, readonly [light: Color, dark: Color]>;

function colorOf(hex: string): Color {
  const long = hex.length === 4 ? hex.replaceAll(/[^#]/g, '$&$&') : hex;
  const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** The custom properties of a rule that are colours, in both themes. */
function colorsIn(root: postcss.Container, selector: string): Colors {
  const colors = new Map<string, readonly [Color, Color]>();
  root.each((rule) => {
    if (rule.type !== 'rule' || rule.selector !== selector) return;
    for (const { prop, value } of declarations(rule)) {
      const [light, dark = light] =
        value.match(/^(?:light-dark\()?#[0-9a-f]+|#[0-9a-f]+(?=\)$)/g) ?? [];
      if (light === undefined || dark === undefined) continue;
      colors.set(prop, [colorOf(light.replace('light-dark(', '')), colorOf(dark)]);
    }
  });
  return colors;
}

const tokens = read('tokens.css');
const common = colorsIn(tokens, ':root');
const sections = [
  ...readFileSync(join(folder, 'tokens.css'), 'utf8').matchAll(/^\[data-section="\w+"\]/gm),
].map(([selector]) => selector);
const code = colorsIn(read('code.css'), '.code');
const band = colorsIn(read('home.css'), '.block--band');

const text = 4.5;
/** Of icons, borders of fields, focus rings and underlines that make a link one (1.4.11). */
const shape = 3;

/** What stands on what: the custom properties, and the contrast they need. */
const pairs: readonly (readonly [fore: string, grounds: readonly string[], least: number])[] = [
  ...['--ink', '--ink-soft', '--ink-faint', '--accent'].map(
    (ink) => [ink, ['--paper', '--sheet'], text] as const,
  ),
  ['--rule-strong', ['--paper'], shape],
  ['--alert', ['--paper'], shape],
  ['--glow', ['--deep', '--deep-tone'], shape],
  ...[...code.keys()].map((ink) => [ink, ['--sheet'], text] as const),
];

describe.each([':root', ...sections])('%s', (selector) => {
  const colors: Colors = new Map([...common, ...code, ...colorsIn(tokens, selector)]);
  const get = (name: string) => {
    const found = colors.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const faint = (fore: string, one: Color, other: Color, least: number): string[] => {
    const contrast = contrastOf(one, other);
    return contrast < least ? [`${fore}: ${contrast.toFixed(2)} < ${least}`] : [];
  };

  test.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('%s', (_name, theme) => {
    const white = colorOf('#fff');
    const found = pairs.flatMap(([fore, grounds, least]) =>
      grounds.flatMap((ground) =>
        faint(`${fore} on ${ground}`, get(fore)[theme], get(ground)[theme], least),
      ),
    );
    // White is written as itself: «عاجل», the title of a video, the name of a band.
    for (const ground of ['--alert', '--deep', '--deep-tone']) {
      found.push(...faint(`white on ${ground}`, white, get(ground)[theme], text));
    }
    for (const ink of ['--ink', '--ink-soft', '--ink-faint']) {
      for (const ground of ['--deep', '--deep-tone']) {
        const [color = white] = band.get(ink) ?? [];
        found.push(...faint(`a band's ${ink} on ${ground}`, color, get(ground)[theme], text));
      }
    }
    // Underlines of links are mixed with what is under them.
    for (const name of ['prose.css', 'article-foot.css']) {
      for (const { value } of declarations(read(name))) {
        const [, share] =
          /^color-mix\(in srgb, currentcolor (\d+)%, transparent\)$/.exec(value) ?? [];
        if (share === undefined) continue;
        const part = Number(share) / 100;
        const paper = get('--paper')[theme];
        const [red, green, blue] = get('--accent')[theme].map(
          (channel, index) => channel * part + (paper[index] ?? 0) * (1 - part),
        );
        found.push(
          ...faint(`underline in ${name}`, [red ?? 0, green ?? 0, blue ?? 0], paper, shape),
        );
      }
    }
    expect(found).toEqual([]);
  });
});

test('rules are seen by readers who want more contrast', () => {
  const [wanted] = tokens.nodes.filter(
    (node) => node instanceof postcss.AtRule && node.params === '(prefers-contrast: more)',
  );
  const rules =
    wanted instanceof postcss.AtRule ? colorsIn(wanted, ':root').get('--rule') : undefined;
  const paper = common.get('--paper');
  if (rules === undefined || paper === undefined) throw new Error('no colours');
  for (const theme of [0, 1] as const) {
    expect(contrastOf(rules[theme], paper[theme])).toBeGreaterThan(shape);
  }
});

test('the bars of the browser have the colour of the paper', () => {
  const base = readFileSync(join(folder, '../../../_includes/layouts/base.njk'), 'utf8');
  const told = [...base.matchAll(/name="theme-color".*content="(#[0-9a-f]+)"/g)].map(
    ([, hex = '']) => colorOf(hex),
  );
  expect(told).toEqual(common.get('--paper'));
});

describe.each(readdirSync(folder))('%s', (name) => {
  test('moves nothing for readers who want no motion', () => {
    const moving = declarations(read(name)).filter(
      ({ prop, value }) =>
        /^(?:transition|animation)/.test(prop) || (prop === 'scroll-behavior' && value !== 'auto'),
    );
    const unasked = moving.filter(({ parent }) => {
      const outer = parent?.parent;
      const isAsked =
        outer instanceof postcss.AtRule &&
        outer.params.includes('prefers-reduced-motion: no-preference');
      return !isAsked;
    });
    expect(unasked.map(String)).toEqual([]);
  });

  test('underlines nothing more faintly than a shape may be', () => {
    const faint = declarations(read(name)).filter(
      ({ prop, value }) => prop === 'text-decoration-color' && value === 'var(--rule)',
    );
    expect(faint.map(String)).toEqual([]);
  });

  test('keeps lists lists, which `list-style: none` ends for WebKit', () => {
    const ended = declarations(read(name)).filter(
      ({ prop, value }) => prop.startsWith('list-style') && value === 'none',
    );
    expect(ended.map(String)).toEqual([]);
  });
});
