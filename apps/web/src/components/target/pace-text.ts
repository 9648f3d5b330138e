import type { JudgedTarget } from '@kts/contract';
import { inputsOf } from './inputs.ts';
import { percentText, pointsText, type Telling } from './words.ts';

type Paced = Pick<JudgedTarget, 'gap' | 'pace' | 'period' | 'inputs'>;

/** In words of daily life: "Cần +1,60 điểm % mỗi năm, đang +0,90 điểm %: phải nhanh gấp 1,8 lần." */
export function paceText(telling: Telling, target: Paced): string | null {
  const { t, format } = telling;
  const { decides } = inputsOf(target);
  const figures = target.pace?.[decides] ?? target.pace?.points ?? null;
  if (figures === null || figures.needed === null) return null;
  // What is met already needs no pace; carried backwards it would ask for a decline.
  if (target.gap !== null && target.gap <= 0) return null;
  const write = (pace: number) =>
    decides === 'percent' && target.pace?.percent !== null
      ? percentText(telling, pace)
      : pointsText(telling, pace);
  const needed = write(figures.needed);
  if (figures.actual === null) return t('paceNeeded', { needed, period: format.periodInText(target.period) });
  const values = { needed, actual: write(figures.actual) };
  if (figures.ratio === null) return t('paceNeededActual', values);
  if (figures.ratio <= 0) return t('paceReverse', values);
  if (figures.ratio >= 1) return t('paceEnough', values);
  return t('paceFaster', { ...values, times: format.trimmed(1 / figures.ratio, 1) });
}

/** Both computations, because the choice can move the answer by years; null when there is no pace. */
export function yearText({ t }: Telling, { yearReached }: Pick<JudgedTarget, 'yearReached'>): string | null {
  if (yearReached === null) return null;
  const { points, percent, reason } = yearReached;
  if (reason === 'wrong-way') return t('yearWrongWay');
  if (points !== null && percent !== null && points !== percent) {
    return t('yearBoth', { points: String(points), percent: String(percent) });
  }
  const year = points ?? percent;
  return year === null ? null : t('yearOne', { year: String(year) });
}

export function positionText(
  { t, format, indicator }: Telling,
  { position }: Pick<JudgedTarget, 'position'>,
): string | null {
  if (position === null) return null;
  if (position.side === 'on') return t('positionOn');
  const distance = format.distance(indicator, position.value);
  return t(position.side === 'ahead' ? 'positionAhead' : 'positionBehind', { distance });
}

const NO_FORECAST = {
  'too-few-points': 'forecastTooFew',
  'mixed-frequency': 'forecastMixed',
  break: 'forecastBreak',
  'deadline-passed': 'forecastPassed',
  'area-dissolved': 'forecastDissolved',
  'not-forecastable': 'forecastNot',
} as const;

export function forecastText(
  telling: Telling,
  { forecast, forecastReason }: Pick<JudgedTarget, 'forecast' | 'forecastReason'>,
): string | null {
  const { t, format, indicator } = telling;
  const last = forecast?.points.at(-1);
  if (forecast === null || last === undefined) {
    const key = Object.entries(NO_FORECAST).find(([code]) => code === forecastReason)?.[1];
    return key === undefined ? null : t(key);
  }
  return t('forecast', {
    period: format.periodInText(last.period),
    value: format.withUnit(indicator, last.value),
    low: format.value(indicator, last.low80),
    high: format.withUnit(indicator, last.high80),
    probability: probabilityText(telling, forecast.probability),
  });
}

/** Nothing is certain or impossible: a model that says so says too much. */
function probabilityText({ t, format }: Telling, probability: number): string {
  const percent = Math.round(probability * 100);
  if (percent < 1) return t('probabilityLow');
  return percent > 99 ? t('probabilityHigh') : `${format.number(percent)}\u00a0%`;
}
