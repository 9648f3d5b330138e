import type { ReadingOut } from '@kts/contract';
import { expect, test } from 'vitest';
import { toAreaSeries } from './to-area-series.ts';

const reading = (
  area: string,
  period: string,
  source: string,
  more: Partial<ReadingOut> = {},
): ReadingOut => ({
  id: 1,
  indicator: 'grdp',
  area,
  period,
  source,
  boundaries: '2024',
  value: 1,
  missingReason: null,
  status: ['A'],
  quality: 'ok',
  bound: null,
  note: null,
  noteEn: null,
  releasedOn: null,
  sourceTitle: null,
  sourceUrl: null,
  derivation: 'reported',
  parts: [],
  missingParts: [],
  ...more,
});

test('one series a source, a list of provinces and a way of coming about; oldest reading first', () => {
  const series = toAreaSeries(
    [
      reading('tien-giang', '2022', 'nso'),
      reading('tien-giang', '2021', 'nso'),
      reading('tien-giang', '2021', 'province'),
      reading('tien-giang', '2020', 'nso', { derivation: 'derived' }),
      reading('ha-noi', '2021', 'nso', { boundaries: '2025' }),
      reading('ha-noi', '2021', 'nso'),
      reading('vn', '2021', 'nso', { boundaries: null }),
    ],
    ['vn', 'ha-noi', 'tien-giang'],
  );
  expect(
    series.map(({ key, readings }) => `${key}: ${readings.map(({ period }) => period).join(' ')}`),
  ).toEqual([
    'vn|nso||reported: 2021',
    'ha-noi|nso|2025|reported: 2021',
    'ha-noi|nso|2024|reported: 2021',
    'tien-giang|nso|2024|reported: 2021 2022',
    'tien-giang|province|2024|reported: 2021',
    'tien-giang|nso|2024|derived: 2020',
  ]);
});
