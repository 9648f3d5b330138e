import fc from 'fast-check';
import { formatPeriod, type Frequency } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { readPeriod } from './period.ts';

const read = (text: string): unknown => {
  const found = readPeriod(text);
  if (found.kind === 'period') return found.period;
  return found.kind === 'candidates' ? found.candidates : found.code;
};

describe('readPeriod', () => {
  test.each([
    ['2023', '2023'],
    ['N2022', '2022'],
    ['Tháng Sáu 2023', '2023-06'],
    ['tháng năm năm 2023', '2023-05'],
    ['Tháng mười hai năm 2023', '2023-12'],
    ['quý tư năm 2022', '2022-Q4'],
    ['2Q/2023', '2023-Q2'],
    ['1H2023', '2023-S1'],
    ['6TĐN 2023', '2023-S1'],
    ['ba tháng đầu năm 2023', '2023-Q1'],
    // May, or a month left blank.
    ['Tháng năm 2023', 'period-granularity'],
    // A half-year or a month.
    ['Kỳ 1/2023', 'period-format'],
    ['3 tháng cuối năm 2023', 'period-granularity'],
    ['cuối năm 2023', 'period-format'],
    ['Jun-23', '2023-06'],
    ["Năm '22", '2022'],
    ['Năm 2023', '2023'],
    ['2023.0', '2023'],
    ['Cả năm 2023', '2023'],
    ['12 tháng năm 2023', '2023'],
    ['KỲ 2023', '2023'],
    ['Quý II/2023', '2023-Q2'],
    ['quý 2 năm 2023', '2023-Q2'],
    ['Q2/2023', '2023-Q2'],
    ['Q2-2023', '2023-Q2'],
    ['2023-Q2', '2023-Q2'],
    ['2023Q2', '2023-Q2'],
    ['II/2023', '2023-Q2'],
    ['Quý Ⅳ/2023', '2023-Q4'],
    ['3 tháng đầu năm 2023', '2023-Q1'],
    ['6 tháng đầu năm 2023', '2023-S1'],
    ['6T/2023', '2023-S1'],
    ['6 tháng 2023', '2023-S1'],
    ['6 tháng cuối năm 2023', '2023-S2'],
    ['2023-H1', '2023-S1'],
    ['2023-S2', '2023-S2'],
    ['nửa đầu năm 2023', '2023-S1'],
    ['Tháng 6/2023', '2023-06'],
    ['tháng 6 năm 2023', '2023-06'],
    ['06/2023', '2023-06'],
    ['6/2023', '2023-06'],
    ['2023-06', '2023-06'],
    ['T6/2023', '2023-06'],
    ['2023\u00a0', '2023'],
    ['Q2 – 2023', '2023-Q2'],
    ['30/6/2023', ['2023-S1', '2023-Q2', '2023-06']],
    ['31/12/2023', ['2023', '2023-S2', '2023-Q4', '2023-12']],
    ['31/01/2023', '2023-01'],
    ['tính đến ngày 30/9/2023', ['2023-Q3', '2023-09']],
    ['9 tháng 2023', 'period-granularity'],
    ['9T/2023', 'period-granularity'],
    ['15/6/2023', 'period-granularity'],
    ['2021-2023', 'period-granularity'],
    ['Lũy kế đến quý 2/2023', 'period-granularity'],
    ['tuần 5/2023', 'period-granularity'],
    ['1899', 'period-range'],
    ['2150', 'period-range'],
    ['Quý 2/2101', 'period-range'],
    ['13/2023', 'period-format'],
    ['tháng 13/2023', 'period-format'],
    ['Q5/2023', 'period-format'],
    ['45107', 'period-format'],
    ['Q2/23', 'period-format'],
    ['Quý 2', 'period-format'],
    ['', 'period-format'],
    ['20 23', 'period-format'],
    ['Jun-23', '2023-06'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('reads back every period in its own form', () => {
    const places: Readonly<Record<Frequency, number>> = { A: 1, S: 2, Q: 4, M: 12 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.constantFrom<Frequency>('A', 'S', 'Q', 'M'),
        fc.nat(11),
        (year, frequency, at) => {
          const period = formatPeriod({ year, frequency, index: (at % places[frequency]) + 1 });
          expect(read(period)).toBe(period);
        },
      ),
    );
  });
});
