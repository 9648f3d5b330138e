import type { Issue, IssueParams, Severity } from '@kts/domain';
import type { TableRow } from '../../formats/table.ts';
import type { Outcome } from '../outcome.ts';
import { issueAt } from './issue-at.ts';
import { raggedRow } from './ragged-row.ts';

/** The columns of a table whose rows each are one thing, by what stands in them. */
export type RecordColumns<Column extends string> = {
  readonly places: ReadonlyMap<Column, number>;
  /** The heading of every column, known or not. */
  readonly names: readonly string[];
  /** How many cells a row must have. */
  readonly needed: number;
};

/** A row of such a table. */
export type RecordRow<Column extends string> = {
  readonly line: number;
  /** What a cell says; empty where the table has no such column. */
  readonly text: (column: Column) => string;
  /** The only way to complain of a row. */
  readonly complain: (column: Column, params: IssueParams, severity?: Severity) => void;
  /** The value that a cell came to, or null after its refusal was told. */
  readonly take: <T>(column: Column, outcome: Outcome<T>) => T | null;
};

/** Reads a row by its columns; what is wrong with it is handed to `note`. */
export function recordRow<Column extends string>(
  { places, names, needed }: RecordColumns<Column>,
  { line, cells }: TableRow,
  note: (issue: Issue) => void,
): RecordRow<Column> {
  const text = (column: Column): string => cells[places.get(column) ?? -1]?.trim() ?? '';
  const ragged = raggedRow(cells, names.length, needed);
  if (ragged !== null) note(issueAt({ line, column: null, name: null }, cells.join(' ┊ '), ragged));
  const complain: RecordRow<Column>['complain'] = (column, params, severity) => {
    const index = places.get(column) ?? null;
    const name = index === null ? null : (names[index] ?? null);
    note(issueAt({ line, column: index, name }, text(column), params, severity));
  };
  return {
    line,
    text,
    complain,
    take: (column, outcome) => {
      if (outcome.ok) return outcome.value;
      complain(column, outcome.params);
      return null;
    },
  };
}
