import { type Area, type Indicator, isFuture, knownOn, type Period } from '@kts/domain';
import type { Draft } from '../drafts.ts';
import { objectionTo } from '../settle/figure-value.ts';
import { areaOf, eraOf } from '../keys/area.ts';
import { indicatorOf } from '../keys/indicator.ts';
import { periodOf, periodPlace } from '../keys/period.ts';
import { sourceOf } from '../keys/source.ts';
import { statusOf } from '../keys/status.ts';
import { statedUnit, unitOf } from '../keys/unit.ts';
import type { NumberCell } from '@kts/words/reading/number';
import { markIn } from '@kts/words/reading/text-facts';
import { splitFigure } from '@kts/words/reading/worded-figure';
import { readCell } from './read-cell.ts';
import { readWorded } from './worded-figure.ts';
import { atCell, atHeading, type Spot } from './block.ts';
import { isUnsettled, type KeyedColumn, type Unsettled } from './keyed.ts';
import { complain, type Reader } from './reader.ts';
import { remarksOf } from './remarks.ts';

/** The country's or a region's figure where only provinces have one of their own. */
export type DraftOutcome = Draft | Unsettled | 'total';

/**
 * The only place where a cell becomes the draft of a figure: its key by the facts around it, its text, and what
 * stands beside it. All errors of the cell are told, though the first would be enough to refuse it.
 * @param areaText name of the row's province
 */
export function draftOf(reader: Reader, spot: Spot, areaText: string): DraftOutcome {
  const { column, row, keys } = spot;
  const text = row.cells[column.index] ?? '';
  const number = readCell(text, row.kinds?.[column.index]);
  const known = keys.settled.get(column.index);
  const keyed = known ?? settle(reader, spot);
  if (keyed === 'left-out' || (keyed === 'waiting' && isAskedAbout(spot))) return keyed;
  const period = isUnsettled(keyed) ? periodOf(reader, spot) : keyed.period;
  const era = isUnsettled(keyed) ? eraOf(reader, spot, period) : keyed.era;
  const area = areaOf(reader, spot, areaText, era);
  const words = wordsBeside(reader, spot, number, keyed);
  const status = statusOf(reader, spot, {
    status: words?.status ?? null,
    mark: words?.mark ?? markIn(keys.period) ?? markIn(areaText),
  });
  const remarks = isUnsettled(status) ? null : remarksOf(reader, spot, status, words);
  if (isUnsettled(keyed) || isUnsettled(area) || isUnsettled(status) || remarks === null) {
    checkText(reader, spot, text, number);
    const parts = [keyed, area, status, remarks ?? 'refused'];
    return parts.includes('refused') && !(remarks === null && status === 'waiting') ? 'refused' : 'waiting';
  }
  keys.settled.set(column.index, keyed);
  if (area.level === 'region') return 'total';
  const country = countryDraft(reader, spot, keyed, area);
  if (typeof country === 'string') return country;
  return {
    line: row.line,
    column: column.index,
    text,
    number: words?.number ?? number,
    slot: country,
    area,
    unit: words?.unit ?? keyed.unit,
    remarks,
  };
}

/** A text beside or above the figure waits for an answer. */
const isAskedAbout = ({ column, keys, panel, row, block }: Spot): boolean =>
  column.unread.length + keys.unread.length + (block.section?.unread.length ?? 0) > 0 ||
  panel.remarks.some((at) => (row.cells[at] ?? '').trim() !== '');

/** Everything of the key but the area. */
function settle(reader: Reader, spot: Spot): KeyedColumn | Unsettled {
  const indicator = indicatorOf(reader, spot);
  // What may be left out is asked about first: nothing else is asked of it.
  if (indicator === 'left-out' || (indicator === 'waiting' && isAskedAbout(spot))) return indicator;
  if (isRunningTotal(reader, spot, indicator)) return 'left-out';
  const period = periodOf(reader, spot);
  const source = sourceOf(reader, spot);
  const era = eraOf(reader, spot, period);
  const unit = isUnsettled(indicator) ? 'waiting' : (unitOf(reader, spot, indicator) ?? 'refused');
  const begun = isUnsettled(period) || hasBegun(reader, spot, period.period);
  if (!begun || [indicator, period, source, era, unit].includes('refused')) return 'refused';
  if (isUnsettled(indicator) || isUnsettled(period) || isUnsettled(era) || isUnsettled(unit))
    return 'waiting';
  return {
    indicator,
    period,
    source,
    era,
    unit,
    slot: reader.slotOf(indicator, period.period, source, era),
  };
}

