import {
  type Area,
  boundariesOn,
  comparePeriods,
  dateAt,
  type Indicator,
  nameOn,
  type ObservationStatus,
  type Period,
  sourcePlace,
  periodEnd,
} from '@kts/domain';
import type { WrittenTable } from '@kts/exchange';
import type { StoredReading } from '@kts/store';
import type { Context } from '../../context.ts';

const HEADINGS = [
  'chỉ tiêu',
  'tỉnh',
  'kỳ',
  'giá trị',
  'đơn vị',
  'trạng thái',
  'chất lượng',
  'nguồn',
  'địa giới',
  'ghi chú',
];
const OFFICIAL = 'chính thức';
const STATUSES: Readonly<Record<string, string>> = { A: OFFICIAL, P: 'sơ bộ', E: 'ước tính' };

/** An empty cell would be read as official, so what has no word of its own here is written in codes. */
const statusCell = (status: readonly ObservationStatus[]): string => {
  const codes = status.join(' ');
  return STATUSES[codes] ?? codes;
};

/**
 * Each figure as it is known last, so that one sees what is written how, and (where a period is asked for
 * that is later) a row to be filled in. Sent back as it is, it changes nothing that has a value.
 */
export function templateRows(
  { store, clock }: Context,
  indicators: readonly Indicator[],
  areas: readonly Area[],
  period: Period | null,
): WrittenTable {
  const readings = store.queries.observations.find({
    indicators: indicators.map(({ code }) => code),
    areas: areas.map(({ slug }) => slug),
    asOf: null,
  });
  const known = Map.groupBy(readings, ({ indicator, area }) => `${indicator}|${area}`);
  const thisYear = dateAt(clock()).slice(0, 4);
  const rowsFor = (indicator: Indicator, area: Area): WrittenTable => {
    const last = lastOf(known.get(`${indicator.code}|${area.slug}`) ?? [], indicator, period);
    const asked = period ?? thisYear;
    if (last === null) return [emptyRow(indicator, area, asked)];
    const filled = filledRow(indicator, area, last);
    return period === null || period === last.period ? [filled] : [filled, emptyRow(indicator, area, asked)];
  };
  return [HEADINGS, ...indicators.flatMap((indicator) => areas.flatMap((area) => rowsFor(indicator, area)))];
}

/** The latest one not after the period, of the source that is preferred. */
function lastOf(
  readings: readonly StoredReading[],
  indicator: Indicator,
  period: Period | null,
): StoredReading | null {
  return (
    readings
      .filter((each) => each.value !== null && (period === null || comparePeriods(each.period, period) <= 0))
      .toSorted(
        (a, b) =>
          comparePeriods(b.period, a.period) ||
          sourcePlace(indicator, a.source) - sourcePlace(indicator, b.source),
      )[0] ?? null
  );
}

const filledRow = (indicator: Indicator, area: Area, reading: StoredReading): WrittenTable[number] => [
  indicator.code,
  nameOn(area, periodEnd(reading.period)).nameVi,
  reading.period,
  reading.value,
  indicator.unit,
  statusCell(reading.status),
  reading.quality === 'ok' ? null : reading.quality,
  reading.source,
  reading.boundaries,
  reading.note,
];

const emptyRow = (indicator: Indicator, area: Area, period: Period): WrittenTable[number] => [
  indicator.code,
  nameOn(area, periodEnd(period)).nameVi,
  period,
  null,
  indicator.unit,
  OFFICIAL,
  null,
  'province',
  area.level === 'country' ? null : boundariesOn(periodEnd(period)),
  null,
];
