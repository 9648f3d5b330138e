import { expect, test } from 'vitest';
import { lineCount } from './text-width.ts';

test('lines are counted at spaces and where a text breaks itself; tones take no room', () => {
  expect(lineCount('a b c', 12, 100)).toBe(1);
  expect(lineCount('a\nb', 12, 100)).toBe(2);
  expect(lineCount('chữ '.repeat(40).trim(), 13, 165)).toBe(lineCount('chư '.repeat(40).trim(), 13, 165));
});
