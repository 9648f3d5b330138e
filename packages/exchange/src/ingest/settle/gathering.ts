import type { Codebook, IsoDate, Issue, IssueParams, Severity, ImportGround, DecimalSign } from '@kts/domain';
import { excerpt, lineIssue } from '@kts/domain';
import { columnLetter } from '../../formats/table.ts';
import type { Draft } from '../drafts.ts';
import { FigureTable } from '../figure-table.ts';
import type { PlannedFigure } from '../planned-figure.ts';
import type { Settled } from './settle-numbers.ts';

export type ObserveOptions = {
  readonly sheet: string | null;
  /** Headings, for issues. */
  readonly names: readonly string[];
  /** The decimal sign that a person declared. */
  readonly decimalSign: DecimalSign | null;
  readonly answers: ReadonlyMap<string, string>;
  readonly codebook: Codebook;
  /** Day of the upload. */
  readonly today: IsoDate;
};

/** What turning drafts into observations needs and gathers. */
export type Gathering = ObserveOptions & {
  readonly ground: ImportGround;
  readonly figures: PlannedFigure[];
  readonly table: FigureTable;
  readonly issues: Issue[];
  identical: number;
  refused: number;
  waiting: number;
  /** New or changed figures of which nothing says how sure they are. */
  readonly unmarked: Draft[];
  /** The first figure that two readings remain for. */
  ambiguous: { readonly draft: Draft; readonly settled: Extract<Settled, { kind: 'ambiguous' }> } | null;
};

export const gatheringOf = (ground: ImportGround, options: ObserveOptions): Gathering => ({
  ...options,
  ground,
  figures: [],
  table: new FigureTable(),
  issues: [],
  identical: 0,
  refused: 0,
  waiting: 0,
  unmarked: [],
  ambiguous: null,
});

export type Objection = { readonly severity: Severity; readonly params: IssueParams };

/** Notes an issue with a figure. */
export function object(
  { issues, sheet, names }: Gathering,
  draft: Draft,
  { severity, params }: Objection,
): void {
  issues.push({
    ...lineIssue(draft.line, params, excerpt(draft.text)),
    severity,
    column: columnLetter(draft.column),
    sheet,
    columnName: names[draft.column] ?? null,
  });
}
