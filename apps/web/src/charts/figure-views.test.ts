import { describe, expect, test } from 'vitest';
import { viewOf, withView } from './figure-views.ts';

test.each([
  [undefined, 'chart'],
  [['trend'], 'chart'],
  [['trend', 'ranking'], 'table'],
] as const)('with %j the ranking is a %s', (tables, expected) => {
  expect(viewOf(tables, 'ranking')).toBe(expected);
});

describe('withView', () => {
  test.each([
    [undefined, 'table', ['ranking']],
    [['trend'], 'table', ['trend', 'ranking']],
    [['ranking'], 'table', ['ranking']],
    [['trend', 'ranking'], 'chart', ['trend']],
    [['ranking'], 'chart', undefined],
    [undefined, 'chart', undefined],
  ] as const)('%j, to %s', (tables, view, expected) => {
    expect(withView(tables, 'ranking', view)).toEqual(expected);
  });
});
