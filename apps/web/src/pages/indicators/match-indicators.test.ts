import type { IndicatorItem } from '@kts/contract';
import { expect, test } from 'vitest';
import { matchIndicators } from './match-indicators.ts';

const item = (code: string, nameVi: string, nameEn: string, unit: string) =>
  ({ code, nameVi, nameEn, unit, unitEn: unit }) as IndicatorItem;
const all = [
  item('grdp', 'Tổng sản phẩm trên địa bàn', 'Gross regional domestic product', 'tỷ đồng'),
  item('dti', 'Chỉ số chuyển đổi số', 'Digital transformation index', 'điểm (0–1)'),
  item('population', 'Dân số trung bình', 'Average population', 'người'),
];

test.each([
  ['', ['grdp', 'dti', 'population']],
  ['chuyen doi', ['dti']],
  ['so doi chuyển', ['dti']],
  ['ĐỒNG', ['grdp']],
  ['population', ['population']],
  ['dan', ['population']],
  ['nothing at all', []],
])('%j', (text, codes) => {
  expect(matchIndicators(all, text).map(({ code }) => code)).toEqual(codes);
});
