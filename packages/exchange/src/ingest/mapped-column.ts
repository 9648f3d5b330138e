import type { MappedColumn } from '@kts/domain';
import { columnLetter } from '../formats/table.ts';
import { periodTextOf } from '@kts/words/reading/heading-period';
import type { TableColumn } from './shape/table-column.ts';

/** A column as a person is shown what it was taken for. */
export function mapped(column: TableColumn): MappedColumn {
  const place = { column: columnLetter(column.index), columnName: column.name };
  if (column.kind === 'key') return { ...place, role: column.role, meaning: `role:${column.role}` };
  if (column.kind !== 'figures')
    return { ...place, role: null, meaning: column.kind === 'aside' ? 'ignore' : 'unknown' };
  const { indicator, period, unit, area, unread } = column;
  if (unread.length > 0) return { ...place, role: null, meaning: 'unknown' };
  const told = [
    ['indicator', indicator?.code],
    ['period', period === null ? undefined : (periodTextOf(period) ?? undefined)],
    ['unit', unit?.replaceAll(' ', '_')],
    ['province', area],
  ].flatMap(([about, value]) => (value === undefined || value === null ? [] : [`${about}:${value}`]));
  return { ...place, role: 'value', meaning: told.join(' ') || 'role:value' };
}
