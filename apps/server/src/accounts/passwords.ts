import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP ASVS 5.0 appendix C: argon2id with at least 46 MiB and one pass. */
const MEMORY_KIB = 47_104;
const ARGON2ID = 2 as Algorithm.Argon2id;
const PREFIX = `$argon2id$v=19$m=${MEMORY_KIB},t=1,p=1$`;

/** A hash that no password has: with it, somebody who does not exist takes as long to refuse as somebody who does. */
const base64 = (bytes: number): string => Buffer.alloc(bytes).toString('base64').replace(/=+$/, '');
const NOBODYS_HASH = `${PREFIX}${base64(16)}$${base64(32)}`;

/** Vietnamese keyboards write one letter in two forms; nothing else is changed, and nothing cut. */
const normal = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> =>
  hash(normal(password), { algorithm: ARGON2ID, memoryCost: MEMORY_KIB, timeCost: 1, parallelism: 1 });

/** @param passwordHash null for somebody who does not exist: takes as long, and is never right */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await verify(passwordHash ?? NOBODYS_HASH, normal(password));
  return right && passwordHash !== null;
}

/** Made with other parameters than today's. */
export const isOutdated = (passwordHash: string): boolean => !passwordHash.startsWith(PREFIX);
