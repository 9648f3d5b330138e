import { type AreaProfile, getAreaProfile, type ProfileIndicator } from '@kts/contract';
import {
  type Area,
  type Boundaries,
  boundariesOn,
  type Codebook,
  codesFor,
  type Indicator,
  inForceOn,
  type IsoDate,
  rankCodeOf,
  readingsOf,
  shown,
  type ShownReading,
} from '@kts/domain';
import type { Context } from '../../context.ts';
import { handleRead, type Reading } from '../../plugins/endpoints.ts';
import { notFound } from '../../plugins/problems.ts';
import { toAreaItem } from '../../shapes/area-item.ts';
import { momentOf } from '../../shapes/as-of.ts';
import { toReadingOut } from '../../shapes/reading-out.ts';
import { latestOf, previousOf, seriesOf } from './series.ts';
import { meanOfField, rankInField } from './standing.ts';

export function areaProfileRoutes(reading: Reading): void {
  const { context } = reading;
  const { codebook, clock } = context;
  handleRead(reading, getAreaProfile, ({ params, query }) => {
    const area = codebook.area(params.area);
    if (area === undefined) throw notFound('area', params.area);
    const { asOf, today } = momentOf(query.asOf, clock);
    const indicators = profileIndicators(area, today, asOf, context);
    return {
      ...territory(area, today, codebook),
      asOf: query.asOf ?? null,
      indicators,
      strengths: byThird(indicators, (share) => share <= 1 / 3),
      weaknesses: byThird(indicators, (share) => share > 2 / 3),
    };
  });
}

function territory(
  area: Area,
  today: IsoDate,
  codebook: Codebook,
): Pick<AreaProfile, 'area' | 'dissolved' | 'formedFrom' | 'peers'> {
  const items = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => {
      const found = codebook.area(slug);
      return found === undefined ? [] : [toAreaItem(found, today)];
    });
  const own = toAreaItem(area, today);
  const gone = area.validTo !== null && area.validTo < today;
  const day = gone ? (area.validTo ?? today) : today;
  const peers = codebook
    .areasOn(day)
    .filter((other) => other.level === 'province' && other.slug !== area.slug)
    .filter(
      (other) =>
        own.region !== null &&
        other.regions.some((region) => region.slug === own.region && inForceOn(region, day)),
    )
    .map(({ slug }) => slug);
  return {
    area: own,
    dissolved: gone
      ? { on: nextDay(day), document: area.document, successors: items(area.successors) }
      : null,
    formedFrom: items(area.predecessors),
    peers: items(peers),
  };
}

/** The day on which the change took effect: the one after the last day in force. */
const nextDay = (day: IsoDate): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function profileIndicators(
  area: Area,
  today: IsoDate,
  asOf: number | null,
  { codebook, store }: Context,
): ProfileIndicator[] {
  const stored = store.queries.areaProfile.readings([area.slug, 'vn'], asOf).map(shown);
  const byIndicator = Map.groupBy(stored, ({ indicator }) => indicator);
  const preferred = boundariesOn(area.validTo !== null && area.validTo < today ? area.validTo : today);
  const found = codebook.indicators.flatMap((indicator) => {
    const readings = codesFor(indicator, codebook).flatMap((code) => byIndicator.get(code) ?? []);
    const entry = profileOf(indicator, readings, area, preferred, codebook);
    return entry === null ? [] : [{ indicator, ...entry }];
  });
  const codes = new Set(
    found.flatMap(({ indicator }) => [...codesFor(indicator, codebook), rankCodeOf(indicator.code)]),
  );
  const periods = new Set(found.map(({ latest }) => latest.period));
  const field = store.queries.areaProfile.fieldOf([...codes], [...periods], asOf).map(shown);
  const fieldByIndicator = Map.groupBy(field, ({ indicator }) => indicator);
  return found.map(({ indicator, latest, previous, series }) =>
    withStanding(indicator, latest, previous, series, fieldByIndicator, codebook),
  );
}

type Entry = { latest: ShownReading; previous: ShownReading | null; series: ProfileIndicator['series'] };

function profileOf(
  indicator: Indicator,
  readings: readonly ShownReading[],
  area: Area,
  preferred: Boundaries,
  codebook: Codebook,
): Entry | null {
  const all = readingsOf(indicator, readings, codebook, 'reported').filter(
    (reading) => reading.area === area.slug,
  );
  const series = seriesOf(all);
  const chosen = latestOf(indicator, series, preferred);
  if (chosen === null) return null;
  return {
    latest: chosen.latest,
    previous: previousOf(indicator, chosen.series, chosen.latest),
    series: series.map(({ source, boundaries, derivation, readings: each }) => ({
      source,
      boundaries,
      derivation,
      readings: each.map(toReadingOut),
    })),
  };
}

function withStanding(
  indicator: Indicator,
  latest: ShownReading,
  previous: ShownReading | null,
  series: ProfileIndicator['series'],
  fieldByIndicator: ReadonlyMap<string, readonly ShownReading[]>,
  codebook: Codebook,
): ProfileIndicator {
  const readings = codesFor(indicator, codebook).flatMap((code) => fieldByIndicator.get(code) ?? []);
  const places = fieldByIndicator.get(rankCodeOf(indicator.code)) ?? [];
  const field = readingsOf(indicator, readings, codebook, 'reported');
  const mean = meanOfField(indicator, latest, field, codebook);
  return {
    indicator: indicator.code,
    latest: toReadingOut(latest),
    previous: previous && toReadingOut(previous),
    rank: rankInField(indicator, latest, field, places, codebook),
    mean,
    differenceFromMean: mean === null || latest.value === null ? null : latest.value - mean.value,
    series,
  };
}

/** Indicators whose place lies in one third of the provinces. */
const byThird = (indicators: readonly ProfileIndicator[], inThird: (share: number) => boolean): string[] =>
  indicators
    .filter(({ rank }) => rank !== null && inThird(rank.value / rank.of))
    .map(({ indicator }) => indicator);
