import type { IssueCode } from '../formats/issue.ts';

export type Refusal = {
  readonly ok: false;
  readonly code: IssueCode;
  readonly message: string;
  readonly suggestion: string | null;
};

/** What the text of one cell came to. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (code: IssueCode, message: string, suggestion: string | null): Refusal => ({
  ok: false,
  code,
  message,
  suggestion,
});

/** A reader that reads each distinct text once: a table of 100,000 rows has a few hundred names. */
export function memoised<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const outcome = read(text);
    known.set(text, outcome);
    return outcome;
  };
}
