import { describe, expect, test } from 'vitest';
import { complaints, planText, theCodebook, told } from '../testing/codebook.ts';
import { readReleaseDate } from '@kts/words/reading/date';
import { readBoundaries } from './keys/remark-readers.ts';
import { readNumber } from '@kts/words/reading/number';
import { readPeriod } from '@kts/words/reading/period';
import { lexiconOf } from '@kts/words/reading/lexicon';
import { readStatus } from '@kts/words/reading/status';
import { splitFigure } from '@kts/words/reading/worded-figure';

const { units } = lexiconOf(theCodebook);
const HEADING = 'chỉ tiêu;tỉnh;kỳ;giá trị;nguồn';

describe('words beside a figure', () => {
  test.each([
    [
      '98.765 tỷ đồng',
      { figure: '98.765', unit: 'tỷ đồng', status: null, mark: null, bound: null, quality: null },
    ],
    [
      '8,59 phần trăm',
      { figure: '8,59', unit: 'phần trăm', status: null, mark: null, bound: null, quality: null },
    ],
    ['12 (ước)', { figure: '12', unit: null, status: 'E', mark: null, bound: null, quality: null }],
    ['12 sơ bộ', { figure: '12', unit: null, status: 'P', mark: null, bound: null, quality: null }],
    ['Ước 1.234,5', { figure: '1.234,5', unit: null, status: 'E', mark: null, bound: null, quality: null }],
    ['8246,6 (*)', { figure: '8246,6', unit: null, status: null, mark: '*', bound: null, quality: null }],
    ['khoảng 12', { figure: '12', unit: null, status: null, mark: null, bound: 'about', quality: null }],
    [
      'trên 9.300 tỷ đồng',
      { figure: '9.300', unit: 'tỷ đồng', status: null, mark: null, bound: 'lower', quality: null },
    ],
    ['~98000', { figure: '98000', unit: null, status: null, mark: null, bound: 'about', quality: null }],
    ['hơn 40%', { figure: '40', unit: '%', status: null, mark: null, bound: 'lower', quality: null }],
    [
      'ước đạt trên 500',
      { figure: '500', unit: null, status: 'E', mark: null, bound: 'lower', quality: null },
    ],
    [
      'khoảng 12 (sơ bộ)',
      { figure: '12', unit: null, status: 'P', mark: null, bound: 'about', quality: null },
    ],
    ['over 9,300', { figure: '9,300', unit: null, status: null, mark: null, bound: 'lower', quality: null }],
    ['khoảng 500-600', null],
    ['khoảng hơn 500', null],
    ['40 (?)', { figure: '40', unit: null, status: null, mark: null, bound: null, quality: 'doubtful' }],
    ['13,17 (ƯT)(*)', { figure: '13,17', unit: null, status: 'E', mark: '*', bound: null, quality: null }],
    ['over 9.5 % (e)', { figure: '9.5', unit: '%', status: 'E', mark: null, bound: 'lower', quality: null }],
    ['3,6 (KĐN)', { figure: '3,6', unit: null, status: 'D', mark: null, bound: null, quality: null }],
    ['84,0 (QĐ)', null],
    ['12', null],
    ['12 (tỷ)', null],
    ['98765²', null],
    ['12-15', null],
    ['12 máy', null],
  ])('«%s»', (text, parts) => expect(splitFigure(text, units.isUnit)).toEqual(parts));

  test.each([
    [
      'its own unit is converted',
      'GRDP;Huế;2010;98765400 triệu đồng;nso',
      '',
      ['grdp|hue|2010|nso|2024=98765.4'],
    ],
    [
      'the column says the same unit',
      'GRDP;Huế;2010;5,5 tỷ;nso;tỷ đồng',
      ';đơn vị',
      ['grdp|hue|2010|nso|2024=5.5'],
    ],
  ])('%s', (_case, row, more, stored) =>
    expect(told(planText(`${HEADING}${more}\n${row}\n`))).toEqual(stored),
  );

  test.each([
    ['another unit than the column’s', 'GRDP;Huế;2010;5,5 tỷ;nso;triệu đồng', ';đơn vị', 'number-format 2 D'],
    [
      'another status than the column’s',
      'GRDP;Huế;2010;5,5 (ước);nso;sơ bộ',
      ';trạng thái',
      'inconsistent 2 D',
    ],
    ['another status than the period’s', 'GRDP;Huế;Sơ bộ 2010;5,5 (ước);nso', '', 'inconsistent 2 D'],
  ])('%s is not passed over', (_case, row, more, complaint) =>
    expect(complaints(planText(`${HEADING}${more}\n${row}\n`))).toEqual([complaint]),
  );
});

describe('a status beside the period', () => {
  test.each([
    ['Ước năm 2024', '2024', 'E'],
    ['2023 (sơ bộ)', '2023', 'P'],
    ['Sơ bộ quý I/2024', '2024-Q1', 'P'],
    ['Ước 6 tháng đầu năm 2024', '2024-S1', 'E'],
    ['Thực hiện năm 2023', '2023', 'A'],
  ])('«%s»', (text, period, status) => {
    const plan = planText(`${HEADING}\nGRDP;Huế;${text};5,5;nso\n`);
    expect(told(plan)).toEqual([`grdp|hue|${period}|nso|2024=5.5`]);
    expect(plan.observations[0]?.reading.status).toEqual([status]);
  });

  test('a plan is no figure', () =>
    expect(complaints(planText(`${HEADING}\nGRDP;Huế;KH 2024;5,5;nso\n`))).toEqual(['period-format 2 C']));
});

