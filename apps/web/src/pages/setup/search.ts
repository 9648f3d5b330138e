export type SetupSearch = {
  /** What the one-time link carries. */
  readonly token?: string | undefined;
};

/** Says `undefined` where it drops something: the router keeps what a page says nothing of. */
export function validateSetupSearch({ token }: Record<string, unknown>): SetupSearch {
  return { token: typeof token === 'string' && /^[\w-]{1,200}$/.test(token) ? token : undefined };
}
