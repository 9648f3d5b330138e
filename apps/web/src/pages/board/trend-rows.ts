import type { JudgedTarget, SeriesPointOut } from '@kts/contract';
import { comparePeriods, type Period } from '@kts/domain';
import { type ForecastBand, pathAt } from '@kts/pictures';
import { pathFrom } from '../../components/target/path-from.ts';

/** A period of the picture, told in figures. */
export type TrendTableRow = {
  readonly period: Period;
  readonly point: SeriesPointOut | null;
  /** What the path asks for then. */
  readonly path: number | null;
  /** Reading − path, or expectation − path where there is no reading; with its plain sign. */
  readonly gap: number | null;
  readonly forecast: ForecastBand | null;
  /** The document sets this value: a milestone or the target. */
  readonly onPath: number | null;
};

/** Everything that the picture shows, a row a period: readings, path, milestones, forecast. */
export function trendRows(
  target: Pick<JudgedTarget, 'series' | 'baseline' | 'path' | 'forecast' | 'inputs'>,
): TrendTableRow[] {
  const path = pathFrom(target);
  const forecast = target.forecast?.points ?? [];
  const periods = new Set([...target.series, ...path, ...forecast].map(({ period }) => period));
  return [...periods].toSorted(comparePeriods).map((period) => {
    const at = <T extends { readonly period: Period }>(list: readonly T[]): T | null =>
      list.find((one) => one.period === period) ?? null;
    const [point, expected] = [at(target.series), at(forecast)];
    const asked = pathAt(path, period);
    const value = point?.value ?? expected?.value ?? null;
    return {
      period,
      point,
      path: asked,
      gap: value === null || asked === null ? null : value - asked,
      forecast: expected,
      onPath: at(target.path)?.value ?? null,
    };
  });
}
