import type { Forecast, ForecastReason } from '@kts/domain';
import type { Telling } from './telling.ts';

type Foreseen = {
  readonly forecast: Pick<Forecast, 'points' | 'probability' | 'n' | 'restated'> | null;
  readonly forecastReason: ForecastReason | null;
};

/** What the target's year brings with its band and probability, or why nothing can be said. */
export function sayForecast(telling: Telling, { forecast, forecastReason }: Foreseen): string | null {
  const { words, format, indicator } = telling;
  const last = forecast?.points.at(-1);
  if (forecast === null || last === undefined)
    return forecastReason === null ? null : words.forecast.none[forecastReason];
  const said = words.forecast.said(format.periodInText(last.period), format.withUnit(indicator, last.value));
  const band = words.forecast.band(
    format.value(indicator, last.low80),
    format.withUnit(indicator, last.high80),
  );
  const { n, restated } = forecast;
  const parts = [
    `${said}, ${band}`,
    words.forecast.probability(shareOf(telling, forecast.probability)),
    ...(restated === 0 ? [] : [words.forecast.restated(format.number(restated), format.number(n))]),
  ];
  return `${parts.join('; ')}.`;
}

/** Nothing is certain or impossible: a model that says so says too much. */
function shareOf({ words, format }: Telling, probability: number): string {
  const percent = Math.round(probability * 100);
  if (percent < 1) return words.forecast.below(format.percent(1));
  return percent > 99 ? words.forecast.above(format.percent(99)) : format.percent(percent);
}
