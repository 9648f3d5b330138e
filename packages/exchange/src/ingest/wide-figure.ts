import type { Area, Boundaries, Indicator } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import type { DatedPeriod } from './cell-readers.ts';
import { constantPeriodQuestion, indicatorQuestion, provinceQuestion } from './constants.ts';
import type { Draft } from './drafts.ts';
import { joinPeriods, periodTextOf } from './heading-period.ts';
import type { HeadingPeriod } from './heading-period.ts';
import { refuse } from './outcome.ts';
import { periodQuestion } from './row-context.ts';
import { isUnit } from './unit.ts';
import type { FigureColumn } from './wide-columns.ts';
import { askAt, complainAt, type WideContext } from './wide-context.ts';
import { remarksOf, type RowKeys } from './wide-keys.ts';

type Unsettled = 'waiting' | 'refused';
type Keyed = Omit<Draft, 'line' | 'column' | 'text' | 'number'>;
const isUnsettled = (outcome: unknown): outcome is Unsettled =>
  outcome === 'waiting' || outcome === 'refused';

/** The key of one figure, from its column, its row, the line above its group, and the titles, in that order. */
export function figureOf(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
): Keyed | Unsettled {
  const indicator = indicatorOf(context, row, column, keys);
  const period = periodFor(context, row, column, keys);
  const place = areaFor(context, row, column, keys, period);
  const source = sourceFor(context, row, keys);
  const remarks = remarksOf(context, row, keys, column.status);
  const parts = [indicator, period, place, source, remarks ?? 'refused'];
  if (parts.includes('refused')) return 'refused';
  if (
    isUnsettled(indicator) ||
    isUnsettled(period) ||
    isUnsettled(place) ||
    isUnsettled(source) ||
    remarks === null
  )
    return 'waiting';
  const { area, era } = place;
  if (area.level === 'country' && indicator.countryValue === null) {
    complainAt(
      context,
      row,
      keys.areaAt < 0 ? column.index : keys.areaAt,
      keys.areaText ?? '',
      NO_COUNTRY_VALUE,
    );
    return 'refused';
  }
  const unit = unitFor(context, row, column, keys, indicator);
  if (unit === null) return 'refused';
  const boundaries = area.level === 'country' && indicator.countryValue === 'national' ? null : era;
  return {
    indicator,
    area,
    period: period.period,
    source,
    boundaries,
    exponent: unit.exponent,
    unitText: unit.text,
    remarks,
  };
}

const NO_COUNTRY_VALUE = refuse(
  'inconsistent',
  'Chỉ tiêu này không có số liệu của cả nước.',
  'Bỏ dòng này, hoặc kiểm tra tên tỉnh.',
);

function indicatorOf(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
): Indicator | Unsettled {
  const own = column.indicator ?? keys.indicator ?? context.section?.indicator ?? null;
  if (own !== null) return own;
  const { constants, readers, lexicon } = context;
  if (constants.indicator !== undefined) {
    const outcome = readers.indicator(constants.indicator);
    if (outcome.ok) return outcome.value;
    complainAt(context, row, null, constants.indicator, outcome);
    return 'refused';
  }
  const unit = column.unit ?? context.section?.unit ?? constants.unit ?? '';
  const fitting = lexicon.codebook.indicators.filter(
    (entry) => unit === '' || readers.exponent(unit, entry).ok,
  );
  askAt(
    context,
    row,
    column.index,
    indicatorQuestion(fitting.length > 0 ? fitting : lexicon.codebook.indicators),
  );
  return 'waiting';
}

const NO_PERIOD = refuse(
  'header-missing',
  'Không biết số liệu thuộc kỳ nào.',
  'Ghi kỳ ở tiêu đề cột hoặc trên bảng (như «Năm 2023»), hoặc chọn kỳ khi nhập.',
);

function periodFor(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
): DatedPeriod | Unsettled {
  const section = context.section?.period ?? null;
  const text = periodTextFor(column.period, keys.period ?? null, section ?? context.constants.period ?? null);
  const at = column.period === null && keys.periodAt >= 0 ? keys.periodAt : column.index;
  if (text === null) return askPeriod(context, row, column);
  const outcome = context.readers.period(text);
  if (outcome.ok === true) return outcome.value;
  if (outcome.ok === 'ask') {
    askAt(context, row, at, periodQuestion(text, outcome.candidates));
    return 'waiting';
  }
  const place = column.period === null ? row : headingRow(context, row);
  complainAt(context, place, at, column.period === null ? text : column.name, outcome);
  return 'refused';
}

