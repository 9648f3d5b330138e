import { describe, expect, test } from 'vitest';
import {
  formatFor,
  type Language,
  sayForecast,
  sayGap,
  sayPace,
  sayPosition,
  sayReason,
  sayTarget,
  sayYear,
  type Telling,
  words,
  writePoints,
} from '../index.ts';

const share = { code: 'share', unit: '%', unitEn: '%', unitKind: 'share', decimals: 2 } as const;
const rank = { code: 'un-egov-rank', unit: 'hạng', unitEn: 'rank', unitKind: 'rank', decimals: 0 } as const;

const tellingOf = (indicator: Telling['indicator'] = share, language: Language = 'vi'): Telling => ({
  words: words[language].targets,
  format: formatFor(language),
  indicator,
});
const [vi, en] = [tellingOf(), tellingOf(share, 'en')];

/** Figures and units are joined by a space that does not break. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

describe('a target', () => {
  test.each([
    ['=', 15, null, 'đạt 15 % vào năm 2025', 'reach 15 % by 2025'],
    ['>=', 15, null, 'ít nhất 15 % vào năm 2025', 'at least 15 % by 2025'],
    ['<=', 5, null, 'nhiều nhất 5 % vào năm 2025', 'at most 5 % by 2025'],
    ['~', 20, null, 'khoảng 20 % vào năm 2025', 'about 20 % by 2025'],
    ['range', 10, 20.5, 'từ 10 đến 20,5 % vào năm 2025', 'from 10 to 20.5 % by 2025'],
  ] as const)('%s %d', (comparator, value, valueMax, ...expected) => {
    const target = { comparator, value, valueMax, period: '2025' };
    expect([vi, en].map((telling) => plain(sayTarget(telling, target)))).toEqual(expected);
  });

  test('a place is one among the first', () => {
    const target = { comparator: '<=', value: 80, valueMax: null, period: '2022' } as const;
    expect(plain(sayTarget(tellingOf(rank), target))).toBe('trong nhóm 80 vào năm 2022');
  });
});

describe('what is missing', () => {
  test.each([
    [6.408, 'còn thiếu 6,41 điểm %', '6.41 percentage points short of the target'],
    [-2.284, 'vượt mục tiêu 2,28 điểm %', '2.28 percentage points past the target'],
    [0, 'vừa bằng mục tiêu', 'exactly on the target'],
    [null, null, null],
  ])('%d', (gap, inVietnamese, inEnglish) => {
    expect(plain(sayGap(vi, gap))).toBe(inVietnamese);
    expect(plain(sayGap(en, gap))).toBe(inEnglish);
  });

  test('places are counted as places', () => {
    expect(plain(sayGap(tellingOf(rank), 6))).toBe('còn thiếu 6 bậc');
  });
});

describe('pace', () => {
  test.each([
    [1.602, null, 'cần tăng 1,60 điểm %/năm', 'must gain 1.60 percentage points a year'],
    [
      2.6,
      0.85,
      'cần tăng 2,60 điểm %/năm, thực tế tăng 0,85 điểm %/năm: phải nhanh gấp 3,1 lần',
      'must gain 2.60 percentage points a year, is gaining 0.85 percentage points a year: needs 3.1 times the pace',
    ],
    [
      1,
      2,
      'cần tăng 1,00 điểm %/năm, thực tế tăng 2,00 điểm %/năm: nhanh hơn mức cần',
      'must gain 1.00 percentage points a year, is gaining 2.00 percentage points a year: faster than needed',
    ],
    [
      1,
      -0.5,
      'cần tăng 1,00 điểm %/năm, thực tế giảm 0,50 điểm %/năm: đi ngược mục tiêu',
      'must gain 1.00 percentage points a year, is falling by 0.50 percentage points a year: moving away from the target',
    ],
    [
      -1,
      0,
      'cần giảm 1,00 điểm %/năm, thực tế không đổi',
      'must fall by 1.00 percentage points a year, is not moving',
    ],
  ])('needed %d, actual %d', (needed, actual, inVietnamese, inEnglish) => {
    const pace = { gap: 6.4, needed, actual, unit: 'points' } as const;
    expect(plain(sayPace(vi, pace))).toBe(inVietnamese);
    expect(plain(sayPace(en, pace))).toBe(inEnglish);
  });

  test('counts are told in per cent', () => {
    expect(plain(sayPace(vi, { gap: 100, needed: 14.95, actual: 7.475, unit: 'percent' }))).toBe(
      'cần tăng 15,0 %/năm, thực tế tăng 7,5 %/năm: phải nhanh gấp 2 lần',
    );
  });

  test('a pace of money is one at current prices', () => {
    const money = {
      code: 'value',
      unit: 'tỷ đồng',
      unitEn: 'billion VND',
      unitKind: 'money',
      decimals: 0,
    } as const;
    const pace = { gap: 100, needed: 14.02, actual: 5.8, unit: 'percent' } as const;
    expect(plain(sayPace(tellingOf(money), pace))).toBe(
      'cần tăng 14,0 %/năm, thực tế tăng 5,8 %/năm: phải nhanh gấp 2,4 lần; theo giá hiện hành, chưa loại trừ biến động giá',
    );
    expect(plain(sayPace(tellingOf(money, 'en'), { ...pace, actual: null }))).toBe(
      'must gain 14.0 % a year; at current prices, not adjusted for price changes',
    );
  });

  test('in the formulas too, a place that gets better is a gain', () => {
    expect(plain(writePoints(tellingOf(rank), -12))).toBe('+12,0 bậc');
    expect(plain(writePoints(tellingOf(rank), 3))).toBe('−3,0 bậc');
    expect(plain(writePoints(vi, 1.602))).toBe('+1,60 điểm %');
  });

  test('a place gains as its number falls', () => {
    expect(plain(sayPace(tellingOf(rank), { gap: 6, needed: -1.2, actual: 3, unit: 'points' }))).toBe(
      'cần tăng 1,2 bậc/năm, thực tế giảm 3,0 bậc/năm: đi ngược mục tiêu',
    );
  });

  test.each([
    ['the target is met: the pace to it would be a decline', { gap: -4, needed: -1 }],
    ['the deadline has passed', { gap: 6, needed: null }],
  ])('nothing where %s', (_case, pace) => {
    expect(sayPace(vi, { ...pace, actual: 2, unit: 'points' })).toBeNull();
  });
});

describe('the year reached', () => {
  test.each([
    [{ points: 2041, percent: 2034, reason: null }, /2041.*2034/],
    [{ points: 2030, percent: 2030, reason: null }, /vào năm 2030\.$/],
    [{ points: 2030, percent: null, reason: null }, /vào năm 2030\.$/],
    [{ points: null, percent: null, reason: 'wrong-way' }, /không đạt/],
  ] as const)('%o', (reached, text) => {
    expect(sayYear(vi, reached)).toMatch(text);
  });

  test.each([null, { points: null, percent: null, reason: 'no-pace' } as const])(
    'nothing of %o',
    (reached) => {
      expect(sayYear(vi, reached)).toBeNull();
    },
  );
});

test.each([
  [{ value: 0.5, side: 'ahead' }, 'Vượt lộ trình 0,50 điểm %.'],
  [{ value: 0, side: 'on' }, 'Đúng lộ trình.'],
  [{ value: -7.31, side: 'behind' }, 'Thấp hơn yêu cầu của lộ trình 7,31 điểm %.'],
] as const)('position %o', (position, text) => {
  expect(plain(sayPosition(vi, position))).toBe(text);
});

describe('forecast', () => {
  const points = [{ period: '2030', value: 15.12, low50: 14.5, high50: 15.6, low80: 14.08, high80: 16.21 }];

  test.each([
    [0.0001, 'xác suất đạt dưới 1 %'],
    [0.23, 'xác suất đạt 23 %'],
    [1, 'xác suất đạt trên 99 %'],
  ])('probability %d', (probability, text) => {
    expect(
      plain(sayForecast(vi, { forecast: { points, probability, n: 6, restated: 0 }, forecastReason: null })),
    ).toBe(`Dự báo năm 2030: 15,12 %, 80 % khả năng từ 14,08 đến 16,21 %; ${text}.`);
  });

  test('says why there is none', () => {
    expect(sayForecast(vi, { forecast: null, forecastReason: 'too-few-points' })).toMatch(/^Chưa đủ số liệu/);
    expect(sayForecast(vi, { forecast: null, forecastReason: null })).toBeNull();
  });
});

describe('why a verdict is what it is', () => {
  type Judged = Parameters<typeof sayReason>[1];
  const judged: Judged = {
    verdict: 'insufficient',
    reason: null,
    period: '2025',
    judged: { period: '2021', status: ['A'] },
    baseline: '2021',
    gap: 'còn thiếu 6,41 điểm %',
    progress: 0.157,
    dissolvedOn: null,
    successors: [],
    source: 'Cục Thống kê',
    others: [],
  };
  const reasonOf = (change: Partial<Judged>, telling = vi) =>
    plain(sayReason(telling, { ...judged, ...change }));

  test('a dissolved area: since when, who follows, where it stood last', () => {
    const change = {
      verdict: 'area-dissolved',
      dissolvedOn: '2025-06-30',
      successors: ['Đồng Tháp'],
    } as const;
    expect(reasonOf(change)).toBe(
      'Dừng theo dõi do sắp xếp địa giới từ ngày 01/7/2025, trước khi hết kỳ mục tiêu; đơn vị kế tục: Đồng Tháp. ' +
        'Lần cuối (năm 2021): còn thiếu 6,41 điểm %.',
    );
    expect(reasonOf({ ...change, judged: null })).not.toContain('Lần cuối');
  });

  test.each([
    ['one-point', 'Chưa đủ căn cứ: mới có số liệu một kỳ.'],
    ['no-points', 'Chưa đủ căn cứ: chưa có số dùng được của Cục Thống kê.'],
    ['method-break', 'Chưa đủ căn cứ: đổi phương pháp tính sau kỳ gốc.'],
    ['definition-change', 'Chưa đủ căn cứ: đổi định nghĩa sau kỳ gốc.'],
    ['baseline-past-target', 'Chưa đủ căn cứ: kỳ gốc đã vượt mục tiêu.'],
    [null, 'Chưa đủ căn cứ để đánh giá.'],
  ] as const)('insufficient: %s', (reason, text) => {
    expect(reasonOf({ reason })).toBe(text);
  });

  test.each([
    ['met', null, 'Số chính thức của năm 2025 đạt mục tiêu.'],
    ['missed', null, 'Số chính thức của năm 2025 không đạt mục tiêu.'],
    [
      'awaiting',
      'nothing-for-period',
      'Đã hết kỳ mục tiêu, chưa có số của Cục Thống kê cho năm 2025. Số gần nhất (năm 2021): còn thiếu 6,41 điểm %.',
    ],
    [
      'unreported',
      'nothing-for-period',
      'Đã hết kỳ mục tiêu hơn một năm mà không có số của Cục Thống kê cho năm 2025. Số gần nhất (năm 2021): còn thiếu 6,41 điểm %.',
    ],
    ['met-early', null, 'Số chính thức của năm 2021 đã đạt mục tiêu, trước hạn.'],
    ['slow', null, 'Nhịp thực tế bằng 16 % nhịp mà mục tiêu đòi hỏi từ kỳ gốc (năm 2021).'],
    ['reversing', null, 'Đang đi ngược mục tiêu kể từ kỳ gốc (năm 2021).'],
  ] as const)('%s, %s', (verdict, reason, text) => {
    expect(reasonOf({ verdict, reason })).toBe(text);
  });

  test.each([
    [['E'], 'Số ước tính của năm 2025 đạt mục tiêu.'],
    [['V'], 'Số chưa kiểm chứng của năm 2025 đạt mục tiêu.'],
    [['E', 'V'], 'Số chưa kiểm chứng của năm 2025 đạt mục tiêu.'],
    [['P'], 'Số chính thức của năm 2025 đạt mục tiêu.'],
  ] as const)('by a figure with status %j', (status, text) => {
    expect(reasonOf({ verdict: 'met', judged: { period: '2025', status } })).toBe(text);
  });

  test('in English', () => {
    expect(reasonOf({ verdict: 'slow' }, en)).toBe(
      'The actual pace is 16 % of what the target asks for from the baseline (2021).',
    );
  });
});
