import { describe, expect, test } from 'vitest';
import { FORECAST_LAMBDA, forecastTo, studentCdf, studentQuantile } from './forecast.ts';
import type { ObservationStatus } from './observation.ts';
import type { Goal } from './target-path.ts';
import { periodInYears } from './period.ts';
import type { SeriesPoint } from './target-series.ts';

type Measured = Parameters<typeof forecastTo>[1];
const share: Measured = {
  unitKind: 'share',
  min: 0,
  max: 100,
  paceUnit: 'points',
  breaks: [],
};
const index: Measured = { ...share, unitKind: 'index', max: 1 };
const firms: Measured = {
  ...share,
  unitKind: 'count',
  max: null,
  paceUnit: 'percent',
};
const days: Measured = { ...share, unitKind: 'rate', max: null };

/** `2021 8.592, 2022 10.1 E`: period, value, flags (A when left out). */
const series = (text: string): SeriesPoint[] =>
  text.split(', ').map((point) => {
    const [period = '', value, flags = 'A'] = point.split(' ');
    return {
      period,
      value: Number(value),
      status: [...flags] as ObservationStatus[],
      quality: 'ok',
      source: 'nso',
      boundaries: null,
      observation: 1,
      derivation: 'reported',
      releasedOn: null,
      bound: null,
      knownFrom: null,
      beside: [],
    };
  });

const goalAt = (period: string, value: number, reach: 1 | -1 = 1): Goal => ({
  years: periodInYears(period),
  value,
  reach,
  direction: reach === 1 ? 'higher' : 'lower',
});

type Wanted = {
  readonly period: string;
  readonly value: number;
  readonly reach?: 1 | -1;
  readonly lambda?: number;
};

type Given = readonly [indicator: Measured, readings: string];

const forecast = (indicator: Measured, readings: string, { period, value, reach, lambda }: Wanted) =>
  forecastTo({ goal: goalAt(period, value, reach), period }, indicator, series(readings), lambda);

const national = '2020 12.66, 2021 12.87, 2022 12.83, 2023 12.87, 2024 13.17';
const provincial = '2020 9.1, 2021 8.7, 2022 8.9, 2023 8, 2024 7.6';

/*
 * The expected numbers come from numpy 2 and scipy 1.17.1: coefficients and covariance by
 * inv(X'WX), standard error of one more reading of weight 1, quantiles by scipy.stats.t.
 */
describe('forecastTo, against numpy and scipy', () => {
  test.each<[string, Given, Wanted, [scale: string, figures: readonly number[]]]>([
    [
      'a share, on the logit scale',
      [share, national],
      { period: '2030', value: 25 },
      [
        'logit',
        [13.773954706800025, 13.548642792328867, 14.002406644103871, 13.295334862479798, 14.266969306344516],
      ],
    ],
    [
      'with a shorter memory',
      [share, national],
      { period: '2030', value: 25, lambda: 0.5 },
      [
        'logit',
        [13.963467449225936, 13.718385844772166, 14.212206273869143, 13.443142770065016, 14.500557705783736],
      ],
    ],
    [
      'an index of 0–1',
      [index, '2021 0.4098, 2022 0.45, 2023 0.51, 2024 0.54'],
      { period: '2025', value: 0.6 },
      [
        'logit',
        [0.5884210486500022, 0.5781767164826314, 0.598589317550293, 0.564661710578193, 0.6117752114415168],
      ],
    ],
    [
      'a count, on the log scale',
      [firms, '2021 410, 2022 455, 2023 491, 2024 560'],
      { period: '2026', value: 700 },
      [
        'log',
        [681.1267719377997, 664.3159769589774, 698.3629711483758, 642.9296223862749, 721.5932557726732],
      ],
    ],
    [
      'quarters of a stock',
      [firms, '2023-Q1 470, 2023-Q2 491, 2023-Q3 505, 2023-Q4 533'],
      { period: '2025-Q2', value: 600 },
      ['log', [677.2613742703668, 662.7139610695057, 692.1281216685867, 644.1369636123, 712.0891906378203]],
    ],
    [
      'anything else, on its own scale',
      [days, provincial],
      { period: '2027', value: 6.5, reach: -1 },
      [
        'linear',
        [6.492057720768417, 6.120940486448557, 6.863174955088278, 5.697442410225774, 7.286673031311061],
      ],
    ],
  ])('%s', (_name, [indicator, readings], wanted, [scale, [expected, low50, high50, low80, high80]]) => {
    const outcome = forecast(indicator, readings, wanted).forecast;
    expect(outcome).toMatchObject({
      scale,
      lambda: wanted.lambda ?? FORECAST_LAMBDA,
      n: readings.split(', ').length,
      residual: expect.any(Number),
    });
    const last = outcome?.points.at(-1);
    expect(last?.period).toBe(wanted.period);
    const close = (figure = Number.NaN) => expect.closeTo(figure, 6);
    expect(last).toMatchObject({
      value: close(expected),
      low50: close(low50),
      high50: close(high50),
      low80: close(low80),
      high80: close(high80),
    });
  });

  test.each<[string, Given, Wanted, number]>([
    ['30 % from 13 %', [share, national], { period: '2030', value: 30 }, 1.7828397084196368e-5],
    ['14 % from 13 %', [share, national], { period: '2030', value: 14 }, 0.2520668492348077],
    [
      '14 %, with a shorter memory',
      [share, national],
      { period: '2030', value: 14, lambda: 0.5 },
      0.4585653691640914,
    ],
    [
      '700 firms',
      [firms, '2021 410, 2022 455, 2023 491, 2024 560'],
      { period: '2026', value: 700 },
      0.23304491312343145,
    ],
    [
      '0.6 of an index',
      [index, '2021 0.4098, 2022 0.45, 2023 0.51, 2024 0.54'],
      { period: '2025', value: 0.6 },
      0.2252143137742887,
    ],
    ['falling to 6.5', [days, provincial], { period: '2027', value: 6.5, reach: -1 }, 0.5060162790271614],
  ])('probability: %s', (_name, [indicator, readings], wanted, expected) => {
    expect(forecast(indicator, readings, wanted).forecast?.probability).toBeCloseTo(expected, 8);
  });
});