test.each([
  ['Quí II/2023', '2023-Q2'],
  ['Q.II/2023', '2023-Q2'],
  ['quý 02/2023', '2023-Q2'],
  ['Quý hai năm 2023', '2023-Q2'],
  ['III.2023', '2023-Q3'],
  ['Jun-2023', '2023-06'],
  ['Thg 6 2023', '2023-06'],
  ['2023M06', '2023-06'],
  ['2021,0', '2021'],
  ['2023 (1)', '2023'],
  ["'2023", '2023'],
  ['năm báo cáo 2023', '2023'],
])('period «%s»', (text, period) => expect(readPeriod(text)).toEqual({ kind: 'period', period }));

test.each([
  ['tính đến tháng 6/2023', 'candidates'],
  ['30 tháng 6 năm 2023', 'candidates'],
  ['2023-6-30', 'candidates'],
  ['đến tháng 5/2023', 'period-granularity'],
  ['31/6/2023', 'period-format'],
  ['13/13/2023', 'period-format'],
  ['6 tháng đầu năm', 'period-format'],
])('period «%s»: %s', (text, outcome) => {
  const read = readPeriod(text);
  expect(read.kind === 'refused' ? read.code : read.kind).toBe(outcome);
});

test.each(['……', '(-)', '- -', '_', 'Đang cập nhật', 'KCSL', 'N.A'])(
  '«%s» says that there is no figure',
  (text) => expect(readNumber(text)).toEqual({ kind: 'missing', marked: true }),
);

test('an apostrophe before a figure is no part of it', () =>
  expect(readNumber('’98.765,4')).toMatchObject({ kind: 'value', value: 98765.4 }));

test.each([
  ['Tỷ VNĐ', 'tỷ đồng', 0],
  ['tỷ đ', 'tỷ đồng', 0],
  ['1.000 triệu đồng', 'tỷ đồng', 0],
  ['Tr.đồng', 'tỷ đồng', -3],
  ['1.000.000 đồng', 'tỷ đồng', -3],
  ['1000đ', 'tỷ đồng', -6],
  ['nghìn tỷ', 'tỷ đồng', 3],
  ['Nghìn ng', 'người', 3],
  ['nghìn DN', 'doanh nghiệp', 3],
  ['Phần trăm (%)', '%', 0],
  ['% GRDP', '%', 0],
  ['thang điểm 100', 'điểm (0–1)', -2],
  ['thứ hạng', 'hạng', 0],
  ['triệu tấn', 'tỷ đồng', null],
  ['hộ', 'người', null],
])('unit «%s» of %s', (text, unit, exponent) => {
  const indicator = theCodebook.indicators.find((each) => each.unit === unit);
  expect(indicator && units.exponent(text, indicator)).toBe(exponent);
});

test.each(['Xếp hạng', 'Hạng', 'Chỉ số', 'Nghìn'])('«%s» alone is no unit', (text) =>
  expect(units.isUnit(text)).toBe(false),
);

test.each([
  ['CT', 'A'],
  ['tạm tính', 'P'],
  ['Prel.', 'P'],
  ['số liệu ước tính', 'E'],
  ['-', 'A'],
])('status «%s»', (text, status) => expect(readStatus(text)).toEqual([status]));

test.each([
  ['theo địa giới mới', '2025'],
  ['địa giới cũ', '2024'],
  ['sau 1/7/2025', '2025'],
])('boundaries «%s»', (text, value) => expect(readBoundaries(text)).toEqual({ ok: true, value }));

test.each([
  ['ngày 30 tháng 6 năm 2023', '2023-06-30'],
  ['Tháng 6/2023', '2023-06'],
  ['2023-06-30T08:15:00', '2023-06-30'],
  ['30/06/2023 08:15', '2023-06-30'],
  ['45107', null],
  ['18 Nov 2022', '2022-11-18'],
  ['July 2023', '2023-07'],
  ['18 Nam 2022', null],
])('release date «%s»', (text, date) => expect(readReleaseDate(text)).toBe(date));

test.each([
  'Tên chỉ tiêu;Địa phương;Năm báo cáo;Giá trị (tỷ đồng)¹;Cơ quan cung cấp',
  'Chỉ tiêu [1];Tỉnh;Kỳ dữ liệu;Giá trị [2];Nguồn cung cấp',
  'chiTieu;tinh;ky;giaTri;nguon',
  'Indicator name;Province/City;Reporting period;Figure;Data source',
])('heading «%s»', (heading) =>
  expect(told(planText(`${heading}\nGRDP;Huế;2010;5,5;nso\n`))).toEqual(['grdp|hue|2010|nso|2024=5.5']),
);

test.each(['1. GRDP', 'a) GRDP', 'I. GRDP', '1.2. GRDP', 'GRDP¹', '- GRDP (2)'])('indicator «%s»', (text) =>
  expect(told(planText(`${HEADING}\n${text};Huế;2010;5,5;nso\n`))).toEqual(['grdp|hue|2010|nso|2024=5.5']),
);

describe('rows that end early', () => {
  test('remarks that Excel left out', () =>
    expect(told(planText(`${HEADING};trạng thái;ghi chú\nGRDP;Huế;2010;5,5;nso\n`))).toEqual([
      'grdp|hue|2010|nso|2024=5.5',
    ]));

  test.each([
    ['the source', `${HEADING};ghi chú\nGRDP;Huế;2010;5,5\n`],
    ['the unit', `${HEADING};đơn vị\nGRDP;Huế;2010;5,5;nso\n`],
  ])('%s is never left out', (_case, text) => expect(complaints(planText(text))).toEqual(['row-ragged 2']));
});
