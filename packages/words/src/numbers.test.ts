import { describe, expect, test } from 'vitest';
import { formatFor } from './format.ts';

const vi = formatFor('vi');
const en = formatFor('en');

const share = {
  code: 'digital-economy-grdp-share',
  unit: '%',
  unitEn: '%',
  unitKind: 'share',
  decimals: 2,
} as const;
const grdp = {
  code: 'grdp',
  unit: 'tỷ đồng',
  unitEn: 'billion VND',
  unitKind: 'amount',
  decimals: 0,
} as const;
const index = {
  code: 'digital-economy-index',
  unit: 'điểm (0–1)',
  unitEn: 'points (0–1)',
  unitKind: 'index',
  decimals: 4,
} as const;
const pci = {
  code: 'pci',
  unit: 'điểm (0–100)',
  unitEn: 'points (0–100)',
  unitKind: 'index',
  decimals: 2,
} as const;
const rank = { code: 'dti-rank', unit: 'hạng', unitEn: 'rank', unitKind: 'rank', decimals: 0 } as const;

/** Figures and units are joined by a space that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  test.each([
    [1249, 0, '1.249', '1,249'],
    [100_314, 0, '100.314', '100,314'],
    [8.592, 2, '8,59', '8.59'],
    [0.4856, 4, '0,4856', '0.4856'],
    [12, 2, '12,00', '12.00'],
    [-3.5, 1, '−3,5', '−3.5'],
    [-0.001, 2, '0,00', '0.00'],
  ])('%d with %d decimals', (value, decimals, inVietnamese, inEnglish) => {
    expect(vi.number(value, decimals)).toBe(inVietnamese);
    expect(en.number(value, decimals)).toBe(inEnglish);
  });

  test.each([
    [0.0758, 4, '+0,0758'],
    [1.6025, 2, '+1,60'],
    [-0.85, 2, '−0,85'],
    [0, 2, '0,00'],
    [0.001, 2, '0,00'],
    [-0.001, 2, '0,00'],
  ])('%d has its sign, nothing has none', (value, decimals, text) => {
    expect(vi.signed(value, decimals)).toBe(text);
  });

  test('the figure of a target has no closing zeros', () => {
    expect(plain(vi.targetValue(share, 15))).toBe('15 %');
    expect(plain(vi.targetValue(share, 10.08))).toBe('10,08 %');
    expect(plain(vi.targetValue(grdp, 100_000))).toBe('100.000 tỷ đồng');
    expect(plain(vi.targetValue(share, 10, 20.5))).toBe('10–20,5 %');
  });
});

describe('units', () => {
  test.each([
    [share, 8.592, '8,59 %', '8.59 %'],
    [grdp, 100_314, '100.314 tỷ đồng', '100,314 billion VND'],
    [index, 0.4856, '0,4856', '0.4856'],
    [pci, 61.2, '61,20 điểm', '61.20 points'],
    [rank, 12, '12', '12'],
  ])('%o', (indicator, value, inVietnamese, inEnglish) => {
    expect(plain(vi.withUnit(indicator, value))).toBe(inVietnamese);
    expect(plain(en.withUnit(indicator, value))).toBe(inEnglish);
  });

  test('a place says of how many: of its list, else of the order that it is in', () => {
    expect(vi.figure(rank, 12, '2024')).toBe('12/63');
    expect(en.figure(rank, 12, '2025')).toBe('12/34');
    expect(vi.figure({ ...rank, code: 'un-egov-rank', max: 193 }, 71, null)).toBe('71/193');
    expect(vi.figure(rank, 71, null)).toBe('71');
    expect(plain(vi.figure(share, 8.592, '2024'))).toBe('8,59 %');
  });

  test('a figure is never torn from its unit', () => {
    expect(vi.withUnit(grdp, 100_314)).toMatch(/^100\.314\u00a0/);
    expect(vi.distance(share, 6.41)).not.toContain(' ');
  });

  test('differences have units of their own', () => {
    expect(plain(vi.difference(share, 1.602))).toBe('+1,60 điểm %');
    expect(plain(vi.difference(index, 0.0758))).toBe('+0,0758 điểm');
    expect(plain(vi.difference(rank, -3))).toBe('+3 bậc');
    expect(plain(vi.difference(rank, 2))).toBe('−2 bậc');
    expect(plain(vi.distance(grdp, -28_618))).toBe('28.618 tỷ đồng');
    expect(plain(en.distance(share, 6.41))).toBe('6.41 percentage points');
  });

  test('the whole unit stands in a heading', () => {
    expect([vi.unitName(index), en.unitName(index)]).toEqual(['điểm (0–1)', 'points (0–1)']);
  });
});

test('a text that one language lacks is shown in the other', () => {
  expect(en.text('chỉ có tiếng Việt', null)).toBe('chỉ có tiếng Việt');
  expect(en.text('có', 'has')).toBe('has');
  expect(vi.text('', null)).toBeNull();
});
