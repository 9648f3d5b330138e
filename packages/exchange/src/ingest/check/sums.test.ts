import { describe, expect, test } from 'vitest';
import { complaints, planText } from '../../testing/codebook.ts';

const FIRMS = 'Số doanh nghiệp công nghệ số\nNguồn: Sở Thông tin và Truyền thông\nTỈNH;2022;2023\n';

describe('a total is a check of its parts', () => {
  test.each([
    ['that it adds up to', 'Tiền Giang;400;450\nBến Tre;300;310\nTổng cộng;700;760\n', []],
    [
      'that it differs from',
      'Tiền Giang;400;450\nBến Tre;300;310\nTổng cộng;700;790\n',
      ['total-differs 4 C'],
    ],
    ['above them', 'Tổng số;800;760\nTiền Giang;400;450\nBến Tre;300;310\n', ['total-differs 5 B']],
    ['one of which is missing', 'Tiền Giang;400;…\nBến Tre;300;310\nTổng cộng;700;999\n', []],
    ['by its mean', 'Tiền Giang;400;450\nBến Tre;300;310\nTrung bình;350;380\n', []],
  ])('%s', (_name, rows, expected) => {
    expect(complaints(planText(FIRMS + rows))).toEqual(expected);
  });

  test('both numbers are told, and the warning must be acknowledged', () => {
    const plan = planText(`${FIRMS}Tiền Giang;400;450\nBến Tre;300;310\nTổng cộng;700;790\n`);
    expect(plan.issues[0]).toMatchObject({
      severity: 'warning',
      params: { reason: 'total-differs', label: 'Tổng cộng', stated: 790, sum: 760 },
    });
    expect(plan.state).toBe('ready');
  });

  test('a share has no sum', () => {
    const shares =
      'Tỷ trọng kinh tế số trong GRDP (%)\nNguồn: Cục Thống kê\nTỉnh;2022\nHuế;9,5\nHà Nội;8,5\nTổng số;10\n';
    expect(complaints(planText(shares))).toEqual([]);
  });

  test('a year is the sum of its quarters', () => {
    const rows = ['2023-Q1;10', '2023-Q2;20', '2023-Q3;30', '2023-Q4;40', '2023;100000']
      .map((row) => `grdp;Huế;${row.replace(/(\d+)$/, '$1000')};nso`)
      .join('\n');
    const plan = planText(`indicator;province;period;value;source\n${rows}\n`);
    expect(complaints(plan)).toContain('total-differs 6 D');
  });
});
