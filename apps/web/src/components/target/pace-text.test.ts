import { describe, expect, test } from 'vitest';
import { forecastText, paceText, positionText, yearText } from './pace-text.ts';
import { judged, plain, tellingOf } from './testing.ts';

const telling = tellingOf();
const paced = (needed: number, actual: number | null, ratio: number | null) =>
  judged({ pace: { points: { needed, actual, ratio, slope: null }, percent: null } });

describe('paceText', () => {
  test.each([
    ['one reading so far', paced(1.602, null, null), 'Cần +1,60 điểm % mỗi năm đến hết năm 2025.'],
    [
      'too slow',
      paced(2.6, 0.85, 0.85 / 2.6),
      'Cần +2,60 điểm % mỗi năm, đang +0,85 điểm %: phải nhanh gấp 3,1 lần.',
    ],
    ['fast enough', paced(1, 2, 2), 'Cần +1,00 điểm % mỗi năm, đang +2,00 điểm %: đang nhanh hơn mức cần.'],
    ['the wrong way', paced(1, -0.5, -0.5), 'Cần +1,00 điểm % mỗi năm, đang −0,50 điểm %: phải đảo chiều.'],
  ])('%s', (_case, target, text) => {
    expect(plain(paceText(telling, target))).toBe(text);
  });

  test('counts are told in per cent', () => {
    const target = judged({
      inputs: { decides: 'percent' },
      pace: {
        points: { needed: 100, actual: 50, ratio: 0.5, slope: null },
        percent: { needed: 14.95, actual: 7.5, ratio: 0.5017, slope: null },
      },
    });
    expect(plain(paceText(telling, target))).toBe(
      'Cần +14,95 % mỗi năm, đang +7,50 %: phải nhanh gấp 2 lần.',
    );
  });

  test('nothing where the target is met: the pace to it would be a decline', () => {
    expect(paceText(telling, { ...paced(-1, 2, null), gap: -4 })).toBeNull();
  });

  test('nothing once the deadline has passed', () => {
    expect(paceText(telling, judged({ pace: null }))).toBeNull();
  });
});

describe('yearText', () => {
  test.each([
    [{ points: 2041, percent: 2034, reason: null }, /2041.*2034/],
    [{ points: 2030, percent: 2030, reason: null }, /vào năm 2030\.$/],
    [{ points: 2030, percent: null, reason: null }, /vào năm 2030\.$/],
    [{ points: null, percent: null, reason: 'wrong-way' }, /không đạt/],
  ])('%o', (yearReached, text) => {
    expect(yearText(telling, judged({ yearReached }))).toMatch(text);
  });

  test.each([null, { points: null, percent: null, reason: 'no-pace' }])(
    'nothing to tell: %o',
    (yearReached) => {
      expect(yearText(telling, judged({ yearReached }))).toBeNull();
    },
  );
});

test.each([
  [{ value: 0.5, unit: '%', side: 'ahead' }, 'Vượt lộ trình 0,50 điểm %.'],
  [{ value: 0, unit: '%', side: 'on' }, 'Đúng lộ trình.'],
  [{ value: -7.31, unit: '%', side: 'behind' }, 'Thấp hơn yêu cầu của lộ trình 7,31 điểm %.'],
] as const)('position %o', (position, text) => {
  expect(plain(positionText(telling, judged({ position })))).toBe(text);
});

describe('forecastText', () => {
  const forecast = (probability: number) => ({
    scale: 'logit' as const,
    lambda: 0.8,
    residual: 0.1,
    n: 6,
    from: '2025',
    points: [{ period: '2030', value: 15.12, low50: 14.5, high50: 15.6, low80: 14.08, high80: 16.21 }],
    probability,
  });

  test.each([
    [0.0001, 'xác suất đạt dưới 1 %'],
    [0.23, 'xác suất đạt 23 %'],
    [1, 'xác suất đạt trên 99 %'],
  ])('probability %d', (probability, text) => {
    expect(
      plain(forecastText(telling, judged({ forecast: forecast(probability), forecastReason: null }))),
    ).toBe(`Dự báo năm 2030: 15,12 %, 80 % khả năng từ 14,08 đến 16,21 %; ${text}.`);
  });

  test('says why there is none', () => {
    expect(forecastText(telling, judged())).toMatch(/^Chưa đủ số liệu để dự báo/);
    expect(forecastText(telling, judged({ forecastReason: null }))).toBeNull();
  });
});
