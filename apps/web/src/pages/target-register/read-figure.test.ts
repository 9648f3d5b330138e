import { expect, test } from 'vitest';
import { readFigure, writeFigure } from './read-figure.ts';

test.each([
  ['8,59', 8.59],
  ['8.59', 8.59],
  [' 8619 ', 8619],
  ['0,485', 0.485],
  ['0.4856', 0.4856],
  ['-3', -3],
  ['8.619', null],
  ['8,619', null],
  ['12,3450', 12.345],
  ['1.000.000', null],
  ['15 %', null],
  ['', null],
  ['1e3', null],
])('"%s" is read as %s', (text, figure) => expect(readFigure(text)).toBe(figure));

test.each([15, 8.59, 12.345, 0.4856, 0.485, 100314, -2.5])('%d is read as it was written', (figure) => {
  for (const language of ['vi', 'en'] as const) {
    expect(readFigure(writeFigure(figure, language))).toBe(figure);
  }
});
