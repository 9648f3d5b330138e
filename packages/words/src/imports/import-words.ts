import type {
  Boundaries,
  ColumnRole,
  ImportFailure,
  ImportState,
  IssueCode,
  Severity,
  UnderstoodFrom,
} from '@kts/domain';

/** Names of what an import, its issues and its columns are told in codes. */
export type ImportWords = {
  readonly states: Readonly<Record<ImportState, string>>;
  readonly codes: Readonly<Record<IssueCode, string>>;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  readonly from: Readonly<Record<UnderstoodFrom, string>>;
  /** The two lists of provinces. */
  readonly lists: Readonly<Record<Boundaries, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Headings of the error report. */
  readonly report: readonly string[];
  readonly failures: Readonly<Record<ImportFailure, string>>;
};
