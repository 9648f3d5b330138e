import type { Table, TableRow } from '../formats/table.ts';
import { isBlank } from '../formats/table.ts';
import type { CellReaders } from './cell-readers.ts';
import type { Draft, DraftRead } from './drafts.ts';
import { noRowsSkipped } from './drafts.ts';
import type { Heading } from './header.ts';
import type { SkipReason } from '@kts/domain';
import type { ImportSettings } from './import-request.ts';
import type { Lexicon } from './lexicon.ts';
import { RowSorter, unitsBelow } from './long-aside.ts';
import { readRow } from './long-row.ts';
import { type RowContext, rowContext } from './row-context.ts';
import type { TableSources } from './table-sources.ts';

const ROWS_A_REPORT = 5000;

/** Reads the rows of a long table (one figure a row) below its heading. */
export function readLong(
  table: Table,
  heading: Heading,
  lexicon: Lexicon,
  readers: CellReaders,
  settings: ImportSettings,
  sources: TableSources | null,
  onRows: (rows: number) => void,
): DraftRead {
  const units = unitsBelow(table, heading, lexicon);
  const given = units === null ? settings : { ...settings, unit: units.unit };
  const context = rowContext(table.sheet, heading, readers, given);
  const sorter = new RowSorter(heading, lexicon, given.unit, units?.row);
  const skipped = noRowsSkipped();
  const drafts: Draft[] = [];
  const counts = { waiting: 0, refused: 0 };
  table.rows.forEach((row, at) => {
    if (at % ROWS_A_REPORT === 0) onRows(at);
    beginTable(context, sources?.get(at), settings);
    const reason = reasonToSkip(row, at - heading.at, sorter);
    const draft = reason ?? readRow(context, row);
    if (draft === 'waiting' || draft === 'refused') counts[draft] += 1;
    else if (typeof draft === 'string') skipped[draft] += 1;
    else drafts.push(draft);
  });
  return {
    drafts,
    totals: [],
    skipped,
    withFigures: drafts.length + counts.waiting + counts.refused,
    ...counts,
    empty: 0,
    issues: context.issues,
    questions: [...context.questions.values()],
  };
}

/** Each of several tables under one another has the source that its own lines name. */
function beginTable(
  context: RowContext,
  sources: readonly string[] | undefined,
  { source }: ImportSettings,
): void {
  if (sources === undefined) return;
  const own = sources.length === 1 ? sources[0] : source;
  const { source: _above, ...given } = context.given;
  context.given = own === undefined ? given : { ...given, source: own };
  context.keys.forget();
}

function reasonToSkip(row: TableRow, below: number, sorter: RowSorter): SkipReason | null {
  if (below > 0) return sorter.reasonFor(row);
  if (below === 0) return 'header';
  return isBlank(row) ? 'blank' : 'title';
}
