import type { SeriesFigureOut, SeriesPointOut } from '@kts/contract';
import type { Instant, SeriesFigure, SeriesPoint } from '@kts/domain';

/** A figure of a series as it crosses the wire. */
export function figureOut(figure: SeriesFigure): SeriesFigureOut {
  const { period, value, status, quality, bound, source, boundaries, observation, derivation } = figure;
  const { releasedOn, knownFrom } = figure;
  return {
    period,
    value,
    status: [...status],
    quality,
    bound,
    source,
    boundaries,
    observation,
    derivation,
    releasedOn,
    knownFrom: knownFrom === null ? null : instantText(knownFrom),
  };
}

export const pointOut = (point: SeriesPoint): SeriesPointOut => ({
  ...figureOut(point),
  beside: point.beside.map(figureOut),
});

export const instantText = (instant: Instant): string => new Date(instant).toISOString();
