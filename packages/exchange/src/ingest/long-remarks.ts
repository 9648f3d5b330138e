import type { TableRow } from '../formats/table.ts';
import type { Remarks } from './drafts.ts';
import type { ColumnRole } from '@kts/domain';
import { cellOf, type RowContext, take } from './row-context.ts';

/** What stands beside the figure of a row; null, and issues, when it cannot be read. */
export function readRemarks(context: RowContext, row: TableRow): Remarks | null {
  const known = context.remarks.find(row.cells);
  if (known !== null) return known;
  const { readers } = context;
  const status = take(context, row, 'status', readers.status);
  const quality = take(context, row, 'quality', readers.quality);
  const releasedOn = take(context, row, 'releasedOn', readers.releasedOn);
  const sourceUrl = take(context, row, 'sourceUrl', readers.address);
  if (status === undefined || quality === undefined || releasedOn === undefined || sourceUrl === undefined)
    return null;
  const textOf = (role: ColumnRole): string | null => cellOf(context, row, role).trim() || null;
  return context.remarks.keep(row.cells, {
    status,
    quality,
    note: textOf('note'),
    noteEn: textOf('noteEn'),
    releasedOn,
    sourceTitle: textOf('sourceTitle'),
    sourceUrl,
  });
}
