import { describe, expect, test } from 'vitest';
import { complaints, planText, told } from '../testing/codebook.ts';

const ROW = 'GRDP;Tiền Giang;2010;98765,4;nso';
const STORED = ['grdp|tien-giang|2010|nso|2024=98765.4'];

describe('what the heading over the figures says', () => {
  test.each([
    ['another unit', 'chỉ tiêu;tỉnh;kỳ;giá trị (triệu đồng);nguồn', 'GRDP;Tiền Giang;2010;98765400;nso', 'A'],
    ['that the figures are preliminary', 'chỉ tiêu;tỉnh;kỳ;giá trị (sơ bộ);nguồn', ROW, 'P'],
    ['that they are estimates, and their unit', 'chỉ tiêu;tỉnh;kỳ;Giá trị (ước) (tỷ đồng);nguồn', ROW, 'E'],
  ])('%s', (_case, heading, row, status) => {
    const plan = planText(`${heading}\n${row}\n`);
    expect(told(plan)).toEqual(STORED);
    expect(plan.observations.map(({ reading }) => reading.status.join())).toEqual([status]);
  });

  test('a unit that does not go with the indicator refuses, at the first figure', () => {
    const plan = planText(`chỉ tiêu;tỉnh;kỳ;giá trị (%);nguồn\n${ROW}\n${ROW.replace('2010', '2011')}\n`);
    expect(complaints(plan)).toEqual(['unit-mismatch 2 D']);
  });
});

describe('a year in one column, its quarter or month in another', () => {
  test.each([
    ['roman quarter', 'năm;quý', '2023;II', '2023-Q2'],
    ['quarter with its word', 'năm;quý', '2023;Quý 3', '2023-Q3'],
    ['month', 'năm;tháng', '2023;6', '2023-06'],
    ['month within a quarter', 'năm;quý;tháng', '2023;II;5', '2023-05'],
    ['no quarter: the year', 'năm;quý', '2023;', '2023'],
    ['the whole year', 'năm;quý', '2023;Cả năm', '2023'],
    ['the quarter’s column names the year too', 'quý', 'Quý II/2023', '2023-Q2'],
  ])('%s', (_case, headings, cells, period) => {
    const plan = planText(`chỉ tiêu;tỉnh;${headings};giá trị;nguồn\nGRDP;Tiền Giang;${cells};98765,4;nso\n`);
    expect(told(plan)).toEqual([`grdp|tien-giang|${period}|nso|2024=98765.4`]);
  });

  test('in a table with a column for each province', () => {
    const plan = planText('Năm;Quý;Hà Nội;Hải Phòng\n2023;I;1,5;2,5\n;II;3,5;4,5\n', {
      settings: { indicator: 'grdp', source: 'nso' },
    });
    expect(told(plan)).toEqual([
      'grdp|ha-noi|2023-Q1|nso|2024=1.5',
      'grdp|hai-phong|2023-Q1|nso|2024=2.5',
      'grdp|ha-noi|2023-Q2|nso|2024=3.5',
      'grdp|hai-phong|2023-Q2|nso|2024=4.5',
    ]);
  });
});
