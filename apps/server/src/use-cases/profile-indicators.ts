import {
  type Area,
  type Codebook,
  codesFor,
  figuresByArea,
  rankCodeOf,
  readingsOf,
  shown,
  type ShownReading,
  type StandingOf,
  standingOf,
  type Moment,
} from '@kts/domain';
import type { Context } from '../context.ts';
import { newestOf, type Series, seriesOf } from './series.ts';

/** One indicator of an area: its latest figure, where that stands, and all that was ever said. */
export type ProfiledIndicator = StandingOf & { readonly series: readonly Series[] };

type Entry = Pick<ProfiledIndicator, 'indicator' | 'latest' | 'previous' | 'series'>;

/** The indicators of which the area has a figure, in the order of the codebook. */
export function profileIndicators(
  area: Area,
  { asOf, today }: Moment,
  { codebook, store }: Context,
): ProfiledIndicator[] {
  const areas = [area.slug, ...area.predecessors, 'vn'];
  const stored = store.queries.areaProfile.readings(areas, asOf).map(shown);
  const byIndicator = Map.groupBy(stored, ({ indicator }) => indicator);
  const computedRanks = codebook.indicators.filter(({ formula }) => formula?.kind === 'rank');
  const behindRanks = [...new Set(computedRanks.flatMap((rank) => codesFor(rank, codebook)))];
  const wholeSets = Map.groupBy(
    store.queries.areaProfile.ofAllAreas(behindRanks, asOf).map(shown),
    ({ indicator }) => indicator,
  );
  const on = area.validTo !== null && area.validTo < today ? area.validTo : today;
  const found = codebook.indicators.flatMap((indicator) => {
    const known = computedRanks.includes(indicator) ? wholeSets : byIndicator;
    const readings = codesFor(indicator, codebook).flatMap((code) => known.get(code) ?? []);
    const figures = figuresByArea(indicator, readings, codebook).get(area.slug) ?? [];
    const newest = newestOf(area, indicator, figures, on);
    return newest === null ? [] : [{ indicator, ...newest, series: seriesOf(figures) }];
  });
  const codes = new Set(
    found.flatMap(({ indicator }) => [...codesFor(indicator, codebook), rankCodeOf(indicator.code)]),
  );
  const periods = new Set(found.map(({ latest }) => latest.period));
  const field = store.queries.areaProfile.fieldOf([...codes], [...periods], asOf).map(shown);
  const fieldByIndicator = Map.groupBy(field, ({ indicator }) => indicator);
  return found.map((entry) => withStanding(entry, fieldByIndicator, codebook));
}

function withStanding(
  entry: Entry,
  fieldByIndicator: ReadonlyMap<string, readonly ShownReading[]>,
  codebook: Codebook,
): ProfiledIndicator {
  const { indicator, latest } = entry;
  const readings = codesFor(indicator, codebook).flatMap((code) => fieldByIndicator.get(code) ?? []);
  return {
    ...entry,
    ...standingOf(indicator, latest, {
      readings: readingsOf(indicator, readings, codebook, latest.boundaries ?? 'reported'),
      places: fieldByIndicator.get(rankCodeOf(indicator.code)) ?? [],
      codebook,
    }),
  };
}
