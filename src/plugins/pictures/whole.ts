/** Whether files are there to their end, of the formats of which the decoder shows what there is and says nothing. */

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
const gifBlocks = { extension: 0x21, image: 0x2c, trailer: 0x3b } as const;

/** In bytes, of a colour table whose field of flags is given. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** A GIF is a header and blocks, each with its length before it; its last one says that it is the last. */
export function isWholeGif(bytes: Uint8Array): boolean {
  let at = 13 + tableLength(bytes[10] ?? 0);
  const skipData = (): void => {
    for (let length = bytes[at]; length; length = bytes[at]) at += 1 + length;
    at += 1;
  };
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === gifBlocks.trailer) return true;
    if (block === gifBlocks.extension) at += 2;
    else if (block === gifBlocks.image) at += 11 + tableLength(bytes[at + 9] ?? 0);
    else return false;
    skipData();
  }
  return false;
}

/** A WebP says its length, https://developers.google.com/speed/webp/docs/riff_container */
export function isWholeWebp(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false;
  const said = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  return bytes.length >= 8 + said;
}
