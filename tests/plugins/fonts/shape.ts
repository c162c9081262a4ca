import fontverter from 'fontverter';
import { Blob, Face, Font, Buffer as HarfbuzzBuffer, shape, Variation } from 'harfbuzzjs';

export interface ShapedText {
  /** In thousandths of the em. */
  readonly width: number;
  /** Horizontal advance and offsets of each glyph, in thousandths of the em. */
  readonly glyphs: readonly (readonly number[])[];
}

/** A font as HarfBuzz, which Chromium, Firefox and Android also use, sees it. */
export interface ShapingFont {
  shape(text: string): ShapedText;
  /** Whether it has a glyph for a character. */
  has(character: string): boolean;
  /** In thousandths of the em. */
  readonly ascent: number;
  readonly descent: number;
}

/** @param weight of the font's axis, for a variable font */
export async function openFont(bytes: Uint8Array, weight?: number): Promise<ShapingFont> {
  const trueType = await fontverter.convert(bytes, 'truetype');
  const face = new Face(new Blob(new Uint8Array(trueType)));
  const font = new Font(face);
  if (weight !== undefined) font.setVariations([new Variation('wght', weight)]);
  const scale = (units: number): number => Math.round((units * 1000) / face.upem);
  const { ascender, descender } = font.hExtents();
  return {
    ascent: scale(ascender),
    descent: scale(-descender),
    has: (character) => font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined,
    shape(text) {
      const buffer = new HarfbuzzBuffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      return {
        width: scale(positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)),
        glyphs: positions.map((glyph) => [glyph.xAdvance, glyph.xOffset, glyph.yOffset].map(scale)),
      };
    },
  };
}
