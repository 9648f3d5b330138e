import { isRestated } from './figure-order.ts';
import { type Indicator, isRank } from './indicator.ts';
import { fitLine, type Line } from './pace.ts';
import { type Period, periodInYears, periodParts } from './period.ts';
import { type Goal, markOf, meets } from './target-path.ts';
import { onPresentDefinition, type SeriesPoint } from './target-series.ts';

/** Why there is no forecast; ranks are `not-forecastable`. */
export const FORECAST_REASONS = [
  'too-few-points',
  'mixed-frequency',
  'break',
  'deadline-passed',
  'area-dissolved',
  'not-forecastable',
] as const;
export type ForecastReason = (typeof FORECAST_REASONS)[number];

/** The expected value with the bands that hold it in 50 and in 80 cases of 100. */
export type ForecastPoint = {
  readonly period: Period;
  readonly value: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
};

export type Forecast = {
  readonly scale: 'logit' | 'log' | 'linear';
  /** Weight of a reading relative to one a year younger. */
  readonly lambda: number;
  readonly n: number;
  /** How many of them we carried over from the 63 provinces. */
  readonly restated: number;
  /** Standard deviation of what the line leaves over, on that scale. */
  readonly residual: number;
  /** Period of the last reading. */
  readonly from: Period;
  /** The years after it, up to the target's period. */
  readonly points: readonly ForecastPoint[];
  /** Of reaching the target in its period. */
  readonly probability: number;
};

export type ForecastOutcome =
  | { readonly forecast: Forecast; readonly reason: null }
  | { readonly forecast: null; readonly reason: ForecastReason };

export const FORECAST_LAMBDA = 0.8;
const FEWEST_POINTS = 4;

type ForecastIndicator = Pick<Indicator, 'unitKind' | 'min' | 'max' | 'paceUnit' | 'breaks'>;

/** Carries the readings on one definition forward to the target's period. The deadline lies ahead. */
export function forecastTo(
  { goal, period }: { readonly goal: Goal; readonly period: Period },
  indicator: ForecastIndicator,
  series: readonly SeriesPoint[],
  lambda: number = FORECAST_LAMBDA,
): ForecastOutcome {
  const usable = onPresentDefinition(series, indicator.breaks);
  const last = usable.at(-1);
  const reason = reasonAgainst(goal, indicator, series, usable);
  if (reason !== null || last === undefined) return { forecast: null, reason: reason ?? 'too-few-points' };

  const scale = scaleOf(indicator, [goal.value, ...usable.map(({ value }) => value)]);
  const { to, back } = transformOf(scale, indicator);
  const line = fitLine(
    usable.map(markOf).map(({ years, value }) => ({ years, value: to(value) })),
    lambda,
  );
  const { expected, se } = predict(line, goal.years);
  const forecast = {
    scale,
    lambda,
    n: usable.length,
    restated: usable.filter(isRestated).length,
    residual: line.s,
    from: last.period,
    points: bandsOf(line, yearsUpTo(period, last.period), back),
    probability:
      se === 0
        ? Number(meets(goal, back(expected)))
        : studentCdf((goal.reach * (expected - to(goal.value))) / se, line.degrees),
  };
  return { forecast, reason: null };
}

function reasonAgainst(
  goal: Goal,
  indicator: ForecastIndicator,
  series: readonly SeriesPoint[],
  usable: readonly SeriesPoint[],
): ForecastReason | null {
  const [first] = usable;
  const last = usable.at(-1);
  if (isRank(indicator)) return 'not-forecastable';
  // An estimate of the target's own period leaves nothing to forecast.
  if (last !== undefined && periodInYears(last.period) >= goal.years) return 'deadline-passed';
  if (first === undefined || series.length < FEWEST_POINTS) return 'too-few-points';
  if (usable.length < FEWEST_POINTS) return 'break';
  const frequencies = new Set(usable.map((point) => periodParts(point.period).frequency));
  return frequencies.size > 1 ? 'mixed-frequency' : null;
}

