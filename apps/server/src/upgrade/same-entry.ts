/** An entry as text: what is not there, or null, is the same; the order of fields is nothing. */
const textOf = (entry: unknown): string =>
  JSON.stringify(entry, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, each]) => each !== null)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );

/** Two entries that say the same, whichever version of the program wrote them. */
export const sameEntry = (a: unknown, b: unknown): boolean => textOf(a ?? null) === textOf(b ?? null);
