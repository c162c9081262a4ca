import { createHash } from 'node:crypto';

/**
 * 32 hex digits (half of a SHA-256) that stand for these parts in this order. Each part is hashed
 * with its length, so that («ab», «c») and («a», «bc») differ.
 */
export function fingerprint(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

/** The digits of a fingerprint that go into an address: 48 bits, enough for a million assets. */
export function shortFingerprint(...parts: readonly (string | Uint8Array)[]): string {
  return fingerprint(...parts).slice(0, 12);
}
