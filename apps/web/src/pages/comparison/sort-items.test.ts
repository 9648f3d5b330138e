import type { ComparisonItem } from '@kts/contract';
import { expect, test } from 'vitest';
import { sortItems } from './sort-items.ts';

const item = (area: string, value: number, releasedOn: string | null): ComparisonItem => ({
  id: 1,
  indicator: 'dti',
  area,
  period: '2022',
  source: 'mic',
  boundaries: '2024',
  value,
  missingReason: null,
  status: ['A'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn,
  sourceTitle: null,
  sourceUrl: null,
  derivation: 'reported',
  parts: [],
  missingParts: [],
  rank: null,
  rankOf: 63,
  tied: false,
});
const items = [
  item('Đồng Nai', 3, '2023-07'),
  item('Điện Biên', 2, null),
  item('Hà Nội', 1, '2023-01-05'),
  item('Đà Nẵng', 1, '2024'),
];

test.each([
  ['rank', false, ['Đồng Nai', 'Điện Biên', 'Hà Nội', 'Đà Nẵng']],
  ['rank', true, ['Đà Nẵng', 'Hà Nội', 'Điện Biên', 'Đồng Nai']],
  ['area', false, ['Đà Nẵng', 'Điện Biên', 'Đồng Nai', 'Hà Nội']],
  ['value', false, ['Hà Nội', 'Đà Nẵng', 'Điện Biên', 'Đồng Nai']],
  ['value', true, ['Đồng Nai', 'Điện Biên', 'Hà Nội', 'Đà Nẵng']],
  ['released', false, ['Hà Nội', 'Đồng Nai', 'Đà Nẵng', 'Điện Biên']],
  ['released', true, ['Đà Nẵng', 'Đồng Nai', 'Hà Nội', 'Điện Biên']],
] as const)('%s, descending %s', (sort, descending, expected) => {
  expect(sortItems(items, sort, descending, (slug) => slug).map(({ area }) => area)).toEqual(expected);
});
