import type { ImportChange } from '@kts/contract';
import { expect, test } from 'vitest';
import { publishedLinks } from './published-links.ts';

const change = (over: Partial<ImportChange>): ImportChange => ({
  kind: 'created',
  indicator: 'grdp',
  area: 'tien-giang',
  period: '2023',
  source: 'nso',
  boundaries: '2024',
  before: null,
  after: {
    ...{ value: 1, missingReason: null, status: ['A'] },
    ...{ quality: 'ok' as const, bound: null, note: null, releasedOn: null },
  },
  sheet: null,
  line: 2,
  column: 'D',
  text: '1',
  mended: null,
  ...over,
});

test('one for each page that shows something new; provinces only', () => {
  const links = publishedLinks([
    change({}),
    change({ area: 'ha-noi', kind: 'revised' }),
    change({ period: '2024' }),
    change({ period: '2022', kind: 'unchanged' }),
    change({ area: 'vn', boundaries: null }),
  ]);
  expect(links.map(({ period, count }) => [period, count])).toEqual([
    ['2023', 2],
    ['2024', 1],
  ]);
});
