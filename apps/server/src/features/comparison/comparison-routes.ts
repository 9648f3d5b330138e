import { type Comparison, type ComparisonItem, getComparison, type QueryOf } from '@kts/contract';
import {
  averagesIn,
  type Boundaries,
  BOUNDARIES,
  boundariesOn,
  codesFor,
  comparePeriods,
  type Field,
  fieldOf,
  type Indicator,
  type Period,
  periodEnd,
  placesIn,
  readingsOf,
  shiftYears,
  sourcesInOrder,
  shown,
  type ShownReading,
  yearOf,
} from '@kts/domain';
import type { Context } from '../../context.ts';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { page } from '../../shapes/page.ts';
import { toReadingOut } from '../../shapes/reading-out.ts';

type Query = QueryOf<typeof getComparison>;

export function comparisonRoutes(routing: ReadRouting): void {
  handleRead(routing, getComparison, ({ query }) => compare(query, routing.context));
}

function compare(query: Query, context: Context): Comparison {
  const { codebook, store, clock } = context;
  const indicator = codebook.indicator(query.indicator);
  if (indicator === undefined) throw notFound('indicator', query.indicator);
  if (query.source !== undefined && codebook.source(query.source) === undefined)
    throw notFound('source', query.source);
  const { asOf, today } = momentOf(query.asOf, clock);

  const everything = store.queries.comparison.readings(codesFor(indicator, codebook), asOf).map(shown);
  const listFor = (each: Period): Boundaries =>
    query.boundaries === 'reported' ? boundariesOn(periodEnd(each)) : query.boundaries;
  const { periods, latest } = periodsWithFigures(indicator, everything, codebook, listFor);
  const period = query.period ?? latest ?? today.slice(0, 4);
  const boundaries = listFor(period);

  // Growth reads the year before, a named denominator the year of the period.
  const near = new Set([period, shiftYears(period, -1), yearOf(period)]);
  const stored = everything.filter((reading) => near.has(reading.period));
  const on = (set: Boundaries): ShownReading[] =>
    readingsOf(indicator, stored, codebook, set).filter((reading) => reading.period === period);
  const all = on(boundaries);

  const fieldIn = (readings: readonly ShownReading[], set: Boundaries) => (source: string | null) =>
    fieldOf({ period, source, boundaries: set }, readings, codebook.provinces(set));
  const sources = sourcesOf(indicator, all, fieldIn(all, boundaries));
  const source = query.source ?? sources[0]?.source ?? null;
  const field = fieldIn(all, boundaries)(source);
  const boundariesOffered = BOUNDARIES.map((set) => {
    const readings = set === boundaries ? all : on(set);
    const fieldBy = fieldIn(readings, set);
    // Unless one was asked for, each list offers its own first source.
    const offered = query.source ?? sourcesOf(indicator, readings, fieldBy)[0]?.source ?? null;
    return { boundaries: set, ...countIn(fieldBy(offered)) };
  });
  return {
    ...paged(standings(field, indicator), query),
    ...countryFigures(indicator, all, source),
    indicator: indicator.code,
    period,
    source,
    boundaries,
    asOf: query.asOf ?? null,
    sources,
    boundariesOffered,
    periods,
  };
}

/**
 * Periods for which some province has a figure on either list, the latest first, and the latest with
 * one on the list that would be shown: a page must not open on a period that it has nothing for.
 */
function periodsWithFigures(
  indicator: Indicator,
  everything: readonly ShownReading[],
  codebook: Context['codebook'],
  listFor: (period: Period) => Boundaries,
): { periods: Period[]; latest: Period | undefined } {
  const found = BOUNDARIES.flatMap((set) => readingsOf(indicator, everything, codebook, set)).filter(
    ({ value, boundaries, area }) =>
      value !== null && boundaries !== null && codebook.area(area)?.level === 'province',
  );
  const latestFirst = (readings: readonly ShownReading[]): Period[] =>
    [...new Set(readings.map(({ period }) => period))].toSorted((a, b) => comparePeriods(b, a));
  const onList = found.filter(({ period, boundaries }) => boundaries === listFor(period));
  return { periods: latestFirst(found), latest: latestFirst(onList)[0] };
}

const countIn = ({ readings, of }: Field): { have: number; of: number } => ({ have: readings.length, of });

function sourcesOf(
  indicator: Indicator,
  readings: readonly ShownReading[],
  fieldBy: (source: string) => Field,
): Comparison['sources'] {
  const order = sourcesInOrder(
    indicator,
    readings.map(({ source }) => source),
  );
  return order.map((source) => ({ source, ...countIn(fieldBy(source)) })).filter(({ have }) => have > 0);
}

/** Places are counted in the whole set, whichever page of it is asked for. */
const paged = <Standings extends { items: ComparisonItem[] }>(
  standings: Standings,
  query: Query,
): Standings => ({
  ...standings,
  items: page(standings.items, query).items,
});

/** Below full coverage places and means are null, whoever has published others. */
function standings(
  field: Field,
  indicator: Indicator,
): Pick<Comparison, 'items' | 'total' | 'coverage' | 'mean' | 'median'> {
  const { of, missing } = field;
  const items = placesIn(field, indicator.direction).map(
    ({ reading, rank, tied }): ComparisonItem => ({ ...toReadingOut(reading), rank, rankOf: of, tied }),
  );
  return {
    items,
    total: items.length,
    coverage: { ...countIn(field), missing: [...missing] },
    ...averagesIn(field, indicator),
  };
}

/** What a figure of the country means is settled in the codebook: its own value, or the provinces' mean. */
function countryFigures(
  indicator: Indicator,
  readings: readonly ShownReading[],
  source: string | null,
): Pick<Comparison, 'national' | 'publishedMean'> {
  const found = readings.find(
    (reading) => reading.area === 'vn' && reading.source === source && reading.value !== null,
  );
  const figure = found === undefined ? null : toReadingOut(found);
  return indicator.countryValue === 'provincial-mean'
    ? { national: null, publishedMean: figure }
    : { national: figure, publishedMean: null };
}