/** A period that had not begun when its figure was released, or else uploaded, has none. */
function hasBegun(reader: Reader, spot: Spot, period: Period): boolean {
  const at = spot.panel.places.get('releasedOn');
  const text = at === undefined ? (reader.settings.releasedOn ?? '') : (spot.row.cells[at] ?? '').trim();
  const released = reader.readers.releasedOn(text);
  if (!isFuture(period, knownOn(released.ok ? released.value : null, reader.today))) return true;
  complain(reader, periodPlace(reader, spot), period, { params: { reason: 'period-future', period } });
  return false;
}

/**
 * "Lũy kế từ đầu năm" beside the figures of the period themselves. Of a stock nobody knows which of the two is
 * meant: there it is an error as any period that is none of ours.
 */
function isRunningTotal(reader: Reader, spot: Spot, indicator: Indicator | Unsettled): boolean {
  const { column, panel } = spot;
  if (!isNamedRunning(column.period) || panel.figures.every(({ period }) => isNamedRunning(period)))
    return false;
  if (isUnsettled(indicator) || indicator.accumulation === 'stock') return false;
  const params = { reason: 'column-not-read', why: 'running-total' } as const;
  complain(reader, atHeading(reader, spot), column.name, { params, severity: 'warning' });
  return true;
}

const isNamedRunning = (period: Spot['column']['period']): boolean =>
  period?.kind === 'text' && period.text.startsWith('luy ke');

type Words = ReturnType<typeof readWorded>;

/** "98.765 tỷ đồng", "12 (ước)": a figure with words beside it. */
function wordsBeside(reader: Reader, spot: Spot, number: NumberCell, keyed: KeyedColumn | Unsettled): Words {
  if (number.kind !== 'refused' || isUnsettled(keyed)) return null;
  return readWorded(
    spot.row.cells[spot.column.index] ?? '',
    statedUnit(reader, spot),
    (unit) => reader.readers.unit(unit, keyed.indicator),
    reader.readers.isUnit,
  );
}

/** A figure that cannot be read is told though its key is refused or waits, too; but what may not be ours is asked about first. */
function checkText(reader: Reader, spot: Spot, text: string, number: NumberCell): void {
  const { block, column, panel } = spot;
  const isOfRow = panel.places.has('indicator') && column.indicator === null && !block.layout.isLong;
  if (isOfRow || isAskedAbout(spot) || splitFigure(text, reader.readers.isUnit) !== null) return;
  const objection = objectionTo(number, measureOf(reader, spot));
  if (objection !== null) complain(reader, atCell(spot, spot.column.index), text, objection);
}

/** What a figure measures, though the rest of its key is not known. */
function measureOf(reader: Reader, spot: Spot): Parameters<typeof objectionTo>[1] {
  const indicator = indicatorOf(reader, spot);
  const unit = isUnsettled(indicator) ? null : unitOf(reader, spot, indicator);
  return isUnsettled(indicator) || unit === null ? null : { indicator, unit };
}

/** The slot of a figure of the country, which belongs to no list of provinces; a total where it sums them up. */
function countryDraft(
  reader: Reader,
  spot: Spot,
  keyed: KeyedColumn,
  area: Area,
): KeyedColumn['slot'] | 'refused' | 'total' {
  if (area.level !== 'country') return keyed.slot;
  const { indicator, period, source } = keyed;
  if (indicator.countryValue === null) {
    const at = spot.panel.places.get('province') ?? spot.column.index;
    const params = { reason: 'no-country-value' } as const;
    complain(reader, atCell(spot, at), spot.row.cells[at] ?? '', { params });
    return 'refused';
  }
  // What a province's own office adds up below its table is not the country's figure; a list says whose each is.
  if (source === 'province' && spot.block.hasProvinces && !spot.block.layout.isLong) return 'total';
  return indicator.countryValue === 'national'
    ? reader.slotOf(indicator, period.period, source, null)
    : keyed.slot;
}