/** Shares and indices cannot leave their bounds; what grows by per cent cannot fall below zero (docs/methods.md, W19). */
function scaleOf(indicator: ForecastIndicator, values: readonly number[]): Forecast['scale'] {
  const { unitKind, paceUnit, min, max } = indicator;
  const isBounded = unitKind === 'share' || unitKind === 'index';
  if (isBounded && min === 0 && (max === 1 || max === 100)) return 'logit';
  return paceUnit === 'percent' && values.every((value) => value > 0) ? 'log' : 'linear';
}

type Transform = { readonly to: (value: number) => number; readonly back: (value: number) => number };

/** As near to a bound as a printed share (8,59 %) or index (0,4856) can tell: half of its last digit. */
const NEAREST = 5e-5;

function transformOf(scale: Forecast['scale'], { min, max }: ForecastIndicator): Transform {
  if (scale === 'log') return { to: Math.log, back: (z) => Math.exp(Math.min(z, 700)) };
  if (scale === 'linear') {
    return { to: (y) => y, back: (z) => Math.min(Math.max(z, min ?? -Infinity), max ?? Infinity) };
  }
  const whole = max ?? 1;
  const inside = (share: number) => Math.min(Math.max(share, NEAREST), 1 - NEAREST);
  return {
    to: (y) => Math.log(inside(y / whole) / (1 - inside(y / whole))),
    back: (z) => whole / (1 + Math.exp(-z)),
  };
}

/** The expected value and the standard error of one more reading. */
function predict({ at, slope, s, weight, sxx }: Line, years: number): { expected: number; se: number } {
  const ahead = years - at.years;
  return { expected: at.value + slope * ahead, se: s * Math.sqrt(1 + 1 / weight + ahead ** 2 / sxx) };
}

/** The bands reach from quantile ¼ to ¾, and from 0.1 to 0.9. */
function bandsOf(line: Line, periods: readonly Period[], back: Transform['back']): readonly ForecastPoint[] {
  const [t50, t80] = [studentQuantile(0.75, line.degrees), studentQuantile(0.9, line.degrees)];
  return periods.map((period) => {
    const { expected, se } = predict(line, periodInYears(period));
    return {
      period,
      value: back(expected),
      low50: back(expected - t50 * se),
      high50: back(expected + t50 * se),
      low80: back(expected - t80 * se),
      high80: back(expected + t80 * se),
    };
  });
}

/** The years that end between two periods, then the target's own. */
function yearsUpTo(target: Period, last: Period): readonly Period[] {
  const from = Math.floor(periodInYears(last)) + 1;
  const count = Math.max(0, Math.ceil(periodInYears(target)) - from);
  return [...Array.from({ length: count }, (_, index) => String(from + index).padStart(4, '0')), target];
}

/** Student's t: 1 − ½·I(ν/(ν+t²); ν/2, ½) for t ≥ 0 (Numerical Recipes, §6.4). */
export function studentCdf(t: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t >= 0 ? 1 - tail : tail;
}

/** The t that a share `p` lies below, by halving: sixty steps settle every digit. */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  let [low, high] = [0, 1];
  while (studentCdf(high, degrees) < p) [low, high] = [high, 2 * high];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Regularised incomplete beta I(x; a, b); the mirrored form converges fast on the other side. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front * betaFraction(x, a, b)) / a;
}

/** Lentz's evaluation of the continued fraction (Numerical Recipes, §6.4 `betacf`). */
function betaFraction(x: number, a: number, b: number): number {
  const guard = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / guard(1 + term * d);
      c = guard(1 + term / c);
      result *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return result;
}

/** log Γ by recurrence, for the whole and half numbers that degrees of freedom lead to. */
function logGamma(x: number): number {
  if (x <= 1) return x === 1 ? 0 : Math.log(Math.PI) / 2;
  return Math.log(x - 1) + logGamma(x - 1);
}
