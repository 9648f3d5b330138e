import type { Area, Boundaries } from './area.ts';
import type { Codebook } from './codebook.ts';
import type { ShownReading } from './computed-reading.ts';
import { firstOf, hasValue, isPoint, type ValuedReading } from './figure-order.ts';
import { observationIds, type Standing, type StandingOf } from './figure-used.ts';
import { type Direction, type Indicator, isRank } from './indicator.ts';
import type { Period } from './period.ts';
import { meanOf, medianOf, rankValues } from './ranking.ts';

/** The provinces of one list for one period and source: who has a value, and who has none. */
export type Field = {
  /** One reading a province, in the order of the list. */
  readonly readings: readonly ValuedReading[];
  /** How many provinces the list has. */
  readonly of: number;
  readonly missing: readonly string[];
};

type FieldKey = {
  readonly period: Period;
  /** Null: nobody has a figure. */
  readonly source: string | null;
  readonly boundaries: Boundaries;
};

/** Gathers the readings of a field; of several for one province the one that goes first (`inPrecedence`). */
export function fieldOf(
  { period, source, boundaries }: FieldKey,
  readings: readonly ShownReading[],
  provinces: readonly Pick<Area, 'slug'>[],
): Field {
  const fitting = readings
    .filter(hasValue)
    .filter((each) => each.period === period && each.source === source && each.boundaries === boundaries);
  const byArea = Map.groupBy(fitting, ({ area }) => area);
  const chosen = new Map(
    provinces.flatMap(({ slug }) => {
      const first = firstOf(byArea.get(slug) ?? [], boundaries);
      return first === undefined ? [] : [[slug, first] as const];
    }),
  );
  return {
    readings: provinces.flatMap(({ slug }) => chosen.get(slug) ?? []),
    of: provinces.length,
    missing: provinces.map(({ slug }) => slug).filter((slug) => !chosen.has(slug)),
  };
}

/** A place or a mean needs every province of the list: a missing one could stand anywhere. */
const isWhole = ({ missing }: Field): boolean => missing.length === 0;

export type Placed = {
  readonly reading: ValuedReading;
  /** Null below full coverage. */
  readonly rank: number | null;
  readonly tied: boolean;
};

/** The readings of a field, the best first, each with its place. */
export function placesIn(field: Field, direction: Direction): Placed[] {
  const whole = isWhole(field);
  return rankValues(field.readings, direction).map(({ item, rank, tied }) => ({
    reading: item,
    rank: whole ? rank : null,
    tied: whole && tied,
  }));
}

/** Mean and median over the provinces; null below full coverage, and for places. */
export function averagesIn(
  field: Field,
  indicator: Pick<Indicator, 'unitKind'>,
): { readonly mean: number | null; readonly median: number | null } {
  if (!isWhole(field) || isRank(indicator)) return { mean: null, median: null };
  const values = field.readings.map(({ value }) => value);
  return { mean: meanOf(values), median: medianOf(values) };
}

/** What the standing of a reading is found in. */
type Among = {
  /** Of the indicator, all areas. */
  readonly readings: readonly ShownReading[];
  /** Of the indicator that holds its published places. */
  readonly places: readonly ShownReading[];
  readonly codebook: Pick<Codebook, 'provinces'>;
};

/**
 * Place and mean of an area's reading: as they were published for the same period, which is a reading of
 * its own at any coverage; else computed over the whole list of provinces; else null.
 */
export function standingOf(
  indicator: Indicator,
  latest: ShownReading,
  { readings, places, codebook }: Among,
): Pick<StandingOf, 'rank' | 'mean' | 'differenceFromMean'> {
  const { period, source, boundaries } = latest;
  if (boundaries === null) return { rank: null, mean: null, differenceFromMean: null };
  const field = fieldOf({ period, source, boundaries }, readings, codebook.provinces(boundaries));
  const mean =
    publishedMean(indicator, latest, { readings, of: field.of }) ?? computedMean(indicator, latest, field);
  return {
    rank: publishedPlace(indicator, latest, places, field.of) ?? computedPlace(indicator, latest, field),
    mean,
    differenceFromMean: mean === null || latest.value === null ? null : latest.value - mean.value,
  };
}

const published = (reading: ValuedReading, of: number): Standing => ({
  value: reading.value,
  of,
  kind: 'published',
  period: reading.period,
  source: reading.source,
  observation: reading.id,
  parts: observationIds(reading),
});

const computed = (value: number, { period, source }: ShownReading, field: Field): Standing => ({
  value,
  of: field.of,
  kind: 'computed',
  period,
  source,
  observation: null,
  parts: field.readings.flatMap(observationIds),
});

function publishedPlace(
  indicator: Indicator,
  latest: ShownReading,
  places: readonly ShownReading[],
  of: number,
): StandingOf['rank'] {
  if (indicator.direction === 'none') return null;
  const { area, period, boundaries } = latest;
  const place = isRank(indicator)
    ? latest
    : places.find(
        (each) =>
          isPoint(each) && each.area === area && each.period === period && each.boundaries === boundaries,
      );
  if (place === undefined || !hasValue(place)) return null;
  return place.derivation === 'reported'
    ? published(place, of)
    : { ...published(place, of), kind: 'computed' };
}

function computedPlace(indicator: Indicator, latest: ShownReading, field: Field): StandingOf['rank'] {
  if (indicator.direction === 'none') return null;
  const own = placesIn(field, indicator.direction).find(({ reading }) => reading.area === latest.area);
  return own === undefined || own.rank === null ? null : computed(own.rank, latest, field);
}

/** Of an index the country's figure is the provincial mean: beside itself it says nothing. */
const hasMean = (indicator: Indicator, latest: ShownReading): boolean =>
  latest.area !== 'vn' && !isRank(indicator);

function publishedMean(
  indicator: Indicator,
  latest: ShownReading,
  { readings, of }: { readonly readings: readonly ShownReading[]; readonly of: number },
): Standing | null {
  if (!hasMean(indicator, latest) || indicator.countryValue !== 'provincial-mean') return null;
  const { period, source, boundaries } = latest;
  const mean = readings
    .filter(hasValue)
    .find(
      (each) =>
        each.area === 'vn' &&
        each.period === period &&
        each.source === source &&
        (each.boundaries === null || each.boundaries === boundaries),
    );
  return mean === undefined ? null : published(mean, of);
}

function computedMean(indicator: Indicator, latest: ShownReading, field: Field): Standing | null {
  const { mean } = averagesIn(field, indicator);
  return mean === null || !hasMean(indicator, latest) ? null : computed(mean, latest, field);
}
