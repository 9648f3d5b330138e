import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from './csv.ts';
import { detectDelimiter } from './delimiter.ts';

describe('parseCsv', () => {
  test.each([
    ['LF', 'a,b\n1,2\n', [1, 2]],
    ['CRLF', 'a,b\r\n1,2\r\n', [1, 2]],
    ['CR', 'a,b\r1,2', [1, 2]],
    ['mixed', 'a,b\r\n1,2\n3,4\r5,6', [1, 2, 3, 4]],
    ['a blank line', 'a,b\n\n1,2', [1, 2, 3]],
    ['a break in quotes', 'a,b\n"x\ny",2\n3,4', [1, 2, 4]],
    ['CRLF in quotes', 'a,b\r\n"x\r\ny",2\r\n3,4', [1, 2, 4]],
  ])('%s: rows carry their physical line', (_case, text, lines) => {
    expect(parseCsv(text).table.rows.map(({ line }) => line)).toEqual(lines);
  });

  test('an open quote is an issue on its line', () => {
    expect(parseCsv('a,b\n1,2\n"3,4\n5,6').issues).toMatchObject([{ code: 'quote-unclosed', line: 3 }]);
  });

  test.each([
    [
      ',',
      'a, b,"c, ""d"""\n"1", "2,5","x, y"',
      [
        ['a', ' b', 'c, "d"'],
        ['1', '2,5', 'x, y'],
      ],
    ],
    [
      ';',
      '"a"; "b";c\n"1";  "2;5";3',
      [
        ['a', 'b', 'c'],
        ['1', '2;5', '3'],
      ],
    ],
    [
      '|',
      '"a"| "b"\n"x| ""y"""| "2"',
      [
        ['a', 'b'],
        ['x| "y"', '2'],
      ],
    ],
  ] as const)('a blank between %s and a quote is none of the cell', (delimiter, text, rows) => {
    const { table, issues } = parseCsv(text, delimiter);
    expect([table.rows.map(({ cells }) => cells), issues]).toEqual([rows, []]);
  });

  test('several complaints of one row are one issue', () => {
    expect(parseCsv('a,b\n1,"x" y "z" w\n').issues).toHaveLength(1);
  });

  test.each([
    ['U+2028', '\u2028'],
    ['NEL', '\u0085'],
  ])('%s ends lines where nothing else does', (_case, end) => {
    expect(parseCsv(['a,b', '1,2', '3,4'].join(end)).table.rows).toHaveLength(3);
  });

  test.each([
    ['rows', 'a,b\n'.repeat(200_001), 'too-many-rows'],
    ['columns', `${'a,'.repeat(200)}b`, 'too-many-columns'],
    ['a cell', `a,${'x'.repeat(32_768)}`, 'cell-too-long'],
  ])('too much: %s', (_case, text, code) => {
    expect(parseCsv(text).issues.map((issue) => issue.code)).toEqual([code]);
  });

  test('whatever is quoted comes back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'đ', '"', ',', ';', '\n', ' ', '1', '.') });
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const read = parseCsv(text, ',');
        expect(read.issues).toEqual([]);
        expect(read.table.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

test.each([
  ['commas', 'a,b\n1,2', ','],
  ['semicolons and decimal commas', 'tỉnh;2023\nTiền Giang;8,59\nHà Nội;17,34', ';'],
  ['tabs', 'a\tb\n1,5\t2,5', '\t'],
  ['bars', 'a|b\n1|2', '|'],
  ['a semicolon in a note', 'a,b,c\n1,2,x; y\n3,4,z', ','],
  ['quoted commas', 'a;b\n"1,2,3";4\n"1,2,3";5', ';'],
  ['said by the file', 'sep=;\na,b;c\n', ';'],
  ['titles above', 'BÁO CÁO, NĂM 2023\n\na;b;c\n1,5;2,5;3\n1;2;3', ';'],
  ['said by the file, quoted', '"sep=;"\na,b;c\n', ';'],
  ['said by the file, filled up', 'sep=;;;\na,b;c;d\n', ';'],
  [
    'prose below a short table',
    'tỉnh;kỳ;giá trị\nTiền Giang;2010;8,5\nNguồn: Cục Thống kê\nMỹ Tho, ngày 3/5\n(Ký, ghi rõ họ tên)\nLập, in',
    ';',
  ],
  ['rows only far down', `${'"x, y"\n'.repeat(40_000)}${'a;b;c\n'.repeat(60_000)}`, ';'],
  ['none', 'a\nb', ','],
])('detectDelimiter: %s', (_case, text, expected) => {
  expect(detectDelimiter(text)).toBe(expected);
});
