/** Stable codes; `docs/import-format.md` says what each means and how to mend it. */
export const ISSUE_CODES = [
  'number-format',
  'number-ambiguous',
  'number-range',
  'number-not-finite',
  'number-integer',
  'number-precision',
  'number-date',
  'number-scaled',
  'province-unknown',
  'province-era',
  'period-format',
  'period-ambiguous',
  'period-granularity',
  'period-range',
  'indicator-unknown',
  'source-unknown',
  'unit-mismatch',
  'unit-magnitude',
  'status-unknown',
  'quality-unknown',
  'date-format',
  'boundaries-unknown',
  'header-missing',
  'header-unknown',
  'header-duplicate',
  'missing-key',
  'missing-value',
  'duplicate-identical',
  'duplicate-conflict',
  'row-ragged',
  'quote-unclosed',
  'file-type',
  'file-empty',
  'file-no-data',
  'file-encoding',
  'file-corrupt',
  'file-too-large',
  'file-too-slow',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'legacy-font',
  'zip-bomb',
  'formula',
  'hidden-content',
  'control-character',
  'inconsistent',
  'outlier',
  'reference-unknown',
  'value-unknown',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export type Severity = 'error' | 'warning';

/** What a person must mend (error) or look at and acknowledge (warning). Texts are Vietnamese. */
export type Issue = {
  readonly severity: Severity;
  /** Physical line of the file as a text editor counts it (first is 1); the row of a sheet; null: the whole file. */
  readonly line: number | null;
  /** Letter of the column as spreadsheets show it (A is the first); null: the whole line. */
  readonly column: string | null;
  /** The column's own heading in the file. */
  readonly columnName: string | null;
  readonly sheet: string | null;
  readonly code: IssueCode;
  readonly message: string;
  readonly found: string | null;
  readonly suggestion: string | null;
};

/** An issue of the file as a whole. */
export const fileIssue = (
  code: IssueCode,
  message: string,
  suggestion: string | null,
  found: string | null = null,
): Issue => ({
  severity: 'error',
  line: null,
  column: null,
  columnName: null,
  sheet: null,
  code,
  message,
  found,
  suggestion,
});

/** An issue of one line. */
export const lineIssue = (
  line: number,
  code: IssueCode,
  message: string,
  suggestion: string | null,
  found: string | null = null,
): Issue => ({
  ...fileIssue(code, message, suggestion, found),
  line,
});

const LONGEST_FOUND = 120;

/** What stands in the file, short enough to be shown: a report of 200,000 issues must stay readable. */
export const shown = (text: string): string =>
  text.length <= LONGEST_FOUND ? text : `${text.slice(0, LONGEST_FOUND)}…`;
