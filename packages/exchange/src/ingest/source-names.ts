import type { Codebook, Source } from '@kts/domain';
import { fold, foldTight, tidy } from './fold.ts';
import { isTelling } from './indicator-names.ts';
import { nearest } from './nearest.ts';

/** Codes of all sources that a text names; several contradict each other, none is unknown. */
export type SourceFinder = (text: string) => readonly string[];

/** Offices of a province and newspapers are too many to be listed; their kind is told by how the name begins. */
const KINDS: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^(?:ubnd|[uủ][yỷ] ban nhân dân|hđnd|sở) /iu, 'province'],
  [/^báo (?!cáo(?!\p{L}))/iu, 'press'],
];

/** "và" and "&" are one: "Bộ KH và CN", "Bộ KH&CN". */
const phraseOf = (text: string): string => fold(text).replace(/ va (?=\p{L})/gu, ' ');

/**
 * Finds sources by code or name, by a name inside a longer text ("Theo Cục Thống kê tỉnh Tiền Giang"), or by
 * what they are: a province's name or office, a newspaper.
 */
export function sourceFinder({ sources }: Codebook, isProvince: (text: string) => boolean): SourceFinder {
  const exact = new Map<string, string>();
  const phrases = new Map<string, string>();
  for (const { code, nameVi, nameEn, aliases } of sources) {
    for (const name of [nameVi, nameEn, ...aliases]) {
      exact.set(foldTight(name), code);
      if (isTelling(name)) phrases.set(phraseOf(name), code);
    }
  }
  for (const { code } of sources) exact.set(foldTight(code), code);
  exact.delete('');
  const anyPhrase = alternatives([...phrases.keys()]);
  return (text) => {
    const named = exact.get(foldTight(text));
    if (named !== undefined) return [named];
    const plain = tidy(text);
    if (isProvince(plain)) return ['province'];
    const kind = KINDS.find(([pattern]) => pattern.test(plain))?.[1];
    const inside = [...phraseOf(plain).matchAll(anyPhrase)].flatMap(([words]) => phrases.get(words) ?? []);
    return [...new Set([...(kind === undefined ? [] : [kind]), ...inside])];
  };
}

/** The source whose name a text is most like, or null when it is like none. */
export function sourceLike({ sources }: Codebook, text: string): Source | null {
  const names = new Map(
    sources.flatMap((source) =>
      [source.nameVi, source.nameEn, ...source.aliases].map((name): [string, Source] => [
        foldTight(name),
        source,
      ]),
    ),
  );
  return names.get(nearest(foldTight(text), names.keys()) ?? '') ?? null;
}

/** Any of some phrases as whole words, the longest first; what one covers no other may. */
function alternatives(phrases: readonly string[]): RegExp {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
