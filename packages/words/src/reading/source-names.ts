import type { Codebook, Source } from '@kts/domain';
import { fold, foldTight, tidy } from './fold.ts';
import { isTelling } from './indicator-names.ts';
import { nearest } from './nearest.ts';

/** Codes of all sources that a text names; several contradict each other, none is unknown. */
export type SourceFinder = (text: string) => readonly string[];

/** A report, which is no newspaper ("Báo Lao động"). */
const REPORT = 'báo cáo';

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
  const kindOf = kindFinder(sources);
  return (text) => {
    const named = exact.get(foldTight(text));
    if (named !== undefined) return [named];
    const plain = tidy(text);
    if (isProvince(plain)) return ['province'];
    const kind = kindOf(plain);
    const inside = [...phraseOf(plain).matchAll(anyPhrase)].flatMap(([words]) => phrases.get(words) ?? []);
    return [...new Set([...(kind === undefined ? [] : [kind]), ...inside])];
  };
}

/** Offices of a province and newspapers are too many to be listed; their kind is told by how the name begins. */
function kindFinder(sources: readonly Source[]): (text: string) => string | undefined {
  const beginnings = sources.flatMap(({ code, beginnings: words }) =>
    words.map((word) => [`${word.toLowerCase()} `, code] as const),
  );
  return (text) => {
    const plain = `${text.toLowerCase()} `;
    if (plain.startsWith(`${REPORT} `)) return undefined;
    return beginnings.find(([word]) => plain.startsWith(word))?.[1];
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
