/** One field of an entry before and after a change; '' where nothing stood. */
export type Difference = { readonly field: string; readonly before: string; readonly after: string };

/** The fields that a change touched, each in words; what is written alike is no change. */
export function differences(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Difference[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((difference) => difference.before !== difference.after);
}
