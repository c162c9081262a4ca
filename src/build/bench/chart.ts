/** A chart of what builds of several sizes took. */

import { formatNumber } from '../../arabic/digits.ts';
import { nouns } from '../../arabic/nouns.ts';
import { countNoun } from '../../arabic/plural.ts';
import { escapeHtml } from '../../content/escape-html.ts';

export interface Series {
  /** An Arabic phrase, or a name. */
  readonly label: string;
  /** Ours and theirs are told apart by colour, those of one side by the dashes of their lines. */
  readonly side: 'ours' | 'theirs';
  readonly points: readonly { readonly articles: number; readonly seconds: number }[];
}

const [width, height] = [760, 440];
const plot = { left: 64, right: 540, top: 64, bottom: 376 } as const;
const labelDistance = 20;
const dashes = ['none', '9 5', '2 5', '9 4 2 4'] as const;

const styles = `
svg { color: #2b2926; font: 14px system-ui, sans-serif; }
.paper { fill: #fff; }
.ours { color: #a3262a; }
.theirs { color: #1f5fa8; }
.line { fill: none; stroke: currentColor; stroke-width: 2.5; stroke-linejoin: round; }
.dot, text { fill: currentColor; }
.grid { stroke: currentColor; stroke-opacity: .22; }
.fine { stroke-opacity: .08; }
.heading { font-size: 17px; font-weight: 600; }
@media (prefers-color-scheme: dark) {
  svg { color: #e6e2da; }
  .paper { fill: #161513; }
  .ours { color: #f0837f; }
  .theirs { color: #7fb2ee; }
}`;

/** A logarithmic scale over whole powers of ten. */
interface Scale {
  readonly place: (value: number) => number;
  readonly powers: readonly number[];
}

function logarithmic(values: readonly number[], from: number, to: number): Scale {
  const exponents = values.map(Math.log10);
  const least = Math.floor(Math.min(...exponents));
  const most = Math.max(Math.ceil(Math.max(...exponents)), least + 1);
  return {
    place: (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from),
    powers: Array.from({ length: most - least + 1 }, (_, index) => least + index),
  };
}

/** Places as near as can be to those that are wanted, from the top down, and not too near to each other. */
function spread(wanted: readonly number[]): readonly number[] {
  const order = [...wanted.keys()].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const places = [...wanted];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    last = Math.max(wanted[index] ?? 0, last + labelDistance);
    places[index] = last;
  }
  // What was pushed out at the bottom pushes the others up.
  let next = plot.bottom + labelDistance;
  for (const index of order.toReversed()) {
    next = Math.min(places[index] ?? 0, next - labelDistance);
    places[index] = next;
  }
  return places;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

function seconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ث`;
}

/** What the chart shows, in words. */
function description(series: readonly Series[]): string {
  return `${series
    .map(({ label, points }) => {
      const parts = points.map(
        (point) => `${countNoun(point.articles, nouns.article)} في ${seconds(point.seconds)}`,
      );
      return `${label}: ${parts.join('، ')}`;
    })
    .join('؛ ')}.`;
}

function grid(x: Scale, y: Scale): readonly string[] {
  const lines: string[] = [];
  for (const power of y.powers) {
    const at = round(y.place(10 ** power));
    lines.push(
      `<path class="grid" d="M${plot.left} ${at}H${plot.right}"/>`,
      `<text x="${plot.left - 8}" y="${at}" dy=".35em" text-anchor="end">${power < 0 ? (10 ** power).toFixed(-power) : formatNumber(10 ** power)}</text>`,
    );
    if (power === y.powers.at(-1)) continue;
    for (let multiple = 2; multiple < 10; multiple++) {
      const between = round(y.place(multiple * 10 ** power));
      lines.push(`<path class="grid fine" d="M${plot.left} ${between}H${plot.right}"/>`);
    }
  }
  for (const power of x.powers) {
    const at = round(x.place(10 ** power));
    lines.push(
      `<path class="grid" d="M${at} ${plot.top}V${plot.bottom}"/>`,
      `<text x="${at}" y="${plot.bottom + 22}" text-anchor="middle">${formatNumber(10 ** power)}</text>`,
    );
  }
  return lines;
}

/**
 * Seconds against articles, both on logarithmic scales, as an SVG document that can be read on light and dark paper.
 * Points that are no positive numbers are left out.
 *
 * @throws RangeError where there is nothing to show
 */
export function costChart(given: readonly Series[]): string {
  const series = given
    .map((one) => ({
      ...one,
      points: one.points.filter(({ articles, seconds }) => articles > 0 && seconds > 0),
    }))
    .filter(({ points }) => points.length > 0);
  if (series.length === 0) throw new RangeError('a chart of nothing');
  const points = series.flatMap((one) => one.points);
  const x = logarithmic(
    points.map(({ articles }) => articles),
    plot.left,
    plot.right,
  );
  const y = logarithmic(
    points.map((point) => point.seconds),
    plot.bottom,
    plot.top,
  );
  const ends = spread(series.map((one) => y.place(one.points.at(-1)?.seconds ?? 1)));
  const used = { ours: 0, theirs: 0 };
  const lines = series.flatMap(({ label, side, points }, index) => {
    const dash = dashes[used[side]++ % dashes.length];
    const end = round(ends[index] ?? plot.top);
    const path = points
      .map(
        (point, place) =>
          `${place === 0 ? 'M' : 'L'}${round(x.place(point.articles))} ${round(y.place(point.seconds))}`,
      )
      .join('');
    return [
      `<g class="${side}">`,
      `<path class="line" stroke-dasharray="${dash}" d="${path}"/>`,
      ...points.map(
        (point) =>
          `<circle class="dot" cx="${round(x.place(point.articles))}" cy="${round(y.place(point.seconds))}" r="3.5"/>`,
      ),
      `<path class="line" stroke-dasharray="${dash}" d="M${plot.right + 12} ${end}h34"/>`,
      // In a text from right to left the end is on the left.
      `<text x="${plot.right + 54}" y="${end}" dy=".35em" direction="rtl" text-anchor="end">${escapeHtml(label)}</text>`,
      '</g>',
    ];
  });
  const heading = 'زمن البناء بحسب عدد المقالات';
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" xml:lang="ar" lang="ar">`,
    `<title id="title">${heading}</title>`,
    `<desc id="description">${escapeHtml(description(series))}</desc>`,
    `<style>${styles}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    `<text class="heading" x="${width - 20}" y="32" direction="rtl">${heading}</text>`,
    `<text x="20" y="${plot.top - 20}" direction="rtl" text-anchor="end">ثوانٍ</text>`,
    `<text x="${(plot.left + plot.right) / 2}" y="${height - 18}" direction="rtl" text-anchor="middle">عدد المقالات</text>`,
    ...grid(x, y),
    ...lines,
    '</svg>',
  ].join('\n')}\n`;
}
