export type LoginSearch = {
  /** Where to go afterwards: a page of this site; absent: home. */
  readonly next?: string | undefined;
};

/** Anything that could lead to another site is dropped: "//evil.example", "/\evil.example", "https:…". */
const isOwnPath = (text: string): boolean =>
  text.startsWith('/') && URL.canParse(text, HERE) && new URL(text, HERE).origin === HERE;

const HERE = 'http://here.invalid';

/** Says `undefined` where it drops something: the router keeps what a page says nothing of. */
export function validateLoginSearch({ next }: Record<string, unknown>): LoginSearch {
  return { next: typeof next === 'string' && isOwnPath(next) ? next : undefined };
}