describe('the years of a forecast', () => {
  const periods = (readings: string, period: string) =>
    forecast(firms, readings, { period, value: 900 }).forecast?.points.map((point) => point.period);

  test('run from the year after the last reading to the target', () => {
    expect(periods('2021 410, 2022 455, 2023 491, 2024 560', '2027')).toEqual(['2025', '2026', '2027']);
    expect(
      forecast(firms, '2021 410, 2022 455, 2023 491, 2024 560', { period: '2027', value: 900 }).forecast
        ?.from,
    ).toBe('2024');
  });

  test('from the middle of a year, and to the middle of one', () => {
    const quarters = '2023-Q1 470, 2023-Q2 491, 2023-Q3 505, 2024-Q1 533';
    expect(periods(quarters, '2025')).toEqual(['2024', '2025']);
    expect(periods(quarters, '2025-Q2')).toEqual(['2024', '2025-Q2']);
    expect(periods(quarters, '2024-Q2')).toEqual(['2024-Q2']);
  });
});

describe('no forecast', () => {
  const cut = { period: '2022', status: 'B', textVi: '', textEn: '' } as const;

  test.each([
    ['three readings', share, '2021 8, 2022 9, 2023 10', 'too-few-points'],
    ['four, one of them of a half-year', firms, '2021 8, 2022 9, 2022-S1 9, 2023 10', 'mixed-frequency'],
    ['three since the break', { ...share, breaks: [cut] }, '2021 8, 2022 9, 2023 10, 2024 11', 'break'],
    ['a flag on the way', share, '2021 8, 2022 9 AB, 2023 10, 2024 11', 'break'],
    ["an estimate of the target's own year", share, '2021 8, 2022 9, 2023 10, 2030 11 E', 'deadline-passed'],
    [
      'a rank',
      { ...share, unitKind: 'rank' } as Measured,
      '2021 30, 2022 29, 2023 28, 2024 27',
      'not-forecastable',
    ],
  ])('%s', (_name, indicator, readings, reason) => {
    expect(forecast(indicator, readings, { period: '2030', value: 25 })).toEqual({ forecast: null, reason });
  });

  test('nor from nothing', () => {
    expect(forecastTo({ goal: goalAt('2030', 25), period: '2030' }, share, []).reason).toBe('too-few-points');
  });

  test('a break before four readings is behind us, and a flag on the first of them', () => {
    const recut = { ...share, breaks: [{ ...cut, period: '2021' }] };
    expect(
      forecast(recut, '2020 50, 2021 8, 2022 9, 2023 10, 2024 11', { period: '2030', value: 25 }).forecast?.n,
    ).toBe(4);
    expect(
      forecast(share, '2021 8 AB, 2022 9, 2023 10, 2024 11', { period: '2030', value: 25 }).forecast?.n,
    ).toBe(4);
  });
});

