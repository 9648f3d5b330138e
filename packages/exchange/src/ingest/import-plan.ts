import type { UnderstoodSheet } from './account/sheet-view.ts';
import type {
  AccountCounts,
  ChangeKind,
  Issue,
  MappedColumn,
  PlannedObservation,
  PlanState,
  Question,
  RowCounts,
  Severity,
  Understood,
  UnitConversion,
  Encoding,
  Delimiter,
} from '@kts/domain';

/** The heading and the first rows below it, so that a person can see and correct how they were understood. */
export type Preview = {
  readonly columns: readonly MappedColumn[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

export type ImportPlan = {
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly encoding: Encoding | null;
    readonly delimiter: Delimiter | null;
    readonly sheet: string | null;
    /** Sheets of a workbook, hidden ones included. */
    readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  };
  readonly layout: 'long' | 'wide' | null;
  readonly headerLine: number | null;
  readonly columns: readonly MappedColumn[];
  readonly understood: readonly Understood[];
  readonly preview: Preview | null;
  readonly conversions: readonly UnitConversion[];
  readonly rows: RowCounts;
  /** Empty unless the state is `ready`: a refused file brings nothing. */
  readonly observations: readonly PlannedObservation[];
  readonly changes: Readonly<Record<Exclude<ChangeKind, 'withdrawn'>, number>>;
  readonly issues: readonly Issue[];
  readonly issueTotals: Readonly<Record<Severity, number>>;
  readonly questions: readonly Question[];
  readonly state: PlanState;
  /** Cells that are not blank, by what they were taken for. */
  readonly account: AccountCounts;
  /** Tells files of one form; null where no table was found. */
  readonly form: string | null;
  /** The sheet as it was understood, to be shown; null where no table was found. */
  readonly sheet: UnderstoodSheet | null;
  /** Of keys, readings and what was there before: what was shown is what is committed. */
  readonly digest: string;
};
