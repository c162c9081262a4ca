import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faces, fallbacks } from '../../../src/assets/fonts/faces.ts';
import type { Face, FallbackFace } from '../../../src/plugins/fonts/faces.ts';
import { preloadBudget, prepareFonts } from '../../../src/plugins/fonts/prepare.ts';
import { repertoire } from '../../../src/plugins/fonts/repertoire.ts';
import { cutFace, faceSource, subsetFaces } from '../../../src/plugins/fonts/subset.ts';
import { temporaryFolder } from '../temporary.ts';
import { openFont } from './shape.ts';

/** One word each: joining does not cross spaces, which the Latin file has. */
const words = {
  arabic:
    'الأخبار لا الإلكترونية لآلئ فلاتر يُقدِّرُ التطبيقُ زمنَ الوصول إٍ أٌّ هٰذا ٱلكتاب مشفّرة بيانات ڤيديو گوگل پاريس چات ژ كـــتاب بـ20 ٢٠٢٦ ٪ ؟ ، ؛ سؤال مسؤول شيء قرأ مبادئ اللّٰه ممّا إلّا'.split(
      ' ',
    ),
  latin: 'iPhone 15 Pro: GPT-4o, «AVATAR» “To” ‘fi’ $999 – 50% … 5×3 °C €20 AV/VA 10–20'.split(' '),
} as const;

function pinned(face: Face): number | undefined {
  return face.variable && typeof face.weight === 'number' ? face.weight : undefined;
}

/**
 * In thousandths of the em. A pinned cut rounds to whole units. Alexandria's own tables disagree
 * about four letters: its variable advances (HVAR) say 600 is wider than its outlines (gvar) do, and
 * a pinned cut goes by the outlines. Joined letters then overlap by that much; none parts.
 */
function tolerance(face: Face, word: string): number {
  if (face.family !== 'Alexandria') return 1;
  if (/[…±]/.test(word)) return 50;
  return /[جئ]/.test(word) ? 18 : 1;
}

describe.each(faces.map((face) => [face.name, face] as const))('%s', (_, face) => {
  test('is shaped as before the cut, glyph by glyph', async () => {
    const source = readFileSync(faceSource(face));
    const whole = await openFont(source, pinned(face));
    const cut = await openFont(await cutFace(source, face));
    expect([cut.ascent, cut.descent]).toEqual([whole.ascent, whole.descent]);
    for (const word of words[face.script]) {
      const before = whole.shape(word).glyphs.flat();
      const after = cut.shape(word).glyphs.flat();
      expect(after, word).toHaveLength(before.length);
      const widest = Math.max(...after.map((value, n) => Math.abs(value - (before[n] ?? 0))));
      expect(widest, word).toBeLessThanOrEqual(tolerance(face, word));
    }
  });

  test('has a glyph for the characters of its repertoire that the whole font has', async () => {
    const source = readFileSync(faceSource(face));
    const whole = await openFont(source, pinned(face));
    const cut = await openFont(await cutFace(source, face));
    const lost = [...repertoire(face.script)].filter(
      (character) => whole.has(character) && !cut.has(character),
    );
    expect(lost).toEqual([]);
  });
});

test('the faces keep within the budget, and the second cut is read, the same, from the cache', async () => {
  const directory = temporaryFolder();
  const first = await subsetFaces(faces, directory);
  const preloaded = first.filter(({ face }) => face.preload);
  const bytes = preloaded.reduce((sum, subset) => sum + subset.bytes.length, 0);
  expect(bytes).toBeLessThanOrEqual(preloadBudget);
  const start = performance.now();
  const second = await subsetFaces(faces, directory);
  expect(performance.now() - start).toBeLessThan(100);
  expect(second.map(({ address }) => address)).toEqual(first.map(({ address }) => address));
  const fresh = await subsetFaces(faces, temporaryFolder());
  expect(fresh.map(({ address }) => address)).toEqual(first.map(({ address }) => address));
});

test('rules name the files relatively; what is preloaded has a rule', async () => {
  const { css, files, preload } = await prepareFonts(faces, fallbacks, temporaryFolder());
  const urls = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, url]) => `/assets/${url}`);
  expect(urls).toEqual(files.map(({ address }) => address));
  expect(urls).toEqual(expect.arrayContaining(preload.map(({ address }) => address)));
  expect(preload).toHaveLength(4);
  expect(css).toContain('font-weight: 600 800');
  // Without the space a fallback would not be what lines take their height from.
  expect(css.match(/unicode-range: U\+20, U\+60C/g)).toHaveLength(fallbacks.length);
});

test('too heavy a choice is refused', async () => {
  const wide = faces.map((face) => ({ ...face, weight: { min: 400, max: 700 } }));
  await expect(prepareFonts(wide, [], temporaryFolder())).rejects.toThrow(RangeError);
});

/** A paragraph's words: a fallback is measured by how long a line of them is. */
const paragraph =
  'يستخدم الناس هواتفهم ساعات كل يوم ولا يعرف أكثرهم كيف تعمل ولا من يربح منها ولا كيف يحمون أنفسهم حين يثبتون تطبيقا جديدا أو يفتحون رسالة من مجهول أو يتصلون بشبكة عامة في مقهى أو مطار وهذا ما تشرحه المقالات التالية خطوة خطوة بلغة واضحة';

describe.each(fallbacks.map((fallback) => [fallback.family, fallback] as const))(
  '%s',
  (_, fallback: FallbackFace) => {
    test('is as long and as high as the face it stands in for', async () => {
      const family = fallback.family.startsWith('Alexandria') ? 'Alexandria' : 'Noto Naskh Arabic';
      const [lowest] = [fallback.weight].map((w) => (typeof w === 'number' ? w : w.min));
      const face = faces.find(
        (each) => each.family === family && each.script === 'arabic' && each.weight === lowest,
      );
      if (face === undefined) throw new Error(`no face for ${fallback.family}`);
      const ours = await openFont(readFileSync(faceSource(face)), pinned(face));
      // Android's Noto Naskh is the same drawing as the one we have.
      const phone = {
        package: '@fontsource-variable/noto-naskh-arabic',
        file: 'noto-naskh-arabic-arabic-wght-normal.woff2',
      };
      const bold = /Bold/.test(fallback.local[0] ?? '');
      const theirs = await openFont(readFileSync(faceSource(phone)), bold ? 700 : 400);
      const length = (font: typeof ours) =>
        paragraph.split(' ').reduce((sum, word) => sum + font.shape(word).width, 0);
      expect(fallback.sizeAdjust / 100).toBeCloseTo(length(ours) / length(theirs), 2);
      expect((fallback.ascent * fallback.sizeAdjust) / 10).toBeCloseTo(ours.ascent, -1);
      expect((fallback.descent * fallback.sizeAdjust) / 10).toBeCloseTo(ours.descent, -1);
    });
  },
);
