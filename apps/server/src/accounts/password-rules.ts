import type { Codebook } from '@kts/domain';
import { COMMON_PARTS } from './common-passwords.ts';

const PASSWORD_LENGTH = { least: 12, most: 1000 } as const;

export type PasswordFault = 'password-short' | 'password-long' | 'password-common';

/** Small letters and digits without Vietnamese marks; of the rest nothing. */
const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The names of every area that is followed here. */
export const placeWords = (codebook: Codebook): string[] =>
  codebook.areas.flatMap(({ names, aliases }) => [
    ...aliases,
    ...names.flatMap(({ nameVi, nameEn }) => [nameVi, nameEn]),
  ]);

/**
 * What is wrong with a new password, if anything. Length is what counts: no digit, sign or capital is
 * asked for.
 *
 * A password is guessed from parts: common ones, this product's and the provinces' names, the person's own.
 * So each such part counts as one character, and eight must be left: "Kinhteso@2025" has six,
 * "password123456" two.
 *
 * @param name of the person, whose words count as parts too
 * @param places see {@link placeWords}
 */
export function passwordFault(
  password: string,
  name: string,
  places: readonly string[],
): PasswordFault | null {
  const characters = [...password.normalize('NFC')];
  if (characters.length < PASSWORD_LENGTH.least) return 'password-short';
  if (characters.length > PASSWORD_LENGTH.most) return 'password-long';
  const words = [
    name,
    ...name.split(/[\s._@'-]+/u),
    ...places.flatMap((place) => [place, ...place.split(/\s+[-–]\s+/u)]),
  ];
  const strength = Math.min(strengthOf(password, words), strengthOf(plainSpelling(password), words));
  return strength < 8 ? 'password-common' : null;
}

const SPELLINGS: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
};

/** "P@ssw0rd" is no better than what it stands for. */
const plainSpelling = (password: string): string =>
  password.replace(/[@$!013457]/g, (sign) => SPELLINGS[sign] ?? sign);

function strengthOf(password: string, words: readonly string[]): number {
  const own = words.map(letters).filter((part) => part.length >= 3);
  const parts = [...new Set([...COMMON_PARTS, 'kts', ...own])];
  parts.sort((a, b) => b.length - a.length);

  let rest = letters(password);
  if (new Set(rest).size < 6) return 0;
  let found = 0;
  for (const part of parts) {
    if (!rest.includes(part)) continue;
    found += 1;
    rest = rest.replaceAll(part, ' ');
  }
  const signs = new Set(password.replace(/[\p{L}\p{M}\p{N}\s_-]+/gu, '')).size;
  return rest.replaceAll(' ', '').length + found + Math.min(signs, 4);
}
