import type { Codebook, Indicator } from '@kts/domain';
import { foldTight, tidy } from './fold.ts';
import { nearest } from './nearest.ts';

export type NameFinder<T> = {
  readonly find: (text: string) => T | null;
  readonly suggest: (text: string) => T | null;
  /** Every name, as written, with the entry that bears it. */
  readonly names: ReadonlyMap<string, T>;
};

/** Finds an entry by code, or by any of its names when no other entry bears the same. */
function named<T extends { readonly code: string }>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): NameFinder<T> {
  const codes = new Map(entries.map((entry) => [entry.code, entry]));
  const names = new Map<string, T | null>();
  for (const entry of entries) {
    for (const key of new Set(namesOf(entry).map(foldTight))) names.set(key, names.has(key) ? null : entry);
  }
  // A code always means its own entry, whatever aliases others have.
  for (const entry of entries) names.set(foldTight(entry.code), entry);
  names.delete('');
  return {
    find: (text) => codes.get(tidy(text)) ?? names.get(foldTight(text)) ?? null,
    names: new Map(entries.flatMap((entry) => namesOf(entry).map((name): [string, T] => [name, entry]))),
    suggest: (text) => names.get(nearest(foldTight(text), names.keys()) ?? '') ?? null,
  };
}

/** Indicators by code, Vietnamese or English name, or alias; a name with its unit in brackets is found too. */
export function indicatorNames(codebook: Codebook): NameFinder<Indicator> {
  return named(codebook.indicators, ({ nameVi, nameEn, aliases, unit }) =>
    [nameVi, nameEn, ...aliases].flatMap((name) => [name, `${name} (${unit})`]),
  );
}

/** "Tỉnh" and "Báo" are words of any sentence; names of several words or in capitals are not. */
export const isTelling = (name: string): boolean => name.includes(' ') || name === name.toUpperCase();
