import { describe, expect, test } from 'vitest';
import { formatFor } from './format.ts';

const vi = formatFor('vi');
const en = formatFor('en');
const forms = ({ period, periodInText, periodShort }: typeof vi, each: string) => [
  period(each),
  periodInText(each),
  periodShort(each),
];

describe('periods', () => {
  test.each([
    ['2021', 'Năm 2021', 'năm 2021', '2021'],
    ['2023-Q2', 'Quý II/2023', 'quý II/2023', 'Quý II/2023'],
    ['2023-S1', '6 tháng đầu năm 2023', '6 tháng đầu năm 2023', '6T đầu/2023'],
    ['2023-S2', '6 tháng cuối năm 2023', '6 tháng cuối năm 2023', '6T cuối/2023'],
    ['2023-06', 'Tháng 6/2023', 'tháng 6/2023', '6/2023'],
    ['no period', 'no period', 'no period', 'no period'],
  ])('%s in Vietnamese', (period, ...expected) => {
    expect(forms(vi, period)).toEqual(expected);
  });

  test.each([
    ['2021', '2021', '2021', '2021'],
    ['2023-Q2', 'Q2 2023', 'Q2 2023', 'Q2 2023'],
    ['2023-S1', 'First half of 2023', 'first half of 2023', 'H1 2023'],
    ['2023-06', 'June 2023', 'June 2023', 'Jun 2023'],
    ['no period', 'no period', 'no period', 'no period'],
  ])('%s in English', (period, ...expected) => {
    expect(forms(en, period)).toEqual(expected);
  });
});

describe('dates', () => {
  test.each([
    ['2022-11-18', '18/11/2022', '18 Nov 2022'],
    ['2025-06-30', '30/6/2025', '30 Jun 2025'],
    ['2025-07-01', '01/7/2025', '1 Jul 2025'],
    ['2026-01-05', '05/01/2026', '5 Jan 2026'],
    ['2025-02', '2/2025', 'Feb 2025'],
    ['2023', '2023', '2023'],
  ])('%s', (date, inVietnamese, inEnglish) => {
    expect([vi.date(date), en.date(date)]).toEqual([inVietnamese, inEnglish]);
  });

  test('a moment is told by the clock of Vietnam', () => {
    expect(vi.moment('2022-11-18T18:05:00Z')).toBe('19/11/2022 01:05');
    expect(vi.time('2022-11-18T18:05:00Z')).toBe('01:05');
    expect(vi.day('2022-11-17T17:00:00.000Z')).toBe('18/11/2022');
    expect(vi.moment('no moment')).toBe('no moment');
  });
});
