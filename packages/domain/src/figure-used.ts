import type { Boundaries } from './area.ts';
import type { ShownReading } from './computed-reading.ts';
import type { Indicator } from './indicator.ts';
import type { Bound, Derivation, ObservationStatus, Quality } from './observation.ts';
import type { Period } from './period.ts';
import type { SeriesPoint } from './target-series.ts';

/** A figure that a sentence rests on: an observation by its id, or a computed one by those of its parts. */
export type FigureUsed = {
  readonly observation: number | null;
  /** Ids of the observations that it was computed from; its own when it is one. */
  readonly parts: readonly number[];
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly source: string;
  readonly boundaries: Boundaries | null;
  readonly value: number;
  readonly status: readonly ObservationStatus[];
  readonly quality: Quality;
  readonly bound: Bound | null;
  readonly derivation: Derivation | 'rank' | 'mean';
};

/** A place or an unweighted mean, published or computed here over the whole list of provinces. */
export type Standing = {
  readonly value: number;
  /** How many provinces the list has. */
  readonly of: number;
  readonly kind: 'published' | 'computed';
  readonly period: Period;
  readonly source: string;
  /** Id of the reading that says so, when published. */
  readonly observation: number | null;
  readonly parts: readonly number[];
};

/** The latest figure of an indicator and where it stands. */
export type StandingOf = {
  readonly indicator: Indicator;
  readonly latest: ShownReading;
  /** The same series one step before; null across a break of method. */
  readonly previous: ShownReading | null;
  readonly rank: Standing | null;
  readonly mean: Standing | null;
  readonly differenceFromMean: number | null;
};

/** The stored observations behind a reading: itself, or all that it was computed from. */
export const observationIds = (reading: Pick<ShownReading, 'id' | 'parts'>): number[] =>
  reading.id === null ? reading.parts.flatMap(observationIds) : [reading.id];

/** Null for a reading without a value: a sentence cannot rest on it. */
export function figureOf(reading: ShownReading): FigureUsed | null {
  if (reading.value === null) return null;
  const { id, indicator, area, period, source, boundaries, value, status, quality, bound, derivation } =
    reading;
  const used = { indicator, area, period, source, boundaries, value, status, quality, bound, derivation };
  return { ...used, observation: id, parts: observationIds(reading) };
}

/** @param computedFrom where the point was computed, the ids behind it */
export const figureOfPoint = (
  { observation, period, source, boundaries, value, status, quality, bound, derivation }: SeriesPoint,
  indicator: string,
  area: string,
  computedFrom: readonly number[],
): FigureUsed => ({
  observation,
  parts: observation === null ? computedFrom : [observation],
  indicator,
  area,
  period,
  source,
  boundaries,
  value,
  status,
  quality,
  bound,
  derivation,
});

/** A place or mean as a figure: published ones are readings, computed ones name all that they rest on. */
export const figureOfStanding = (
  { observation, parts, value, period, source, kind }: Standing,
  as: 'rank' | 'mean',
  { indicator, area, boundaries, status, quality }: ShownReading,
): FigureUsed => ({
  observation,
  parts,
  indicator,
  area,
  period,
  source,
  boundaries,
  value,
  status,
  quality,
  bound: null,
  derivation: kind === 'published' ? 'reported' : as,
});
