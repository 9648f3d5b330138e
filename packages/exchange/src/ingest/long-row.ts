import type { Area, Indicator } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import type { Draft, DraftUnit, Remarks } from './drafts.ts';
import { isUnsettled, type LongKeys, readKeys, type SettledKeys, type Unsettled } from './long-keys.ts';
import { readRemarks } from './long-remarks.ts';
import { refuse } from './outcome.ts';
import { readCell } from './read-cell.ts';
import { cellOf, complain, type RowContext, take } from './row-context.ts';

/** The figure of one row; `totals`: of a region, that sums up its provinces and is never stored. */
export function readRow(context: RowContext, row: TableRow): Draft | Unsettled | 'totals' {
  if (isRagged(context, row)) return 'refused';
  const known = context.keys.find(row.cells);
  const keys = known ?? readKeys(context, row);
  const area = readArea(context, row, keys.era);
  const remarks = readRemarks(context, row);
  const settled = known ?? settle(context, row, keys);
  if ([area, settled, remarks ?? 'refused'].includes('refused')) return 'refused';
  if (isUnsettled(area) || isUnsettled(settled) || remarks === null) return 'waiting';
  if (area.level === 'region') return 'totals';
  if (!hasCountryValue(context, row, settled.indicator, area)) return 'refused';
  return draftOf(context, row, settled, area, remarks);
}

function draftOf(
  context: RowContext,
  row: TableRow,
  { indicator, period, source, unit, slot }: SettledKeys,
  area: Area,
  remarks: Remarks,
): Draft {
  const isNational = area.level === 'country' && indicator.countryValue === 'national';
  const text = cellOf(context, row, 'value');
  const column = context.at.value;
  return {
    line: row.line,
    column,
    text,
    number: readCell(text, row.kinds?.[column]),
    slot: isNational ? context.slotOf(indicator, period.period, source, null) : slot,
    area,
    unit,
    remarks,
  };
}

/** Cells beyond the heading must be empty; a row that ends early was cut off or has a cell too few. */
function isRagged(context: RowContext, row: TableRow): boolean {
  const width = context.heading.names.length;
  const { cells } = row;
  if (cells.length === width) return false;
  // A sheet's row ends with its last filled cell.
  if (cells.length < width && context.sheet !== null) return false;
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return false;
  context.issues.push({
    severity: 'error',
    line: row.line,
    column: null,
    columnName: null,
    sheet: context.sheet,
    code: 'row-ragged',
    message: `Dòng có ${cells.length} ô, tiêu đề có ${width} cột.`,
    found: cells.join(' ┊ ').slice(0, 120),
    suggestion:
      cells.length > width
        ? 'Đặt ô có dấu phân cách (như 8,59) trong ngoặc kép.'
        : 'Bổ sung ô còn thiếu; ô không có số liệu để trống nhưng vẫn giữ dấu phân cách.',
  });
  return true;
}

/** The keys of the row, once all are known; the next rows mostly have the same. */
function settle(context: RowContext, row: TableRow, keys: LongKeys): SettledKeys | Unsettled {
  const { indicator, period, source, era } = keys;
  const unit = isUnsettled(indicator) ? 'refused' : readUnit(context, row, indicator);
  if ([indicator, period, source, era, unit].includes('refused')) return 'refused';
  if (isUnsettled(indicator) || isUnsettled(period) || isUnsettled(era) || isUnsettled(unit))
    return 'waiting';
  if (source === 'waiting') return 'waiting';
  const slot = context.slotOf(indicator, period.period, source, era);
  return context.keys.keep(row.cells, { indicator, period, source, era, unit, slot });
}

const readUnit = (context: RowContext, row: TableRow, indicator: Indicator): DraftUnit | 'refused' =>
  take(context, row, 'unit', (text) => context.readers.unit(text, indicator)) ?? 'refused';

/** Names and codes are read in the list of provinces that the row declares, else in that of its period. */
function readArea(context: RowContext, row: TableRow, era: LongKeys['era']): Area | Unsettled {
  if (isUnsettled(era)) return era;
  const text = areaText(context, row);
  const outcome = context.readers.area(text, era);
  if (outcome.ok) return outcome.value;
  complain(context, row, context.at.province >= 0 ? 'province' : 'provinceCode', text, outcome);
  return 'refused';
}

/** A code beside the name must agree with it, so the two are read as one text. */
function areaText(context: RowContext, row: TableRow): string {
  const name = cellOf(context, row, 'province');
  if (context.at.provinceCode < 0) return name;
  const code = cellOf(context, row, 'provinceCode').trim();
  return name.trim() === '' || code === '' ? name || code : `${code} ${name}`;
}

const NO_COUNTRY_VALUE = refuse(
  'inconsistent',
  'Chỉ tiêu này không có số liệu của cả nước.',
  'Bỏ dòng này, hoặc kiểm tra tên tỉnh.',
);

function hasCountryValue(context: RowContext, row: TableRow, indicator: Indicator, area: Area): boolean {
  if (area.level !== 'country' || indicator.countryValue !== null) return true;
  complain(context, row, 'province', areaText(context, row), NO_COUNTRY_VALUE);
  return false;
}