describe('readings at their limits', () => {
  test.each<[string, Given, number, number]>([
    ['on a line, target beyond it', [days, '2021 1, 2022 2, 2023 3, 2024 4'], 11, 0],
    ['on a line that ends at the target', [days, '2021 1, 2022 2, 2023 3, 2024 4'], 10, 1],
    ['all alike', [share, '2021 8, 2022 8, 2023 8, 2024 8'], 9, 0],
    ['doubling every year', [firms, '2021 1, 2022 2, 2023 4, 2024 8'], 512, 1],
    ['all zero', [days, '2021 0, 2022 0, 2023 0, 2024 0'], 1, 0],
  ])('%s: certain, with bands of no width', (_name, [indicator, readings], value, probability) => {
    const outcome = forecast(indicator, readings, { period: '2030', value }).forecast;
    expect(outcome?.probability).toBe(probability);
    for (const point of outcome?.points ?? []) {
      expect(point.low80).toBeCloseTo(point.high80, 9);
      expect(point.value).toBeCloseTo(point.low50, 9);
    }
  });

  test.each([
    ['a share of 0 and of 100', share, '2021 0, 2022 60, 2023 95, 2024 100', 100],
    ['a count of zero, which has no logarithm', firms, '2021 0, 2022 5, 2023 9, 2024 20', 100],
    ['a target of zero', firms, '2021 50, 2022 35, 2023 29, 2024 20', 0],
    ['a share beyond its bound', share, '2021 90, 2022 98, 2023 103, 2024 101', 100],
    ['an amount gone wild', firms, '2021 1, 2022 900000, 2023 3, 2024 800000', 1e6],
  ])('finite: %s', (_name, indicator, readings, value) => {
    const outcome = forecast(indicator, readings, { period: '2045', value }).forecast;
    const figures =
      outcome?.points.flatMap(({ period: _period, ...figures }) => Object.values(figures)) ?? [];
    expect(figures).toHaveLength(21 * 5);
    expect([...figures, outcome?.probability].every(Number.isFinite)).toBe(true);
    expect(outcome?.probability).toBeGreaterThanOrEqual(0);
    expect(outcome?.probability).toBeLessThanOrEqual(1);
  });

  test('bands stay within what the indicator can be', () => {
    const point = forecast({ ...days, max: 100 }, '2021 60, 2022 80, 2023 85, 2024 99', {
      period: '2030',
      value: 100,
    }).forecast?.points.at(-1);
    expect(point).toMatchObject({ value: 100, high80: 100 });
    expect(
      forecast(days, '2021 9, 2022 5, 2023 4, 2024 1', {
        period: '2030',
        value: 0,
        reach: -1,
      }).forecast?.points.at(-1)?.low80,
    ).toBe(0);
  });
});

// scipy.stats.t 1.17.1
describe('Student t', () => {
  test.each([
    [1, -2, 0.14758361765043326],
    [1, 8, 0.9604165758394344],
    [2, -0.5, 0.33333333333333337],
    [2, 1.5, 0.8638034375544994],
    [3, -2, 0.06966298427942152],
    [3, 8, 0.9979617112061072],
    [5, 0.5, 0.6808505641795355],
    [10, 1.5, 0.9177463367772799],
    [30, -2, 0.027312522481491547],
    [7, 0, 0.5],
  ])('with %d degrees of freedom, P(T < %d)', (degrees, t, expected) => {
    expect(studentCdf(t, degrees)).toBeCloseTo(expected, 9);
  });

  test.each([
    [1, 0.75, 1],
    [2, 0.75, 0.8164965809277261],
    [2, 0.9, 1.8856180831641272],
    [3, 0.9, 1.637744353696209],
    [5, 0.975, 2.5705818356363146],
    [10, 0.75, 0.6998120613124317],
    [30, 0.9, 1.3104150253913955],
    [1, 0.975, 12.706204736174694],
    [3, 0.1, -1.637744353696209],
    [4, 0.5, 0],
  ])('with %d degrees of freedom, quantile %d', (degrees, p, expected) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(expected, 8);
  });
});
