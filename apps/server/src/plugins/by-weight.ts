export type Weighted = { readonly value: string; readonly weight: number };

/** What a header that weighs its values asks for (RFC 9110, 12.4.2), in lower case, the most wanted first. */
export const byWeight = (header: string): readonly Weighted[] =>
  header
    .toLowerCase()
    .split(',')
    .map(weighted)
    .toSorted((a, b) => b.weight - a.weight);

function weighted(range: string): Weighted {
  const [value = '', ...parameters] = range.split(';').map((part) => part.trim());
  const weight = parameters.find((each) => each.startsWith('q='));
  return { value, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
}
