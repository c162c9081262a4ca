/**
 * An ICO file that holds one PNG. All browsers read PNG in ICO since Internet Explorer 11.
 * Layout: ICONDIR and ICONDIRENTRY, https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 *
 * @param size of the square PNG, 1–255 pixels
 */
export function icoOf(png: Uint8Array, size: number): Buffer {
  const headerLength = 6 + 16;
  const header = Buffer.alloc(headerLength);
  header.writeUInt16LE(1, 2); // kind: icon
  header.writeUInt16LE(1, 4); // number of images
  header.writeUInt8(size, 6); // width
  header.writeUInt8(size, 7); // height
  header.writeUInt16LE(1, 10); // colour planes
  header.writeUInt16LE(32, 12); // bits per pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(headerLength, 18); // where the image begins
  return Buffer.concat([header, png]);
}
