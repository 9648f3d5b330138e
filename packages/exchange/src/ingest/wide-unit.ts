import type { Indicator } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import type { DraftUnit } from './drafts.ts';
import type { FigureColumn } from './wide-columns.ts';
import { complainAt, type WideContext } from './wide-context.ts';
import type { RowKeys } from './wide-keys.ts';
import { headingRow } from './wide-period.ts';

/** The unit of column, row, the line above its group or the titles, the first of them that names one. */
export function unitFor(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
  indicator: Indicator,
): DraftUnit | null {
  const own = ownUnit(context, column, keys);
  const text = own ?? context.constants.unit ?? '';
  const outcome = context.readers.unit(text, indicator);
  if (outcome.ok) return outcome.value;
  const fitting = own === null ? unitAmong(context, text, indicator) : null;
  if (fitting !== null) return fitting;
  const isColumns = column.unit !== null;
  const at = isColumns ? column.index : keys.unitAt;
  const place = isColumns ? headingRow(context, row) : row;
  complainAt(context, place, at < 0 || own === null ? null : at, text, outcome);
  return null;
}

const UNIT_ITSELF: DraftUnit = { text: '', exponent: 0 };

/** Titles that declare several units, or one for most indicators of the table: a share has its own. */
function unitAmong({ readers, isMixed }: WideContext, text: string, indicator: Indicator): DraftUnit | null {
  const fitting = text
    .split(/[,;]| và /)
    .filter(readers.isUnit)
    .flatMap((part) => {
      const outcome = readers.unit(part.trim(), indicator);
      return outcome.ok ? [outcome.value] : [];
    });
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  return isMixed && readers.isUnit(text) ? UNIT_ITSELF : null;
}

const ownUnit = ({ section }: WideContext, column: FigureColumn, keys: RowKeys): string | null =>
  column.unit ?? keys.unit ?? section?.unit ?? null;

/** The unit that is stated for a figure anywhere but beside it. */
export const statedUnit = (context: WideContext, column: FigureColumn, keys: RowKeys): string =>
  ownUnit(context, column, keys) ?? context.constants.unit ?? '';
