import type { Codebook } from '@kts/domain';
import { fold, foldTight, tidy } from './fold.ts';
import { isTelling } from './indicator-names.ts';

/** Codes of all sources that a text names; several contradict each other, none is unknown. */
export type SourceFinder = (text: string) => readonly string[];

/** Offices of a province and newspapers are too many to be listed; their kind is told by how the name begins. */
const KINDS: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^(?:ubnd|[uủ][yỷ] ban nhân dân|hđnd|sở) /iu, 'province'],
  [/^báo (?!cáo(?!\p{L}))/iu, 'press'],
];

/** "và" and "&" are one: "Bộ KH và CN", "Bộ KH&CN". */
const phraseOf = (text: string): string => ` ${fold(text).replace(/ va (?=\p{L})/gu, ' ')} `;

/**
 * Finds sources by code or name, by a name inside a longer text ("Theo Cục Thống kê tỉnh Tiền Giang"), or by
 * what they are: a province's name or office, a newspaper.
 */
export function sourceFinder({ sources }: Codebook, isProvince: (text: string) => boolean): SourceFinder {
  const exact = new Map<string, string>();
  const phrases: (readonly [words: string, code: string])[] = [];
  for (const { code, nameVi, nameEn, aliases } of sources) {
    for (const name of [nameVi, nameEn, ...aliases]) {
      exact.set(foldTight(name), code);
      if (isTelling(name)) phrases.push([phraseOf(name), code]);
    }
  }
  for (const { code } of sources) exact.set(foldTight(code), code);
  exact.delete('');
  phrases.sort(([a], [b]) => b.length - a.length);
  return (text) => {
    const named = exact.get(foldTight(text));
    if (named !== undefined) return [named];
    const plain = tidy(text);
    if (isProvince(plain)) return ['province'];
    const kind = KINDS.find(([pattern]) => pattern.test(plain))?.[1];
    return [...new Set([...(kind === undefined ? [] : [kind]), ...inText(plain, phrases)])];
  };
}

/** The longest names first; what one name covers no other may. */
function inText(text: string, phrases: readonly (readonly [words: string, code: string])[]): string[] {
  let rest = phraseOf(text);
  return phrases.flatMap(([words, code]) => {
    if (!rest.includes(words)) return [];
    rest = rest.replaceAll(words, ' | ');
    return [code];
  });
}
