import { hash } from 'node:crypto';

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

function sealOf(bytes: Uint8Array): Buffer {
  return hash('blake2b512', bytes, 'buffer').subarray(0, sealLength);
}

/** @param label 40 ASCII characters */
export function pack(label: string, arrays: readonly ArrayBufferView[]): Buffer {
  const first = aligned(sealLength + labelLength + 8 * (arrays.length + 1));
  const length = arrays.reduce((sum, { byteLength }) => sum + aligned(byteLength), first);
  const bytes = Buffer.alloc(length);
  bytes.write(label, sealLength, labelLength, 'latin1');
  let header = bytes.writeDoubleLE(arrays.length, sealLength + labelLength);
  let at = first;
  for (const array of arrays) {
    header = bytes.writeDoubleLE(array.byteLength, header);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  bytes.set(sealOf(bytes.subarray(sealLength)));
  return bytes;
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
  if (!sealOf(bytes.subarray(sealLength)).equals(bytes.subarray(0, sealLength))) return undefined;
  if (bytes.toString('latin1', sealLength, sealLength + labelLength) !== label) {
    return undefined;
  }
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
