import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody can guess, in letters that a cookie and an address can carry. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It has 256 bits of its own: salt and slowness would add nothing. */
export const secretDigest = (secret: string): Uint8Array =>
  createHash('sha256').update(secret, 'utf8').digest();

/** Whether a text can be a secret of ours at all. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);
