import { createHash, hash } from 'node:crypto';

/**
 * A file of several arrays, one after the other: a seal over the rest, a label, the number of arrays and the length of each,
 * then the arrays, each at a multiple of eight bytes so that numbers can be read where they lie. Numbers are in
 * the order of bytes of this machine; the label has to tell machines apart, and versions of the code.
 */
const sealLength = 16;
const labelLength = 40;
const alignment = 8;

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * The bytes of a packed file in pieces, to be written one after the other: the arrays are not copied, for
 * memory that was never touched before costs more than anything else done here.
 *
 * @param label 40 ASCII characters
 */
export function pack(label: string, arrays: readonly ArrayBufferView[]): readonly Uint8Array[] {
  const head = Buffer.alloc(aligned(sealLength + labelLength + 8 * (arrays.length + 1)));
  head.write(label, sealLength, labelLength, 'latin1');
  let end = head.writeDoubleLE(arrays.length, sealLength + labelLength);
  const pieces: Uint8Array[] = [head];
  for (const array of arrays) {
    end = head.writeDoubleLE(array.byteLength, end);
    if (array.byteLength > 0) pieces.push(bytesOf(array));
    const gap = aligned(array.byteLength) - array.byteLength;
    if (gap > 0) pieces.push(new Uint8Array(gap));
  }
  const seal = createHash('sha256').update(head.subarray(sealLength));
  for (const piece of pieces.slice(1)) seal.update(piece);
  head.set(seal.digest().subarray(0, sealLength));
  return pieces;
}

/** The arrays of a packed file; undefined for one that is torn, damaged, with another label, or something else. */
export function unpack(label: string, packed: Uint8Array): readonly Uint8Array[] | undefined {
  // A file may have been read into the middle of some memory, where numbers cannot be read.
  const bytes = Buffer.from(
    packed.byteOffset % alignment === 0 ? packed.buffer : Uint8Array.from(packed).buffer,
    packed.byteOffset % alignment === 0 ? packed.byteOffset : 0,
    packed.byteLength,
  );
  if (bytes.length < sealLength + labelLength + 8) return undefined;
  if (bytes.toString('latin1', sealLength, sealLength + labelLength) !== label) return undefined;
  const seal = hash('sha256', bytes.subarray(sealLength), 'buffer').subarray(0, sealLength);
  if (!seal.equals(bytes.subarray(0, sealLength))) return undefined;
  const count = bytes.readDoubleLE(sealLength + labelLength);
  const arrays: Uint8Array[] = [];
  let at = aligned(sealLength + labelLength + 8 * (count + 1));
  for (let index = 0; index < count; index += 1) {
    const length = bytes.readDoubleLE(sealLength + labelLength + 8 * (index + 1));
    arrays.push(new Uint8Array(bytes.buffer, bytes.byteOffset + at, length));
    at += aligned(length);
  }
  return arrays;
}
