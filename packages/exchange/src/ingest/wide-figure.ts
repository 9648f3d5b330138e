import type { Area, Boundaries, Indicator } from '@kts/domain';
import type { TableRow } from '../formats/table.ts';
import type { DatedPeriod } from './cell-readers.ts';
import { indicatorQuestion, provinceQuestion } from './constants.ts';
import type { Draft } from './drafts.ts';
import { isUnsettled, type Unsettled } from './long-keys.ts';
import { refuse } from './outcome.ts';
import { OPEN_SOURCE } from './slots.ts';
import type { FigureColumn } from './wide-columns.ts';
import { askAt, complainAt, type WideContext } from './wide-context.ts';
import { remarksOf, type RowKeys } from './wide-keys.ts';
import { headingRow, periodFor } from './wide-period.ts';
import { sectionIndicator } from './wide-sections.ts';
import { unitFor } from './wide-unit.ts';

type Keyed = Omit<Draft, 'line' | 'column' | 'text' | 'number'>;

/** The key of one figure, from its column, its row, the line above its group, and the titles, in that order. */
export function figureOf(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
): Keyed | Unsettled | 'left-out' {
  const indicator = indicatorOf(context, row, column, keys);
  if (isRunningTotal(context, column, indicator)) return leaveOut(context, row, column);
  const period = periodFor(context, row, column, keys);
  const place = areaFor(context, row, column, keys, period);
  const source = sourceFor(context, row, keys);
  const remarks = remarksOf(context, row, keys, column.status ?? context.section?.status ?? null);
  if (remarks === null || [indicator, period, place, source].includes('refused')) return 'refused';
  if (isUnsettled(indicator) || isUnsettled(period) || isUnsettled(place) || isUnsettled(source))
    return 'waiting';
  const { area, era } = place;
  if (!hasCountryValue(context, row, column, keys, indicator, area)) return 'refused';
  const unit = unitFor(context, row, column, keys, indicator);
  if (unit === null) return 'refused';
  const isNational = area.level === 'country' && indicator.countryValue === 'national';
  const slot = context.slotOf(indicator, period.period, source, isNational ? null : era);
  return { slot, area, unit, remarks };
}

/**
 * "Lũy kế từ đầu năm" beside the figures of the period themselves. Of a stock nobody knows which of the two is
 * meant: there it is an error as any period that is none of ours.
 */
function isRunningTotal(
  { shape }: WideContext,
  column: FigureColumn,
  indicator: Indicator | Unsettled,
): boolean {
  if (!isNamedRunning(column) || shape.figures.every(isNamedRunning)) return false;
  return !isUnsettled(indicator) && indicator.accumulation !== 'stock';
}

const isNamedRunning = ({ period }: FigureColumn): boolean =>
  period?.kind === 'text' && period.text.startsWith('luy ke');

const LEFT_OUT = {
  severity: 'warning',
  params: { reason: 'column-not-read', why: 'running-total' },
} as const;

function leaveOut(context: WideContext, row: TableRow, column: FigureColumn): 'left-out' {
  complainAt(context, headingRow(context, row), column.index, column.name, LEFT_OUT);
  return 'left-out';
}

const NO_COUNTRY_VALUE = refuse({ reason: 'no-country-value' });

function hasCountryValue(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
  indicator: Indicator,
  area: Area,
): boolean {
  if (area.level !== 'country' || indicator.countryValue !== null) return true;
  const at = keys.areaAt < 0 ? column.index : keys.areaAt;
  complainAt(context, row, at, keys.areaText ?? '', NO_COUNTRY_VALUE);
  return false;
}

function indicatorOf(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
): Indicator | Unsettled {
  const { constants, readers, section } = context;
  const own = column.indicator ?? keys.indicator ?? null;
  if (own !== null) return own;
  const below = section === null ? 'same' : sectionIndicator(context, section);
  if (below !== 'same') return below;
  if (section !== null && section.indicator !== null) return section.indicator;
  if (constants.indicator !== undefined) {
    const outcome = readers.indicator(constants.indicator);
    if (outcome.ok) return outcome.value;
    complainAt(context, row, null, constants.indicator, outcome);
    return 'refused';
  }
  askAt(context, row, column.index, indicatorQuestion(fittingIndicators(context, column)));
  return 'waiting';
}

/** Those that the unit of the column goes with, all when it goes with none; first those that titles name. */
function fittingIndicators(
  { section, constants, readers, lexicon }: WideContext,
  column: FigureColumn,
): readonly Indicator[] {
  const all = lexicon.codebook.indicators;
  const unit = column.unit ?? section?.unit ?? constants.unit ?? '';
  const fitting = unit === '' ? all : all.filter((entry) => readers.unit(unit, entry).ok);
  const likely = constants.likely.filter((entry) => fitting.includes(entry));
  return fitting.length > 0 ? [...new Set([...likely, ...fitting])] : all;
}

type Place = { readonly area: Area; readonly era: Boundaries };

function areaFor(
  context: WideContext,
  row: TableRow,
  column: FigureColumn,
  keys: RowKeys,
  period: DatedPeriod | Unsettled,
): Place | Unsettled {
  const { section } = context;
  const text = column.area ?? keys.areaText ?? section?.area ?? context.constants.area;
  if (text === undefined) {
    askAt(context, row, null, provinceQuestion(context.lexicon.codebook));
    return 'waiting';
  }
  const era = eraOf(context, keys, period);
  const outcome = isUnsettled(era) ? context.readers.areaOfAny(text) : context.readers.area(text, era);
  if (outcome.ok) return isUnsettled(era) ? era : { area: outcome.value, era };
  if (column.area !== null) complainAt(context, headingRow(context, row), column.index, text, outcome);
  else if (keys.areaText !== undefined) complainAt(context, row, keys.areaAt, text, outcome);
  else if (section?.area === text) complainAt(context, section.row, firstAt(section.row), text, outcome);
  else complainAt(context, row, null, text, outcome);
  return 'refused';
}

const firstAt = ({ cells }: TableRow): number => cells.findIndex((cell) => /\p{L}{2}/u.test(cell));

/** The list of provinces that a name is of: as the row or a person declares, else by the period. */
function eraOf(context: WideContext, keys: RowKeys, period: DatedPeriod | Unsettled): Boundaries | Unsettled {
  const declared = context.readers.boundaries(keys.boundaries);
  const own = declared.ok ? declared.value : null;
  return own ?? context.boundaries ?? (isUnsettled(period) ? period : period.era);
}

function sourceFor(context: WideContext, row: TableRow, keys: RowKeys): string | Unsettled {
  const [named, ...others] = context.tableSources;
  const ofTable = others.length === 0 ? named : undefined;
  const text = keys.source || (ofTable ?? context.constants.source ?? '');
  if (text === '') {
    askAt(context, row, null, context.readers.sourceQuestion);
    return OPEN_SOURCE;
  }
  const outcome = context.readers.source(text);
  if (outcome.ok) return outcome.value;
  const at = keys.source === '' ? null : (context.shape.places.get('source') ?? null);
  const question = context.readers.askSource(text);
  if (question === null) {
    complainAt(context, row, at, text, outcome);
    return 'refused';
  }
  askAt(context, row, at, question);
  return OPEN_SOURCE;
}
