import { describe, expect, test } from 'vitest';
import { formatFor } from './format.ts';

const vi = formatFor('vi');
const en = formatFor('en');

const share = { code: 'digital-economy-grdp-share', unit: '%', unitEn: '%', decimals: 2 };
const grdp = { code: 'grdp', unit: 'tỷ đồng', unitEn: 'billion VND', decimals: 0 };
const index = { code: 'digital-economy-index', unit: 'điểm (0–1)', unitEn: 'score (0–1)', decimals: 4 };
const pci = { code: 'pci', unit: 'điểm (0–100)', unitEn: 'score (0–100)', decimals: 2 };
const rank = { code: 'dti-rank', unit: 'hạng', unitEn: 'rank', decimals: 0 };

/** Figures and units are joined by a space that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  test.each([
    [1249, 0, '1.249', '1,249'],
    [8.592, 2, '8,59', '8.59'],
    [0.4856, 4, '0,4856', '0.4856'],
    [12, 2, '12,00', '12.00'],
    [-3.5, 1, '−3,5', '−3.5'],
    [-0.001, 2, '0,00', '0.00'],
  ])('%d with %d decimals', (value, decimals, inVietnamese, inEnglish) => {
    expect(vi.number(value, decimals)).toBe(inVietnamese);
    expect(en.number(value, decimals)).toBe(inEnglish);
  });

  test('a difference has its sign, nothing has none', () => {
    expect(vi.signed(0.0758, 4)).toBe('+0,0758');
    expect(vi.signed(-0.85, 2)).toBe('−0,85');
    expect(vi.signed(0, 2)).toBe('0,00');
    expect(vi.signed(-0.001, 2)).toBe('0,00');
  });

  test('a promised figure has no closing zeros', () => {
    expect(plain(vi.promised(share, 15))).toBe('15 %');
    expect(plain(vi.promised(share, 10.08))).toBe('10,08 %');
    expect(plain(vi.promised(grdp, 100_000))).toBe('100.000 tỷ đồng');
  });
});

describe('units', () => {
  test.each([
    [share, 8.592, '8,59 %', '8.59 %'],
    [grdp, 100_314, '100.314 tỷ đồng', '100,314 billion VND'],
    [index, 0.4856, '0,4856', '0.4856'],
    [pci, 61.2, '61,20 điểm', '61.20 score'],
    [rank, 12, '12', '12'],
  ])('%o', (indicator, value, inVietnamese, inEnglish) => {
    expect(plain(vi.withUnit(indicator, value))).toBe(inVietnamese);
    expect(plain(en.withUnit(indicator, value))).toBe(inEnglish);
  });

  test('differences have units of their own', () => {
    expect(plain(vi.difference(share, 1.602))).toBe('+1,60 điểm %');
    expect(plain(vi.difference(index, 0.0758))).toBe('+0,0758 điểm');
    expect(plain(vi.difference(rank, -3))).toBe('−3 bậc');
    expect(plain(vi.distance(grdp, -28_618))).toBe('28.618 tỷ đồng');
    expect(plain(en.distance(share, 6.41))).toBe('6.41 percentage points');
  });
});

describe('periods', () => {
  test.each([
    ['2021', 'Năm 2021', 'năm 2021', '2021', '2021'],
    ['2023-Q2', 'Quý II/2023', 'quý II/2023', 'Q2/2023', 'Quarter 2 of 2023'],
    ['2023-S1', '6 tháng đầu năm 2023', '6 tháng đầu năm 2023', '6T đầu/2023', 'First half of 2023'],
    ['2023-S2', '6 tháng cuối năm 2023', '6 tháng cuối năm 2023', '6T cuối/2023', 'Second half of 2023'],
    ['2023-06', 'Tháng 6/2023', 'tháng 6/2023', '6/2023', 'June 2023'],
    ['no period', 'no period', 'no period', 'no period', 'no period'],
  ])('%s', (period, heading, inText, short, english) => {
    expect([vi.period(period), vi.periodInText(period), vi.periodShort(period)]).toEqual([
      heading,
      inText,
      short,
    ]);
    expect(en.period(period)).toBe(english);
  });

  test('months keep their capital within an English sentence, quarters do not', () => {
    expect(en.periodInText('2023-06')).toBe('June 2023');
    expect(en.periodInText('2023-Q2')).toBe('quarter 2 of 2023');
  });
});

describe('dates', () => {
  test.each([
    ['2022-11-18', '18/11/2022', '18 Nov 2022'],
    ['2025-07-01', '01/7/2025', '1 Jul 2025'],
    ['2026-01-05', '05/01/2026', '5 Jan 2026'],
    ['2025-02', '2/2025', 'Feb 2025'],
    ['2023', '2023', '2023'],
  ])('%s', (date, inVietnamese, inEnglish) => {
    expect([vi.date(date), en.date(date)]).toEqual([inVietnamese, inEnglish]);
  });

  test('a moment is told by the clock of Vietnam', () => {
    expect(vi.moment('2022-11-18T18:05:00Z')).toBe('19/11/2022 01:05');
  });
});

describe('words', () => {
  test('the flag that matters most leads', () => {
    expect(vi.status(['A'])).toBe('Chính thức');
    expect(vi.status(['P', 'B'])).toBe('Đứt chuỗi, sơ bộ');
    expect(vi.status([])).toBe('Chính thức');
    expect(en.status(['V'])).toBe('Unvalidated');
  });

  test('a text that one language lacks is shown in the other', () => {
    expect(en.text('chỉ có tiếng Việt', null)).toBe('chỉ có tiếng Việt');
    expect(en.text('có', 'has')).toBe('has');
    expect(vi.text('', null)).toBeNull();
  });
});
