/** What the register has in its address besides the root's: only what is chosen. */
export type RegisterSearch = {
  readonly of?: string | undefined;
  readonly indicator?: string | undefined;
  readonly year?: string | undefined;
  readonly document?: string | undefined;
};

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function validateRegisterSearch(raw: Record<string, unknown>): RegisterSearch {
  const code = (value: unknown) => (typeof value === 'string' && CODE.test(value) ? value : undefined);
  const given = {
    of: code(raw.of),
    indicator: code(raw.indicator),
    year: code(raw.year),
    document: code(raw.document),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
