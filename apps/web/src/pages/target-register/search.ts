export const VIEWS = ['documents', 'changes', 'file'] as const;
export const SCOPES = ['own', 'inherited'] as const;

/** What the register has in its address besides the root's: only what is chosen. */
export type RegisterSearch = {
  /** Absent: the targets. */
  readonly show?: (typeof VIEWS)[number] | undefined;
  readonly of?: string | undefined;
  readonly indicator?: string | undefined;
  readonly year?: string | undefined;
  readonly document?: string | undefined;
  /** Of the chosen area: its own, or those that it is held to by others. */
  readonly scope?: (typeof SCOPES)[number] | undefined;
  readonly text?: string | undefined;
};

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const code = (value: unknown) => (typeof value === 'string' && CODE.test(value) ? value : undefined);
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => each === value);

const given = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

export const validateRegisterSearch = (raw: Record<string, unknown>): RegisterSearch =>
  given({
    show: oneOf(VIEWS, raw.show),
    of: code(raw.of),
    indicator: code(raw.indicator),
    year: code(raw.year),
    document: code(raw.document),
    scope: oneOf(SCOPES, raw.scope),
    text: typeof raw.text === 'string' && raw.text !== '' ? raw.text.slice(0, 200) : undefined,
  });

/** What a new target begins with: like another one, or of a document. */
export type NewTargetSearch = {
  readonly from?: string | undefined;
  readonly document?: string | undefined;
};

export const validateNewTargetSearch = (raw: Record<string, unknown>): NewTargetSearch =>
  given({ from: code(raw.from), document: code(raw.document) });
