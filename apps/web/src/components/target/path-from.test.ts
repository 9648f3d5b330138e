import { describe, expect, test } from 'vitest';
import { pathFrom } from './path-from.ts';
import { judged } from './testing.ts';

const baseline = (value: number) => ({ period: '2022', value, source: 'mic', named: false });
const path = [
  { period: '2025', value: 20 },
  { period: '2030', value: 35 },
];
const of = (value: number, direction: 'higher' | 'lower') =>
  pathFrom(judged({ baseline: baseline(value), path, inputs: { ...judged().inputs, direction } }));

describe('the way to a target', () => {
  test.each([
    ['starts at the baseline', 6, 'higher', { period: '2022', value: 6 }],
    ['of less, as well', 60, 'lower', { period: '2022', value: 60 }],
    ['is no way back from a baseline that is past the target', 56.83, 'higher', path[0]],
    ['nor from one that is on it', 35, 'lower', path[0]],
  ] as const)('%s', (_name, value, direction, first) => {
    expect(of(value, direction)[0]).toEqual(first);
  });

  test('without a baseline it is what the documents set', () => {
    expect(pathFrom(judged({ baseline: null, path }))).toEqual(path);
  });
});
