import type { Area, Indicator, ObservationStatus } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import { raggedRow } from './ragged-row.ts';
import type { Draft, DraftUnit, Remarks } from './drafts.ts';
import { isUnsettled, type LongKeys, readKeys, type SettledKeys, type Unsettled } from './long-keys.ts';
import { readRemarks } from './long-remarks.ts';
import { type Outcome, refuse } from './outcome.ts';
import { objectionTo } from './figure-value.ts';
import { readCell } from './read-cell.ts';
import { readWorded, splitFigure, TWO_STATUSES } from './worded-figure.ts';
import { cellOf, complain, type RowContext, take } from './row-context.ts';

/** The figure of one row; `totals`: of a region, that sums up its provinces and is never stored. */
export function readRow(context: RowContext, row: TableRow): Draft | Unsettled | 'totals' {
  if (isRagged(context, row)) return 'refused';
  const known = context.keys.find(row.cells);
  const keys = known ?? readKeys(context, row);
  const area = readArea(context, row, keys.era);
  const remarks = readRemarks(context, row);
  const settled = known ?? settle(context, row, keys);
  if (isUnsettled(area) || isUnsettled(settled) || remarks === null) {
    checkFigure(context, row, keys.indicator);
    return [area, settled, remarks ?? 'refused'].includes('refused') ? 'refused' : 'waiting';
  }
  if (area.level === 'region') return 'totals';
  return draftOf(context, row, settled, area, remarks) ?? 'refused';
}

/** All errors are told at once: a figure that cannot be read, too, of a row whose province is not known. */
function checkFigure(context: RowContext, row: TableRow, indicator: LongKeys['indicator']): void {
  const text = cellOf(context, row, 'value');
  if (splitFigure(text, context.readers.isUnit) !== null) return;
  const unit = isUnsettled(indicator) ? null : context.readers.unit(cellOf(context, row, 'unit'), indicator);
  const measure = isUnsettled(indicator) || unit?.ok !== true ? null : { indicator, unit: unit.value };
  const objection = objectionTo(readCell(text, row.kinds?.[context.at.value]), measure);
  if (objection !== null) complain(context, row, 'value', text, objection);
}

function draftOf(
  context: RowContext,
  row: TableRow,
  { indicator, period, status, source, unit, slot }: SettledKeys,
  area: Area,
  remarks: Remarks,
): Draft | null {
  if (!hasCountryValue(context, row, indicator, area)) return null;
  const isNational = area.level === 'country' && indicator.countryValue === 'national';
  const text = cellOf(context, row, 'value');
  const column = context.at.value;
  const number = readCell(text, row.kinds?.[column]);
  const stated = cellOf(context, row, 'unit');
  const readUnit = (own: string): Outcome<DraftUnit> => context.readers.unit(own, indicator);
  const said = number.kind === 'refused' ? readWorded(text, stated, readUnit, context.readers.isUnit) : null;
  const told = withStatus(context, row, remarks, [status, said?.status ?? null]);
  if (told === null) return null;
  return {
    line: row.line,
    column,
    text,
    number: said?.number ?? number,
    slot: isNational ? context.slotOf(indicator, period.period, source, null) : slot,
    area,
    unit: said?.unit ?? unit,
    remarks: told,
  };
}

/** What the cells of the period and the figure say of it, where the column of statuses says nothing else. */
function withStatus(
  context: RowContext,
  row: TableRow,
  remarks: Remarks,
  said: readonly (ObservationStatus | null)[],
): Remarks | null {
  const [status, other] = said.filter((one) => one !== null);
  if (status === undefined) return remarks;
  const stated = cellOf(context, row, 'status').trim();
  const agrees = stated === '' || remarks.status.includes(status);
  if (agrees && (other ?? status) === status)
    return stated === '' ? { ...remarks, status: [status] } : remarks;
  complain(context, row, 'value', cellOf(context, row, 'value'), TWO_STATUSES);
  return null;
}

/** Cells beyond the heading must be empty; a row that ends early was cut off or has a cell too few. */
function isRagged(context: RowContext, row: TableRow): boolean {
  const width = context.heading.names.length;
  const { cells } = row;
  if (cells.length === width) return false;
  if (cells.length < width && cells.length > context.lastNeeded) return false;
  // A sheet's row ends with its last filled cell.
  if (cells.length < width && context.sheet !== null) return false;
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return false;
  context.issues.push({ ...raggedRow(row, width), sheet: context.sheet });
  return true;
}

/** The keys of the row, once all are known; the next rows mostly have the same. */
function settle(context: RowContext, row: TableRow, keys: LongKeys): SettledKeys | Unsettled {
  const { indicator, period, status, source, era } = keys;
  const unit = isUnsettled(indicator) ? 'refused' : readUnit(context, row, indicator);
  if ([indicator, period, source, era, unit].includes('refused')) return 'refused';
  if (isUnsettled(indicator) || isUnsettled(period) || isUnsettled(era) || isUnsettled(unit))
    return 'waiting';
  const slot = context.slotOf(indicator, period.period, source, era);
  return context.keys.keep(row.cells, { indicator, period, status, source, era, unit, slot });
}

const readUnit = (context: RowContext, row: TableRow, indicator: Indicator): DraftUnit | 'refused' =>
  take(context, row, 'unit', (text) => context.readers.unit(text, indicator)) ?? 'refused';

/** Names and codes are read in the list of provinces that the row declares, else in that of its period. */
function readArea(context: RowContext, row: TableRow, era: LongKeys['era']): Area | Unsettled {
  const text = areaText(context, row);
  const outcome = isUnsettled(era) ? context.readers.areaOfAny(text) : context.readers.area(text, era);
  if (outcome.ok) return isUnsettled(era) ? era : outcome.value;
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

const NO_COUNTRY_VALUE = refuse({ reason: 'no-country-value' });

function hasCountryValue(context: RowContext, row: TableRow, indicator: Indicator, area: Area): boolean {
  if (area.level !== 'country' || indicator.countryValue !== null) return true;
  complain(context, row, 'province', areaText(context, row), NO_COUNTRY_VALUE);
  return false;
}
