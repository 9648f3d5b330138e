import { describe, expect, test } from 'vitest';
import { complaints, planText, told } from '../testing/codebook.ts';

const HEADING = 'chỉ tiêu;tỉnh;kỳ;giá trị;nguồn';
const ROW = 'GRDP;Tiền Giang;2010;98765,4;nso';
const STORED = ['grdp|tien-giang|2010|nso|2024=98765.4'];

describe('what the heading over the figures says', () => {
  test.each([
    ['another unit', 'chỉ tiêu;tỉnh;kỳ;giá trị (triệu đồng);nguồn', 'GRDP;Tiền Giang;2010;98765400;nso', 'A'],
    ['that the figures are preliminary', 'chỉ tiêu;tỉnh;kỳ;giá trị (sơ bộ);nguồn', ROW, 'P'],
    ['that they are estimates, and their unit', 'chỉ tiêu;tỉnh;kỳ;Giá trị (ước) (tỷ đồng);nguồn', ROW, 'E'],
  ])('%s', (_case, heading, row, status) => {
    const plan = planText(`${heading}\n${row}\n`);
    expect(told(plan)).toEqual(STORED);
    expect(plan.observations.map(({ reading }) => reading.status.join())).toEqual([status]);
  });

  test('a unit that does not go with the indicator refuses, at the first figure', () => {
    const plan = planText(`chỉ tiêu;tỉnh;kỳ;giá trị (%);nguồn\n${ROW}\n${ROW.replace('2010', '2011')}\n`);
    expect(complaints(plan)).toEqual(['unit-mismatch 2 D']);
  });
});

describe('a year in one column, its quarter or month in another', () => {
  test.each([
    ['roman quarter', 'năm;quý', '2023;II', '2023-Q2'],
    ['quarter with its word', 'năm;quý', '2023;Quý 3', '2023-Q3'],
    ['month', 'năm;tháng', '2023;6', '2023-06'],
    ['month within a quarter', 'năm;quý;tháng', '2023;II;5', '2023-05'],
    ['no quarter: the year', 'năm;quý', '2023;', '2023'],
    ['the whole year', 'năm;quý', '2023;Cả năm', '2023'],
    ['the quarter’s column names the year too', 'quý', 'Quý II/2023', '2023-Q2'],
  ])('%s', (_case, headings, cells, period) => {
    const plan = planText(`chỉ tiêu;tỉnh;${headings};giá trị;nguồn\nGRDP;Tiền Giang;${cells};98765,4;nso\n`);
    expect(told(plan)).toEqual([`grdp|tien-giang|${period}|nso|2024=98765.4`]);
  });

  test('in a table with a column for each province', () => {
    const plan = planText('Năm;Quý;Hà Nội;Hải Phòng\n2023;I;1,5;2,5\n;II;3,5;4,5\n', {
      settings: { indicator: 'grdp', source: 'nso' },
    });
    expect(told(plan)).toEqual([
      'grdp|ha-noi|2023-Q1|nso|2024=1.5',
      'grdp|hai-phong|2023-Q1|nso|2024=2.5',
      'grdp|ha-noi|2023-Q2|nso|2024=3.5',
      'grdp|hai-phong|2023-Q2|nso|2024=4.5',
    ]);
  });
});

describe('rows that hold no figure', () => {
  const above = ['UBND TỈNH TIỀN GIANG;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;', 'PHỤ LỤC I;;;;'];
  test.each([
    ['numbers of the columns in brackets', [HEADING, '(1);(2);(3);(4);(5)', ROW], { header: 2 }],
    ['letters and numbers', [HEADING, 'A;B;C;1;2', ROW], { header: 2 }],
    ['roman numbers', [HEADING, 'I;II;III;IV;V', ROW], { header: 2 }],
    ['brackets that Excel took for a minus', [HEADING, '-1;-2;-3;-4;-5', ROW], { header: 2 }],
    ['the heading again, in capitals', [HEADING, ROW, HEADING.toUpperCase()], { header: 2 }],
    ['the letterhead again', [...above, HEADING, ROW, ...above, HEADING], { title: 4, header: 2 }],
    ['the unit again, in capitals', ['ĐVT: tỷ đồng;;;;', HEADING, ROW, 'ĐVT: TỶ ĐỒNG;;;;'], { title: 2 }],
    ['a note that names a unit', [HEADING, ROW, 'Ghi chú: tỷ trọng (%) tính trên GRDP;;;;'], { footer: 1 }],
    ['groups of provinces', [HEADING, 'I. Đồng bằng sông Cửu Long;;;;', ROW], { title: 1, header: 1 }],
    [
      'totals and means',
      [HEADING, ROW, 'TỔNG CỘNG (63 tỉnh);;;5;', 'Cả nước;;;5;', 'GRDP;Trung bình cả nước;2010;5;nso'],
      { totals: 3, header: 1 },
    ],
    [
      'notes, contacts and signatures',
      [
        HEADING,
        ROW,
        'Nguồn: Cục Thống kê',
        '¹ Theo giá hiện hành',
        'Liên hệ: Phòng KHTC, ĐT 0273 3 123456;;;;',
        'Người lập biểu;;;THỦ TRƯỞNG ĐƠN VỊ;',
        '(Ký, ghi rõ họ tên);;;(Ký, đóng dấu);',
        'Nguyễn Văn A;;;Trần Văn B;',
        'Trang 1/1',
      ],
      { footer: 7, header: 1 },
    ],
  ])('%s', (_case, rows, skipped) => {
    const plan = planText(rows.join('\n'), { settings: { delimiter: ';' } });
    expect(complaints(plan)).toEqual([]);
    expect(told(plan)).toEqual(STORED);
    expect(plan.rows.skipped).toMatchObject(skipped);
  });

  test('notes that the delimiter parts', () => {
    const text = [HEADING, ROW, 'Ghi chú: gồm a, b, c, d, e', '(Ký, ghi rõ họ tên)', 'Nguyễn Văn A'].join(
      '\n',
    );
    const plan = planText(text.replaceAll('98765,4', '98765.4').replaceAll(';', ','));
    expect(complaints(plan)).toEqual([]);
    expect(told(plan)).toEqual(STORED);
    expect(plan.rows.skipped.footer).toBe(3);
  });

  test('a row of units is read before it is counted', () => {
    const plan = planText(`${HEADING}\n;;;triệu đồng;\nGRDP;Tiền Giang;2010;98765400;nso\n`);
    expect(told(plan)).toEqual(STORED);
    expect(plan.rows.skipped.units).toBe(1);
  });

  test.each([
    ['a province without its other keys', `${HEADING}\n${ROW}\n;Hà Nội;;;\n`],
    ['a figure without its keys', `${HEADING}\n${ROW}\nGRDP;;;55,5;\n`],
    [
      'another unit half way down',
      `Đơn vị tính: tỷ đồng;;;;\n${HEADING}\n${ROW}\nĐơn vị tính: triệu đồng;;;;\n`,
    ],
    [
      'another year, where no column tells it',
      'Năm 2010;;;\nchỉ tiêu;tỉnh;giá trị;nguồn\nGRDP;Huế;5,5;nso\nNăm 2011;;;\n',
    ],
  ])('%s is not passed over', (_case, text) => expect(planText(text).state).toBe('refused'));
});

