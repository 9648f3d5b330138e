import { type Comparison, type ComparisonItem, getComparison, type QueryOf } from '@kts/contract';
import {
  type Boundaries,
  BOUNDARIES,
  boundariesOn,
  byDerivation,
  codesFor,
  comparePeriods,
  type Indicator,
  isRank,
  meanOf,
  medianOf,
  type Period,
  periodEnd,
  rankValues,
  readingsOf,
  shiftYears,
  shown,
  type ShownReading,
} from '@kts/domain';
import type { Context } from '../../context.ts';
import { handleRead, type Reading } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { page } from '../../shapes/page.ts';
import { toReadingOut } from '../../shapes/reading-out.ts';

type Query = QueryOf<typeof getComparison>;

export function comparisonRoutes(reading: Reading): void {
  handleRead(reading, getComparison, ({ query }) => compare(query, reading.context));
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

  const near = new Set([period, shiftYears(period, -1)]);
  const stored = everything.filter((reading) => near.has(reading.period));
  const on = (set: Boundaries): ShownReading[] =>
    readingsOf(indicator, stored, codebook, set).filter((reading) => reading.period === period);
  const all = on(boundaries);

  const sources = sourcesOf(indicator, all, codebook, boundaries);
  const source = query.source ?? sources[0]?.source ?? null;
  const field = provinceReadings(all, source, codebook, boundaries);
  const boundariesOffered = BOUNDARIES.map((set) => {
    const readings = set === boundaries ? all : on(set);
    // Unless one was asked for, each list offers its own first source.
    const offered = query.source ?? sourcesOf(indicator, readings, codebook, set)[0]?.source ?? null;
    return {
      boundaries: set,
      have: provinceReadings(readings, offered, codebook, set).length,
      of: codebook.provinces(set).length,
    };
  });
  return {
    ...paged(standings(indicator, field, codebook, boundaries), query),
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

/** One reading a province: the reported one where there is one, else the computed. */
function provinceReadings(
  readings: readonly ShownReading[],
  source: string | null,
  codebook: Context['codebook'],
  boundaries: Boundaries,
): ShownReading[] {
  const chosen = new Map<string, ShownReading>();
  for (const reading of readings.toSorted(byDerivation)) {
    if (reading.source !== source || reading.boundaries !== boundaries || reading.value === null) continue;
    if (!chosen.has(reading.area)) chosen.set(reading.area, reading);
  }
  return codebook.provinces(boundaries).flatMap(({ slug }) => chosen.get(slug) ?? []);
}

function sourcesOf(
  indicator: Indicator,
  readings: readonly ShownReading[],
  codebook: Context['codebook'],
  boundaries: Boundaries,
): Comparison['sources'] {
  const found = new Set(readings.map(({ source }) => source));
  const order = [...indicator.sources, ...[...found].filter((source) => !indicator.sources.includes(source))];
  return order
    .map((source) => ({
      source,
      have: provinceReadings(readings, source, codebook, boundaries).length,
      of: codebook.provinces(boundaries).length,
    }))
    .filter(({ have }) => have > 0);
}

/** Places are counted in the whole set, whichever page of it is asked for. */
const paged = <Standings extends { items: ComparisonItem[] }>(
  standings: Standings,
  query: Query,
): Standings => ({
  ...standings,
  items: page(standings.items, query).items,
});

/** Places and means need the whole set: below it they are null, whoever has published others. */
function standings(
  indicator: Indicator,
  field: readonly ShownReading[],
  codebook: Context['codebook'],
  boundaries: Boundaries,
): Pick<Comparison, 'items' | 'total' | 'coverage' | 'mean' | 'median'> {
  const provinces = codebook.provinces(boundaries);
  const values = field.map(({ value }) => value ?? 0);
  const ranks = rankValues(values, indicator.direction);
  const whole = field.length === provinces.length;
  const has = new Set(field.map(({ area }) => area));
  const items = field
    .map((reading, index) => ({ reading, ...(ranks[index] ?? { rank: 0, tied: false }) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(
      ({ reading, rank, tied }): ComparisonItem => ({
        ...toReadingOut(reading),
        rank: whole ? rank : null,
        rankOf: provinces.length,
        tied: whole && tied,
      }),
    );
  const averaged = whole && !isRank(indicator);
  return {
    items,
    total: items.length,
    coverage: {
      have: field.length,
      of: provinces.length,
      missing: provinces.filter(({ slug }) => !has.has(slug)).map(({ slug }) => slug),
    },
    mean: averaged ? meanOf(values) : null,
    median: averaged ? medianOf(values) : null,
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
