import { describe, expect, test } from 'vitest';
import type { ObservationStatus } from '../observation.ts';
import { isFuture, isTooEarly, knownOn } from './period-clock.ts';

/** 2026, its second half, fourth quarter and November run on this day; 2027 and December have not begun. */
const DAY = '2026-11-22';

describe('a period that has not begun', () => {
  test.each([
    ['2025', false],
    ['2026', false],
    ['2027', true],
    ['2026-S2', false],
    ['2027-S1', true],
    ['2026-Q3', false],
    ['2026-Q4', false],
    ['2026-11', false],
    ['2026-12', true],
  ])('%s: %s', (period, expected) => {
    expect(isFuture(period, DAY)).toBe(expected);
  });

  test('a period has begun on its first day', () => {
    expect(isFuture('2027-Q1', '2026-12-31')).toBe(true);
    expect(isFuture('2027-Q1', '2027-01-01')).toBe(false);
  });
});

describe('a figure of a running period', () => {
  const statuses: readonly (readonly [readonly ObservationStatus[], boolean])[] = [
    [['A'], true],
    [['P'], true],
    [['A', 'B'], true],
    [['D'], true],
    [['U'], true],
    [['E'], false],
    [['V'], false],
    [['E', 'P'], false],
    [['V', 'B'], false],
  ];
  test.each(statuses)('with %j as flow or average is too early: %s', (status, expected) => {
    expect(isTooEarly({ accumulation: 'flow' }, '2026', status, DAY)).toBe(expected);
    expect(isTooEarly({ accumulation: 'average' }, '2026', status, DAY)).toBe(expected);
    expect(isTooEarly({ accumulation: 'flow' }, '2026-11', status, DAY)).toBe(expected);
  });

  test.each(statuses)('with %j as stock passes', (status) => {
    expect(isTooEarly({ accumulation: 'stock' }, '2026', status, DAY)).toBe(false);
  });

  test('a period ends with its last day', () => {
    expect(isTooEarly({ accumulation: 'flow' }, '2026-11', ['A'], '2026-11-29')).toBe(true);
    expect(isTooEarly({ accumulation: 'flow' }, '2026-11', ['A'], '2026-11-30')).toBe(false);
    expect(isTooEarly({ accumulation: 'flow' }, '2026-Q3', ['A'], DAY)).toBe(false);
  });
});

test.each([
  ['without a release, today', null, DAY],
  ['the day of release', '2026-03-04', '2026-03-04'],
  ['the last day of a month of release', '2026-02', '2026-02-28'],
  ['the last day of a year of release', '2025', '2025-12-31'],
  ['never a day to come', '2026', DAY],
  ['never a day to come, given exactly', '2026-12-24', DAY],
])('a figure was known on: %s', (_name, releasedOn, day) => {
  expect(knownOn(releasedOn, DAY)).toBe(day);
});
