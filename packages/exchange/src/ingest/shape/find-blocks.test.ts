import { expect, test } from 'vitest';
import { planText, told } from '../../testing/codebook.ts';

test('a table above one with more columns is read too', () => {
  const text = `GRDP
Đơn vị tính: tỷ đồng
Nguồn: Tổng cục Thống kê
Tỉnh;2022;2023
Hà Nội;1196004;1297500

Tỉnh;2019;2020;2021
Hải Phòng;267000;276665;315000
`;
  expect(told(planText(text))).toEqual([
    'grdp|ha-noi|2022|nso|2024=1196004',
    'grdp|ha-noi|2023|nso|2024=1297500',
    'grdp|hai-phong|2019|nso|2024=267000',
    'grdp|hai-phong|2020|nso|2024=276665',
    'grdp|hai-phong|2021|nso|2024=315000',
  ]);
});
