import { describe, expect, test } from 'vitest';
import {
  dateAt,
  dayAfter,
  endOfDay,
  isAhead,
  isDate,
  lastDayOf,
  parseAsOf,
  startOfDay,
} from './known-as-of.ts';

describe('parseAsOf', () => {
  test.each([
    ['a day is its last moment in Vietnam', '2024-01-31', '2024-01-31T16:59:59.999Z'],
    ['an instant is itself', '2024-01-31T00:00:00Z', '2024-01-31T00:00:00.000Z'],
    ['an instant with an offset', '2025-01-05T23:59:59+07:00', '2025-01-05T16:59:59.000Z'],
  ])('%s', (_name, text, expected) => {
    expect(new Date(parseAsOf(text) ?? 0).toISOString()).toBe(expected);
  });

  test.each([
    '',
    'today',
    '2024',
    '2024-02-30',
    '2024-13-01',
    '2024-01-31T00:00:00',
    '31/01/2024',
    '2024-02-30T00:00:00Z',
    '2025-01-05T23:59+07:00',
    '9999-12-31',
    '9999-12-31T23:59:59Z',
    '1066-10-14',
  ])('"%s" is neither', (text) => {
    expect(parseAsOf(text)).toBeNull();
  });
});

test.each([
  ['yesterday', '2026-11-22', false],
  ['today, though it has not ended', '2026-11-23', false],
  ['tomorrow', '2026-11-24', true],
  ['this very moment', '2026-11-22T17:30:00Z', false],
  ['a second from now', '2026-11-22T17:30:01Z', true],
  ['later today', '2026-11-23T23:00:00+07:00', true],
  ['no moment at all', 'soon', false],
])('at half past midnight on 23 November in Vietnam %s is ahead: %s', (_name, text, ahead) => {
  expect(isAhead(text, Date.parse('2026-11-22T17:30:00Z'))).toBe(ahead);
});

test.each([
  ['2024', '2024-12-31'],
  ['2025-02', '2025-02-28'],
  ['2024-02', '2024-02-29'],
  ['2023-12-04', '2023-12-04'],
  ['2023-13', null],
  ['', null],
  ['soon', null],
])('what is known of a release "%s" lasts until %s', (text, day) => {
  expect(lastDayOf(text)).toBe(day);
});

test('a day in Vietnam begins at 17:00 UTC of the day before', () => {
  expect(new Date(startOfDay('2025-07-01')).toISOString()).toBe('2025-06-30T17:00:00.000Z');
  expect(dateAt(startOfDay('2025-07-01'))).toBe('2025-07-01');
  expect(dateAt(startOfDay('2025-07-01') - 1)).toBe('2025-06-30');
  expect(dateAt(endOfDay('2025-07-01'))).toBe('2025-07-01');
});

test('leap days are days, other 29ths of February are not', () => {
  expect(['2024-02-29', '2023-02-29', '2000-02-29', '1900-02-29'].map(isDate)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test.each([
  ['2025-06-30', '2025-07-01'],
  ['2024-02-28', '2024-02-29'],
  ['2025-12-31', '2026-01-01'],
])('the day after %s', (day, next) => expect(dayAfter(day)).toBe(next));