/** An issue with a heading stands on the heading's line, once. */
const headingRow = ({ table, shape }: WideContext, row: TableRow): TableRow =>
  table.rows[shape.block.last] ?? row;

function periodTextFor(
  column: HeadingPeriod | null,
  row: HeadingPeriod | null,
  constant: HeadingPeriod | null,
): string | null {
  if (row?.kind === 'text' && row.text === '') return '';
  const own = column === null ? row : row === null ? column : joinRow(column, row);
  if (own === null) return constant === null ? null : periodTextOf(constant);
  const text = periodTextOf(own);
  if (text !== null || constant === null) return text;
  const joined = joinPeriods(constant, own);
  return joined === null ? null : periodTextOf(joined);
}

/** A year in the row and a quarter in the column, or the other way about. */
function joinRow(column: HeadingPeriod, row: HeadingPeriod): HeadingPeriod {
  if (row.kind === 'text' && /^\d{4}$/.test(row.text.trim()) && column.kind === 'parts')
    return { ...column, year: column.year ?? row.text.trim() };
  return column;
}

function askPeriod(context: WideContext, row: TableRow, column: FigureColumn): Unsettled {
  const { periods } = context;
  const question = constantPeriodQuestion(periods);
  if (question.options.length === 0) {
    complainAt(context, headingRow(context, row), column.index, column.name, NO_PERIOD);
    return 'refused';
  }
  askAt(context, headingRow(context, row), column.index, question);
  return 'waiting';
}

type Place = { readonly area: Area; readonly era: Boundaries };

function areaFor(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
  period: DatedPeriod | Unsettled,
): Place | Unsettled {
  const text = column.area ?? keys.areaText ?? context.constants.area;
  if (text === undefined) {
    askAt(context, row, null, provinceQuestion(context.lexicon.codebook));
    return 'waiting';
  }
  const declared = context.readers.boundaries(keys.boundaries);
  const era =
    (declared.ok ? declared.value : null) ?? context.boundaries ?? (isUnsettled(period) ? null : period.era);
  if (era === null) return isUnsettled(period) ? period : 'refused';
  const outcome = context.readers.area(text, era);
  if (outcome.ok) return { area: outcome.value, era };
  const at = column.area === null ? (keys.areaAt < 0 ? null : keys.areaAt) : column.index;
  complainAt(context, column.area === null ? row : headingRow(context, row), at, text, outcome);
  return 'refused';
}

function sourceFor(context: WideContext, row: TableRow, keys: RowKeys): string | Unsettled {
  const text = keys.source || (context.constants.source ?? '');
  if (text === '') {
    askAt(context, row, null, context.readers.sourceQuestion);
    return 'waiting';
  }
  const outcome = context.readers.source(text);
  if (outcome.ok) return outcome.value;
  complainAt(
    context,
    row,
    keys.source === '' ? null : (context.shape.places.get('source') ?? null),
    text,
    outcome,
  );
  return 'refused';
}

type UnitRead = { readonly exponent: number; readonly text: string };

function unitFor(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
  indicator: Indicator,
): UnitRead | null {
  const own = column.unit ?? keys.unit ?? context.section?.unit ?? null;
  const text = own ?? context.constants.unit ?? '';
  const outcome = context.readers.exponent(text, indicator);
  if (outcome.ok) return { exponent: outcome.value, text };
  if (own === null) {
    const fitting = text
      .split(/[,;]| và /)
      .filter((part) => isUnit(part) && context.readers.exponent(part, indicator).ok);
    const piece = fitting.length === 1 ? fitting[0] : undefined;
    const read = piece === undefined ? null : context.readers.exponent(piece, indicator);
    if (read?.ok && piece !== undefined) return { exponent: read.value, text: piece.trim() };
    // A table of several indicators declares the unit of most of them above; a share has its own.
    if (context.isMixed && isUnit(text)) return { exponent: 0, text: '' };
  }
  const at = column.unit === null ? keys.unitAt : column.index;
  complainAt(
    context,
    column.unit === null ? row : headingRow(context, row),
    at < 0 || own === null ? null : at,
    text,
    outcome,
  );
  return null;
}
