import {
  type Area,
  type Boundaries,
  belongsTo,
  boundariesOn,
  type Codebook,
  comparePeriods,
  type Indicator,
  type IsoDate,
  keyText,
  type Observation,
  type ObservationKey,
  type Period,
  periodEnd,
  type Reading,
  sourcePlace,
} from '@kts/domain';

/** A line of a template: a figure as it is known, or one to be filled in. */
export type TemplateRow = {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly period: Period;
  /** Code of who measured. */
  readonly source: string;
  readonly boundaries: Boundaries | null;
  readonly reading: Reading | null;
};

export type TemplateRequest = {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  /** Null: the figures that are known last; this year where none is. */
  readonly period: Period | null;
  readonly today: IsoDate;
};

/** The sources of what an area reports itself: its own figures, and those of its statistics office. */
export const OF_AREA: readonly string[] = ['province', 'nso'];
/** A figure of the area's own. */
const OWN = 'province';

/** The indicators that an area reports: of the country those with a national figure. */
export const reportedIn = (area: Area, { indicators }: Pick<Codebook, 'indicators'>): Indicator[] =>
  indicators.filter(({ sources, countryValue }) =>
    area.level === 'country' ? sources.length > 0 && countryValue === 'national' : sources.includes(OWN),
  );

/**
 * Each figure as it is known last, so that one sees what is written how, and (where a period is asked for that
 * is later) a row to be filled in.
 *
 * @param known readings of the indicators and areas, of any source
 */
export function templateRows(
  { indicators, areas, period, today }: TemplateRequest,
  known: readonly Observation[],
): TemplateRow[] {
  const readings = Map.groupBy(known, ({ indicator, area }) => `${indicator}|${area}`);
  return indicators.flatMap((indicator) =>
    areas.flatMap((area) => {
      const last = lastOf(readings.get(`${indicator.code}|${area.slug}`) ?? [], indicator, period);
      const asked = emptyRow(indicator, area, period ?? today.slice(0, 4), last?.source ?? null);
      if (last === null) return [asked];
      const filled = filledRow(indicator, area, last);
      return period === null || period === last.period ? [filled] : [filled, asked];
    }),
  );
}

/** The latest one not after the period, of the source that is preferred among those that fill in templates. */
function lastOf(
  readings: readonly Observation[],
  indicator: Indicator,
  period: Period | null,
): Observation | null {
  const ofArea = indicator.sources.includes(OWN);
  return (
    readings
      .filter(({ value, source }) => value !== null && (!ofArea || OF_AREA.includes(source)))
      .filter((each) => period === null || comparePeriods(each.period, period) <= 0)
      .toSorted(
        (a, b) =>
          comparePeriods(b.period, a.period) ||
          sourcePlace(indicator, a.source) - sourcePlace(indicator, b.source),
      )[0] ?? null
  );
}

const filledRow = (indicator: Indicator, area: Area, reading: Observation): TemplateRow => ({
  indicator,
  area,
  period: reading.period,
  source: reading.source,
  boundaries: reading.boundaries,
  reading,
});

const emptyRow = (indicator: Indicator, area: Area, period: Period, source: string | null): TemplateRow => ({
  indicator,
  area,
  period,
  source: source ?? (indicator.sources.includes(OWN) ? OWN : (indicator.sources[0] ?? OWN)),
  boundaries: area.level === 'country' ? null : boundariesOf(area, period),
  reading: null,
});

/** The list in force at the end of the period; for what was not in it, the list of the area. */
function boundariesOf(area: Area, period: Period): Boundaries {
  const then = boundariesOn(periodEnd(period));
  if (belongsTo(area, then)) return then;
  return then === '2024' ? '2025' : '2024';
}

/** Rows of figures that are named one by one: each as it is known, else to be filled in. */
export function templateRowsOf(
  keys: readonly ObservationKey[],
  known: readonly Observation[],
  { indicator, area }: Pick<Codebook, 'indicator' | 'area'>,
): TemplateRow[] {
  const readings = new Map(known.map((reading) => [keyText(reading), reading]));
  const rows = new Map<string, TemplateRow>();
  for (const key of keys) {
    const [measured, place] = [indicator(key.indicator), area(key.area)];
    if (measured === undefined || place === undefined) continue;
    const reading = readings.get(keyText(key)) ?? null;
    rows.set(keyText(key), { ...key, indicator: measured, area: place, reading });
  }
  return [...rows.values()];
}
