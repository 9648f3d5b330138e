/** A cell: physical line of the file, and its column counted from 0. */
export type Place = { readonly line: number; readonly index: number };

export const samePlace = (a: Place, b: Place): boolean => a.line === b.line && a.index === b.index;

/** Negative when `a` stands before `b`: row by row, as one reads. */
export const byPlace = (a: Place, b: Place): number => a.line - b.line || a.index - b.index;

/** The next place after one, or the one before it; round the end to the first. Null: there is none. */
export function nextPlace(places: readonly Place[], from: Place, step: 1 | -1): Place | null {
  const sorted = places.toSorted(byPlace);
  const beyond =
    step === 1
      ? sorted.find((place) => byPlace(place, from) > 0)
      : sorted.findLast((place) => byPlace(place, from) < 0);
  return beyond ?? sorted.at(step === 1 ? 0 : -1) ?? null;
}
