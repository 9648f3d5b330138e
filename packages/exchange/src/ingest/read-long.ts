import type { Area, Boundaries, Indicator } from '@kts/domain';
import type { Table, TableRow } from '../formats/table.ts';
import { isBlank } from '../formats/table.ts';
import type { CellReaders, DatedPeriod } from './cell-readers.ts';
import type { Draft, DraftRead, Remarks } from './drafts.ts';
import { noRowsSkipped } from './drafts.ts';
import type { Heading } from './header.ts';
import type { ImportSettings, SkipReason } from './import-plan.ts';
import { readCell } from './read-cell.ts';
import { refuse } from './outcome.ts';
import type { RowContext } from './row-context.ts';
import { ask, cellOf, complain, periodQuestion, rowContext, take } from './row-context.ts';
import type { AsideOptions } from './rows-aside.ts';
import { asideReason } from './rows-aside.ts';

/** The figure waits for an answer, and is therefore neither read nor refused. */
const WAITING = Symbol('waiting');
type Waiting = typeof WAITING;

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
  let waiting = 0;
  let withFigures = 0;
  table.rows.forEach((row, at) => {
    if (at % ROWS_A_REPORT === 0) onRows(at);
    const reason = reasonToSkip(row, at - heading.at, aside);
    if (reason !== null) {
      skipped[reason] += 1;
      return;
    }
    const draft = readRow(context, row);
    // A region sums up its provinces: counted among the totals, never stored.
    if (draft !== WAITING && draft?.area.level === 'region') {
      skipped.totals += 1;
      return;
    }
    withFigures += 1;
    if (draft === WAITING) waiting += 1;
    else if (draft !== undefined) drafts.push(draft);
  });
  const refused = withFigures - drafts.length - waiting;
  return {
    drafts,
    skipped,
    withFigures,
    waiting,
    refused,
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

function readRow(context: RowContext, row: TableRow): Draft | Waiting | undefined {
  if (isRagged(context, row)) return undefined;
  const indicator = take(context, row, 'indicator', context.readers.indicator);
  const period = readPeriod(context, row);
  const source = readSource(context, row);
  const place = readPlace(context, row, period);
  const remarks = readRemarks(context, row);
  const unit =
    indicator === undefined
      ? undefined
      : take(context, row, 'unit', (cell) => context.readers.exponent(cell, indicator));
  if (
    indicator === undefined ||
    period === undefined ||
    source === undefined ||
    place === undefined ||
    remarks === undefined ||
    unit === undefined
  )
    return undefined;
  if (period === WAITING || source === WAITING || place === WAITING) return WAITING;
  if (!hasCountryValue(context, row, indicator, place.area)) return undefined;
  const text = cellOf(context, row, 'value');
  return {
    line: row.line,
    column: context.at.value,
    text,
    number: readCell(text, row.kinds?.[context.at.value]),
    indicator,
    area: place.area,
    period: period.period,
    source,
    boundaries: place.area.level === 'country' && indicator.countryValue === 'national' ? null : place.era,
    exponent: unit,
    unitText: cellOf(context, row, 'unit'),
    remarks,
  };
}

/** Cells beyond the heading must be empty; a row that ends early was cut off or has a cell too few. */
function isRagged(context: RowContext, row: TableRow): boolean {
  const width = context.heading.names.length;
  const { cells } = row;
  if (cells.length === width) return false;
  // A sheet's row ends with its last filled cell.
  if (context.sheet !== null && cells.length < width) return false;
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

function readPeriod(context: RowContext, row: TableRow): DatedPeriod | Waiting | undefined {
  const text = cellOf(context, row, 'period');
  const outcome = context.readers.period(text);
  if (outcome.ok === true) return outcome.value;
  if (outcome.ok === false) {
    complain(context, row, 'period', text, outcome);
    return undefined;
  }
  ask(context, row, 'period', periodQuestion(text, outcome.candidates));
  return WAITING;
}

function readSource(context: RowContext, row: TableRow): string | Waiting | undefined {
  if (cellOf(context, row, 'source').trim() !== '')
    return take(context, row, 'source', context.readers.source);
  ask(context, row, 'source', context.readers.sourceQuestion);
  return WAITING;
}

type Place = { readonly area: Area; readonly era: Boundaries };

/** Names and codes are read in the list of provinces that the row declares, else in that of its period. */
function readPlace(
  context: RowContext,
  row: TableRow,
  period: DatedPeriod | Waiting | undefined,
): Place | Waiting | undefined {
  const declared = take(context, row, 'boundaries', context.readers.boundaries);
  if (declared === undefined) return undefined;
  const era = declared ?? (period === WAITING ? undefined : period?.era);
  if (era === undefined) return period === WAITING ? WAITING : undefined;
  const text = areaText(context, row);
  const outcome = context.readers.area(text, era);
  if (outcome.ok) return { area: outcome.value, era };
  complain(context, row, context.at.province >= 0 ? 'province' : 'provinceCode', text, outcome);
  return undefined;
}

/** A code beside the name must agree with it, so the two are read as one text. */
function areaText(context: RowContext, row: TableRow): string {
  const name = cellOf(context, row, 'province');
  if (context.at.provinceCode < 0) return name;
  const code = cellOf(context, row, 'provinceCode').trim();
  return name.trim() === '' || code === '' ? name || code : `${code} ${name}`;
}

function readRemarks(context: RowContext, row: TableRow): Remarks | undefined {
  const status = take(context, row, 'status', context.readers.status);
  const quality = take(context, row, 'quality', context.readers.quality);
  const releasedOn = take(context, row, 'releasedOn', context.readers.releasedOn);
  const sourceUrl = take(context, row, 'sourceUrl', context.readers.address);
  if (status === undefined || quality === undefined || releasedOn === undefined || sourceUrl === undefined)
    return undefined;
  const note = cellOf(context, row, 'note').trim() || null;
  const noteEn = cellOf(context, row, 'noteEn').trim() || null;
  const sourceTitle = cellOf(context, row, 'sourceTitle').trim() || null;
  const last = context.last.remarks;
  const isAsBefore =
    last !== null &&
    last.status === status &&
    last.quality === quality &&
    last.releasedOn === releasedOn &&
    last.sourceUrl === sourceUrl &&
    last.note === note &&
    last.noteEn === noteEn &&
    last.sourceTitle === sourceTitle;
  if (isAsBefore) return last;
  context.last.remarks = { status, quality, note, noteEn, releasedOn, sourceTitle, sourceUrl };
  return context.last.remarks;
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