describe('what titles say of a long table', () => {
  const inMillions = 'GRDP;Tiền Giang;2010;98765400;nso';
  test.each([
    'Đơn vị tính: Triệu đồng;;;;',
    'Đơn vị tính - Triệu đồng;;;;',
    'ĐVT Tr.đồng;;;;',
    'Don vi tinh: trieu dong;;;;',
    'Đơn vị tính:;Triệu đồng;;;',
    ';;;;Unit: million VND',
    'GRDP các tỉnh (triệu đồng);;;;',
    'ĐVT: 1.000.000 đồng;;;;',
  ])('the unit: %s', (title) =>
    expect(told(planText(`${title}\n${HEADING}\n${inMillions}\n`))).toEqual(STORED),
  );

  test.each([
    ['ƯỚC THỰC HIỆN GRDP;;;;', 'E'],
    ['BÁO CÁO SƠ BỘ;;;;', 'P'],
    ['THỰC HIỆN NĂM 2009 VÀ ƯỚC THỰC HIỆN NĂM 2010;;;;', 'A'],
  ])('the status: %s', (title, status) => {
    const plan = planText(`${title}\n${HEADING}\n${ROW}\n`);
    expect(plan.observations[0]?.reading.status).toEqual([status]);
  });

  test.each([
    ['two units', 'ĐVT: tỷ đồng;;;;\nĐVT: triệu đồng;;;;', HEADING, '', 'unit-mismatch 1'],
    ['prices of another year', 'GRDP THEO GIÁ SO SÁNH 2010;;;;', HEADING, '', 'inconsistent 1'],
    [
      'running totals as a later quarter',
      'LŨY KẾ TỪ ĐẦU NĂM;;;;',
      HEADING,
      'GRDP;Huế;Quý II/2010;5,5;nso',
      'period-granularity 1',
    ],
    ['a column of plans', '', HEADING.replace('trị', 'trị (kế hoạch)'), '', 'header-unknown 2 D'],
    ['running totals', '', HEADING.replace('trị', 'trị (lũy kế)'), '', 'header-unknown 2 D'],
    ['a comparison', '', HEADING.replace('trị', 'trị (so với cùng kỳ)'), '', 'header-unknown 2 D'],
  ])('%s: refused', (_case, title, heading, below, complaint) => {
    const plan = planText(`${title}\n${heading}\n${ROW}\n${below}`);
    expect(plan.state).toBe('refused');
    expect(complaints(plan)).toContain(complaint);
  });

  test('another unit in a note below refuses', () =>
    expect(planText(`${HEADING}\n${ROW}\nGhi chú: đơn vị tính: triệu đồng;;;;\n`).state).toBe('refused'));

  test.each([
    ['Theo địa giới 34 tỉnh;;;;', ['boundaries']],
    ['Xếp hạng 12/63 tỉnh;;;;', []],
    ['Của 63 tỉnh, thành phố;;;;', []],
  ])('the list of provinces: %s', (title, asked) => {
    const plan = planText(`${title}\n${HEADING}\nGRDP;Đồng Tháp;2023;5,4;nso\n`);
    expect(plan.questions.map(({ id }) => id)).toEqual(asked);
  });

  test.each([
    ['above', ['indicator;province;period;value;source', HEADING]],
    ['below', [HEADING, 'indicator;province;period;value;source']],
    ['in one cell', ['Chỉ tiêu/Indicator;"Tỉnh\nProvince";Kỳ/Period;Giá trị/Value;Nguồn/Source']],
  ])('headings in two languages: the other %s', (_case, headings) =>
    expect(told(planText([...headings, ROW].join('\n')))).toEqual(STORED),
  );
});
