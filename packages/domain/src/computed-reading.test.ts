import { expect, test } from 'vitest';
import { computedReading } from './computed-reading.ts';
import { type Bound, DERIVATIONS, type Derivation, sameReading } from './observation.ts';
import { readingOf } from './testing/reading.ts';

const key = { indicator: 'firms', area: 'ab', period: '2024', source: 'nso', boundaries: '2025' } as const;
const part = (bound: Bound | null) =>
  readingOf('2024 9', { bound, quality: bound === null ? 'ok' : 'bound', area: `${bound}` });

test.each<[Derivation, (Bound | null)[], Bound | null]>([
  ['sum', [null, null], null],
  ['sum', ['lower', null], 'lower'],
  ['sum', ['lower', 'lower'], 'lower'],
  ['sum', [null, 'upper', 'upper'], 'upper'],
  ['sum', ['about', null], 'about'],
  ['sum', ['lower', 'upper'], 'about'],
  ['sum', ['lower', 'about'], 'about'],
  ['ratio-of-sums', ['lower', 'lower'], 'about'],
  ['ratio-of-sums', [null, null], null],
  ['official-mean', ['upper', null], 'about'],
  ['derived', ['lower', null], 'about'],
])('%s of parts that are %j is %s', (derivation, bounds, bound) => {
  const computed = computedReading(key, derivation, { parts: bounds.map(part) }, () => 18);
  expect([computed.bound, computed.quality]).toEqual([bound, bound === null ? 'ok' : 'bound']);
});

test('every derivation says whether it keeps a bound', () => {
  const keeping = DERIVATIONS.filter(
    (each) => computedReading(key, each, { parts: [part('lower')] }, () => 1).bound === 'lower',
  );
  expect(keeping).toEqual(['sum']);
});

test('a figure without a value has no bound', () => {
  const missing = { ...part(null), value: null };
  expect(computedReading(key, 'sum', { parts: [part('lower'), missing] }, () => 1)).toMatchObject({
    value: null,
    bound: null,
  });
});

test('another bound is another reading', () => {
  expect(sameReading(part('lower'), part('lower'))).toBe(true);
  expect(sameReading(part('lower'), { ...part('lower'), bound: 'about' })).toBe(false);
});
