import { CELL_CODES, type CellReason } from './cell-reasons.ts';
import { CHECK_CODES, type CheckReason } from './check-reasons.ts';
import { FILE_CODES, type FileReason } from './file-reasons.ts';
import type { IssueCode } from './issue-code.ts';
import { RECORD_CODES, type RecordReason } from './record-reasons.ts';
import { TABLE_CODES, type TableReason } from './table-reasons.ts';
import { TARGET_CODES, type TargetReason } from './target-reasons.ts';

export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Why an issue is told, with all that its sentence says; finer than the code. */
export type IssueParams = FileReason | TableReason | CellReason | CheckReason | TargetReason | RecordReason;
export type IssueReason = IssueParams['reason'];

/** The code of each reason. */
export const CODE_OF: Readonly<Record<IssueReason, IssueCode>> = {
  ...FILE_CODES,
  ...TABLE_CODES,
  ...CELL_CODES,
  ...CHECK_CODES,
  ...TARGET_CODES,
  ...RECORD_CODES,
};

/** What a person must mend (error) or look at and acknowledge (warning); `@kts/words` says it. */
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
  readonly params: IssueParams;
  /** What stands in the file. */
  readonly found: string | null;
  /** A text that may take the place of the cell's own, "Cần Thơ"; null where only a person knows one. */
  readonly fix: string | null;
};

/** An error of the file as a whole. */
export const fileIssue = (params: IssueParams, found: string | null = null): Issue => ({
  severity: 'error',
  line: null,
  column: null,
  columnName: null,
  sheet: null,
  code: CODE_OF[params.reason],
  params,
  found,
  fix: fixOf(params),
});

/** An error of one line. */
export const lineIssue = (line: number, params: IssueParams, found: string | null = null): Issue => ({
  ...fileIssue(params, found),
  line,
});

/** What a cell could say instead, where what it says is most like one name of the codebook. */
function fixOf(params: IssueParams): string | null {
  switch (params.reason) {
    case 'indicator-unknown':
    case 'province-unknown':
      return params.like?.vi ?? null;
    default:
      return null;
  }
}

const LONGEST_FOUND = 120;

/** What stands in the file, short enough to be shown: a report of 200,000 issues must stay readable. */
export const excerpt = (text: string): string =>
  text.length <= LONGEST_FOUND ? text : `${text.slice(0, LONGEST_FOUND)}…`;
