/** What is said of an issue: what is wrong, and what to do about it. */
export type Said = { readonly message: string; readonly suggestion: string | null };

/** The member of a union that has this reason. */
export type ParamsOf<P extends { readonly reason: string }, R extends string> = P extends {
  readonly reason: infer Q;
}
  ? R extends Q
    ? P
    : never
  : never;

/** Words for each reason of a union, each given the parameters of its own. */
export type WordsFor<P extends { readonly reason: string }, T> = {
  readonly [R in P['reason']]: (params: ParamsOf<P, R>) => T;
};

export const said = (message: string, suggestion: string | null = null): Said => ({ message, suggestion });
