import type { IssueParams } from '@kts/domain';

export type Refusal = { readonly ok: false; readonly params: IssueParams };

/** What the text of one cell came to. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (params: IssueParams): Refusal => ({ ok: false, params });

/** A reader that reads each distinct text once: a table of 100,000 rows has a few hundred names. */
export function memoised<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText: string | null = null;
  let last: T | undefined;
  return (text) => {
    // Neighbouring rows mostly say the same: comparing two short texts is cheaper than looking one up.
    if (text === lastText && last !== undefined) return last;
    let outcome = known.get(text);
    if (outcome === undefined) {
      outcome = read(text);
      known.set(text, outcome);
    }
    lastText = text;
    last = outcome;
    return outcome;
  };
}
