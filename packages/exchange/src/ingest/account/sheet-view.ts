import type { CellKey, SheetView } from '@kts/domain';
import { columnLetter, type Table } from '../../formats/table.ts';
import type { Draft } from '../drafts.ts';
import { OPEN_SOURCE } from '../slots.ts';
import type { FoundBlock } from '../shape/find-blocks.ts';
import type { CellAccount } from './cell-account.ts';

/** A sheet and what its cells were taken for, as a person is shown it. */
export type UnderstoodSheet = {
  readonly table: Table;
  readonly blocks: readonly FoundBlock[];
  readonly account: CellAccount;
  readonly drafts: readonly Draft[];
  /** `line:column` of the cells that a person mended. */
  readonly mended: ReadonlySet<string>;
};

/** A window of the rows of a sheet. @param range places of the first row and behind the last, counted from 0 */
export function sheetOf(
  sheet: UnderstoodSheet,
  range: { readonly from: number; readonly to: number },
): SheetView {
  const { table, blocks, account } = sheet;
  const keys = keysByPlace(sheet, range);
  const layout = blocks[0]?.layout;
  const width = Math.max(0, ...table.rows.slice(0, WIDEST_AMONG).map(({ cells }) => cells.length));
  const from = layout?.block.last ?? 0;
  return {
    sheet: table.sheet,
    columns: Array.from({ length: width }, (_, index) => ({
      letter: columnLetter(index),
      headings: layout?.columns[index]?.path.map(({ text }) => text) ?? [],
      role: account.columnRole(from + 1 + (layout?.block.below ?? 0), index),
    })),
    total: table.rows.length,
    rows: table.rows.slice(range.from, range.to).map(({ line, cells }, offset) => ({
      line,
      cells: cells.map((text, index) => ({
        text,
        role: text.trim() === '' ? null : account.roleOf(range.from + offset, index),
        mended: sheet.mended.has(`${line}:${index}`),
        key: keys.get(`${line}:${index}`) ?? null,
      })),
    })),
  };
}

const WIDEST_AMONG = 2000;

function keysByPlace(
  { drafts, table }: UnderstoodSheet,
  { from, to }: { readonly from: number; readonly to: number },
): Map<string, CellKey> {
  const first = table.rows[from]?.line ?? 0;
  const last = table.rows[Math.min(to, table.rows.length) - 1]?.line ?? 0;
  const keys = new Map<string, CellKey>();
  for (const draft of drafts)
    if (draft.line >= first && draft.line <= last) keys.set(`${draft.line}:${draft.column}`, keyOf(draft));
  return keys;
}

const keyOf = ({ slot, area, unit, remarks }: Draft): CellKey => ({
  indicator: slot.indicator.code,
  area: area.slug,
  period: slot.period,
  source: slot.source === OPEN_SOURCE ? null : slot.source,
  boundaries: slot.boundaries,
  unit: unit.text || slot.indicator.unit,
  status: remarks.status,
});
