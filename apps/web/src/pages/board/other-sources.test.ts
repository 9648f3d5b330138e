import type { ProfileIndicator, ReadingOut } from '@kts/contract';
import { expect, test } from 'vitest';
import { otherReadings } from './other-sources.tsx';

const reading = (source: string, period: string, value: number | null) =>
  ({ source, period, value }) as ReadingOut;
const series = (source: string, readings: ReadingOut[]): ProfileIndicator['series'][number] => ({
  source,
  boundaries: '2024',
  derivation: 'reported',
  readings,
});

test('the latest figure of every other source, missing ones left out', () => {
  const latest = reading('province', '2021', 8.59);
  const mic = [reading('mic', '2021', 5), reading('mic', '2022', 5.73), reading('mic', '2023', null)];
  const others = otherReadings({ latest, series: [series('province', [latest]), series('mic', mic)] });
  expect(others.map(({ source, period }) => [source, period])).toEqual([['mic', '2022']]);
});
