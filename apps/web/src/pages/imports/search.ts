import { IMPORT_STATES, isPeriod, type ImportState, type Period } from '@kts/domain';

export const BATCH_KINDS = ['import', 'undo', 'seed'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/** What the list of imports has in its address. A value that is the default is not written. */
export type ImportsSearch = {
  readonly state?: ImportState | undefined;
  readonly page?: number | undefined;
  /** Page of the list of publications. */
  readonly batches?: number | undefined;
  /** Publications of this kind only. */
  readonly batchKind?: BatchKind | undefined;
  /** Period that templates are made for. */
  readonly period?: Period | undefined;
  /** Template that is offered; absent: the first. */
  readonly template?: string | undefined;
};

export const CHANGE_KINDS = ['created', 'revised', 'erased', 'unchanged'] as const;
export type ShownChangeKind = (typeof CHANGE_KINDS)[number];

/** What the page of one import has in its address. */
export type ImportSearch = {
  /** Changes of this kind only. */
  readonly kind?: ShownChangeKind | undefined;
  readonly page?: number | undefined;
  /** Issues of this severity, of this code only. */
  readonly severity?: 'error' | 'warning' | undefined;
  readonly code?: string | undefined;
  readonly issues?: number | undefined;
};

const MOST_PAGES = 100_000;

/** The first page is not written. */
function pageOf(value: unknown): number | undefined {
  const page = Number(/^\d{1,6}$/.test(String(value)) ? value : Number.NaN);
  return page >= 2 && page <= MOST_PAGES ? page : undefined;
}

const member = <T extends string>(value: unknown, members: readonly T[]): T | undefined =>
  members.find((one) => one === value);

const codeOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z0-9-]{1,100}$/.test(value) ? value : undefined;

const written = <T extends object>(found: T): T =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as T;

/** Keeps what can be a value and drops the rest. */
export const validateImportsSearch = (raw: Record<string, unknown>): ImportsSearch =>
  written({
    state: member(raw.state, IMPORT_STATES),
    page: pageOf(raw.page),
    batches: pageOf(raw.batches),
    batchKind: member(raw.batchKind, BATCH_KINDS),
    period: typeof raw.period === 'string' && isPeriod(raw.period) ? raw.period : undefined,
    template: codeOf(raw.template),
  });

export const validateImportSearch = (raw: Record<string, unknown>): ImportSearch =>
  written({
    kind: member(raw.kind, CHANGE_KINDS),
    page: pageOf(raw.page),
    severity: member(raw.severity, ['error', 'warning']),
    code: codeOf(raw.code),
    issues: pageOf(raw.issues),
  });
