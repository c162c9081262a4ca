/** What files of some kinds begin with. */

function startOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}

/** As XML does, and so SVG. */
export function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</.test(startOf(bytes, 1000));
}

/** As an SVG that is packed: a few of its bytes may be thousands of megabytes. */
export function isGzip(bytes: Uint8Array): boolean {
  return startOf(bytes, 2) === '\x1f\x8b';
}

/** A kind that we know by name, though it cannot be decoded. */
export function isHeic(bytes: Uint8Array): boolean {
  return /^.{4}ftyp(?:heic|heix|hevc|mif1|msf1)/s.test(startOf(bytes, 12));
}

/** A sequence of pictures, https://aomediacodec.github.io/av1-avif/#image-sequence-brand */
export function isMovingAvif(bytes: Uint8Array): boolean {
  return /^.{4}ftypavis/s.test(startOf(bytes, 12));
}

/** APNG: its chunk `acTL` comes before the pixels, https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function isMovingPng(bytes: Uint8Array): boolean {
  if (startOf(bytes, 8) !== '\x89PNG\r\n\x1a\n') return false;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A chunk: the length of its data, its name, the data, a checksum.
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const name = file.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}
