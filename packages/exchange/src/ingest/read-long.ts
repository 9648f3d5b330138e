import type { Table, TableRow } from '../formats/table.ts';
import { isBlank } from '../formats/table.ts';
import type { CellReaders } from './cell-readers.ts';
import type { Draft, DraftRead } from './drafts.ts';
import { noRowsSkipped } from './drafts.ts';
import type { Heading } from './header.ts';
import type { SkipReason } from './import-plan.ts';
import type { ImportSettings } from './import-request.ts';
import { readRow } from './long-row.ts';
import { rowContext } from './row-context.ts';
import type { AsideOptions } from './rows-aside.ts';
import { asideReason } from './rows-aside.ts';

const ROWS_A_REPORT = 5000;

/** Reads the rows of a long table (one figure a row) below its heading. */
export function readLong(
  table: Table,
  heading: Heading,
  readers: CellReaders,
  settings: ImportSettings,
  onRows: (rows: number) => void,
): DraftRead {
  const context = rowContext(table.sheet, heading, readers, settings);
  const aside = asideOptions(heading);
  const skipped = noRowsSkipped();
  const drafts: Draft[] = [];
  const counts = { waiting: 0, refused: 0 };
  table.rows.forEach((row, at) => {
    if (at % ROWS_A_REPORT === 0) onRows(at);
    const reason = reasonToSkip(row, at - heading.at, aside);
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

const asideOptions = ({ names, places }: Heading): AsideOptions => ({
  names,
  provinceAt: places.get('province') ?? places.get('provinceCode') ?? -1,
  valueAt: places.get('value') ?? -1,
});

function reasonToSkip(row: TableRow, below: number, aside: AsideOptions): SkipReason | null {
  if (below > 0) return asideReason(row, aside);
  if (below === 0) return 'header';
  return isBlank(row) ? 'blank' : 'title';
}
