import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberCell, readNumber, shiftDecimal } from './number.ts';

const meaningOf = (text: string): unknown => {
  const cell = readNumber(text);
  if (cell.kind === 'value') return cell.value;
  if (cell.kind === 'either') return [cell.asDecimal, cell.asGrouped];
  return cell.kind === 'refused' ? cell.code : cell.kind;
};

describe('readNumber', () => {
  test.each([
    ['a whole number', '8619', 8619],
    ['a decimal comma', '8,59', 8.59],
    ['a decimal dot', '8.59', 8.59],
    ['thousands by dots', '1.234.567', 1234567],
    ['thousands by commas', '1,234,567', 1234567],
    ['dots, then a comma', '100.314,5', 100314.5],
    ['commas, then a dot', '100,314.5', 100314.5],
    ['thousands by spaces', '1 234 567', 1234567],
    ['no-break space', '1\u00a0234,5', 1234.5],
    ['narrow no-break space', '1\u202f234', 1234],
    ['thin space', '1\u2009234', 1234],
    ['figure space', '1\u2007234', 1234],
    ['apostrophe', "1'234.5", 1234.5],
    ['curly apostrophe', '1’234', 1234],
    ['per cent', '8,59%', 8.59],
    ['per cent after a space', '8,59 %', 8.59],
    ['brackets', '(12,5)', -12.5],
    ['Unicode minus', '−3,2', -3.2],
    ['full-width digits', '１２，５', 12.5],
    ['plus', '+5', 5],
    ['a leading zero decides', '0.859', 0.859],
    ['four digits before decide', '1234.567', 1234.567],
    ['spreadsheet noise', '8.590000000000002', 8.590000000000002],
    ['negative zero', '-0', 0],
    ['dot and three digits', '8.619', [8.619, 8619]],
    ['comma and three digits', '694,457', [694.457, 694457]],
    ['negative', '-1.234', [-1.234, -1234]],
    ['a dash', '-', 'missing'],
    ['an ellipsis', '…', 'missing'],
    ['three dots', '...', 'missing'],
    ['x', 'x', 'missing'],
    ['n/a', 'N/A', 'missing'],
    ['in words', 'Không có số liệu', 'missing'],
    ['not yet', 'chưa có', 'missing'],
    ['nothing', '', 'missing'],
    ['spaces', ' \u00a0 ', 'missing'],
    ['beyond doubles', '1e309', 'number-not-finite'],
    ['NaN', 'NaN', 'number-not-finite'],
    ['Infinity', '-Infinity', 'number-not-finite'],
    ['rounded by a spreadsheet', '1,2E+05', 'number-format'],
    ['with a remark', '12 (ước)', 'number-format'],
    ['a footnote mark', '8,59²', 'number-format'],
    ['groups of two', '12.34.567', 'number-format'],
    ['two kinds of grouping', '1.234 567', 'number-format'],
    ['with its unit', '12 tỷ', 'number-format'],
    ['no digit before', ',5', 'number-format'],
    ['no digit after', '5,', 'number-format'],
    ['hexadecimal', '0x1F', 'number-format'],
    ['about', '~12', 'number-format'],
    ['a formula', '=SUM(A1:A3)', 'formula'],
    ['a broken formula', '#REF!', 'formula'],
    ['seventeen digits', '12345678901234567', 'number-precision'],
    ['a fraction', '½', 'number-format'],
    ['a date', '30/6/2023', 'number-format'],
    ['a range', '20-25', 'number-format'],
  ])('%s: %s', (_case, text, expected) => {
    expect(meaningOf(text)).toEqual(expected);
  });

  /** The reading that is the number meant, where there are two; what else it was read as, where there is none. */
  function nearestReading(cell: NumberCell, meant: number): number | string {
    const readings =
      cell.kind === 'value' ? [cell.value] : cell.kind === 'either' ? [cell.asDecimal, cell.asGrouped] : [];
    return readings.map((value) => value + 0).find((value) => value === meant) ?? readings[0] ?? cell.kind;
  }

  const group = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, sign);

  test('every spelling of a figure is that figure, one of two, or refused; never another', () => {
    const grouping = fc.constantFrom('', '.', ',', ' ', '\u00a0', '\u202f', "'");
    const figure = fc.tuple(fc.nat(999_999_999), fc.integer({ min: 0, max: 4 }), fc.nat(9999), fc.boolean());
    fc.assert(
      fc.property(
        figure,
        grouping,
        fc.constantFrom('.', ','),
        fc.constantFrom('', '%', ' %'),
        ([whole, places, rest, negative], groups, decimal, percent) => {
          fc.pre(groups !== decimal);
          const sign = negative ? '-' : '';
          const fraction = places === 0 ? [] : [String(rest).padStart(4, '0').slice(0, places)];
          const meant = Number(sign + [String(whole), ...fraction].join('.')) + 0;
          const text = sign + [group(String(whole), groups), ...fraction].join(decimal) + percent;
          expect([meant, 'refused']).toContain(nearestReading(readNumber(text), meant));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('no text makes it throw or yield what is not finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = readNumber(text);
        if (cell.kind === 'value') expect(Number.isFinite(cell.value)).toBe(true);
      }),
    );
  });
});

test('shiftDecimal is exact in decimal', () => {
  expect(shiftDecimal(8619123, -3)).toBe(8619.123);
  expect(shiftDecimal(1779.4, 3)).toBe(1779400);
});
