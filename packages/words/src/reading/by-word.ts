/** Each word of a list, and what it stands for. */
export const byWord = <T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
): ReadonlyMap<string, T> =>
  new Map(
    Object.entries<readonly string[]>(words).flatMap(([of, list]) =>
      list.map((word): [string, T] => [word, of as T]),
    ),
  );
