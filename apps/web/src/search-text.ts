type Values = Readonly<Record<string, unknown>>;

/**
 * Search parameters as plain text, `?period=2021&area=a&area=b`: links that people can read and write.
 * (The router's own format would turn 2021 into a number and write the text "2021" with quotes.)
 */
export function parseSearchText(text: string): Record<string, string | string[]> {
  const search = new URLSearchParams(text);
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...more] = search.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

/** With the question mark. Lists repeat their name; values that are absent or empty are left out. */
export function writeSearchText(values: Values): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (isGiven(one) ? [[name, String(one)]] : [])),
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
