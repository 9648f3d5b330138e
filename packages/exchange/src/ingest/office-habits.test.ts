import { describe, expect, test } from 'vitest';
import { planText } from '../testing/codebook.ts';

const POPULATION = 'Dân số trung bình\nĐơn vị tính: Nghìn người\nNguồn: Cục Thống kê\n';

/** State, questions, and `area period status` of each figure. */
function readingOf(text: string, settings = {}): readonly [string, readonly string[], readonly string[]] {
  const { state, questions, observations } = planText(text, { settings });
  const figures = observations.map(({ key, reading }) => `${key.area} ${key.period} ${reading.status}`);
  return [state, questions.map(({ id }) => id), figures];
}

describe('a mark beside a figure, or on a key of its row', () => {
  const tableOf = (name: string, figure: string, note: string): string =>
    `${POPULATION}Tỉnh;2019;2020\n${name};8093,9;${figure}\nTiền Giang;1764,2;1772,5\n${note}`;

  test('of a figure: as the note explains it', () =>
    expect(readingOf(tableOf('Hà Nội', '8246,6(*)', 'Ghi chú: (*) Ước tính\n'))[2]).toContain(
      'ha-noi 2020 E',
    ));

  test('of a name: as the note explains it, for all figures of its row', () =>
    expect(readingOf(tableOf('Hà Nội (*)', '8246,6', '(*) Số liệu sơ bộ\n'))).toEqual([
      'ready',
      [],
      ['ha-noi 2019 P', 'ha-noi 2020 P', 'tien-giang 2019 A', 'tien-giang 2020 A'],
    ]));

  test('of a period in its own column', () =>
    expect(
      readingOf('Tỉnh;Năm;Dân số trung bình (nghìn người);Nguồn\nHà Nội;2020*;8246,6;nso\n* Số ước tính\n'),
    ).toEqual(['ready', [], ['ha-noi 2020 E']]));

  test.each([
    ['figure', 'Hà Nội', '8246,6*'],
    ['name', 'Hà Nội (*)', '8246,6'],
  ])('of a %s without a note: asked', (_case, name, figure) =>
    expect(readingOf(tableOf(name, figure, '')).slice(0, 2)).toEqual(['needs-answers', ['mark:*']]),
  );
});

describe('what tables of offices say beside their figures', () => {
  test('"Tổng số" beside "Trong đó: …" is the figure', () =>
    expect(
      readingOf(
        'Số doanh nghiệp đang hoạt động năm 2023\nNguồn: Cục Thống kê\nTỉnh;Tổng số;Trong đó: FDI\nTiền Giang;5342;118\n',
      ),
    ).toEqual(['ready', [], ['tien-giang 2023 A']]));

  const PART = 'Trong đó: khu vực thành thị';
  const population = (...rows: string[]): string => `${POPULATION}Tỉnh;2019\n${rows.join('\n')}\n`;

  test('a line of a part above the same provinces once more: the figures of the part are left out', () =>
    expect(
      readingOf(
        population('Hà Nội;8093,9', 'Tiền Giang;1764,2', `${PART};`, 'Hà Nội;3980', 'Tiền Giang;250'),
      ),
    ).toEqual(['ready', [], ['ha-noi 2019 A', 'tien-giang 2019 A']]));

  test.each([
    ['first', [`${PART};`, 'Hà Nội;8093,9', 'Tiền Giang;1764,2']],
    ['of a province that has no figure', ['Cao Bằng;', `${PART};`, 'Hà Nội;8093,9', 'Tiền Giang;1764,2']],
    ['between provinces', ['Cao Bằng;530', `${PART};`, 'Hà Nội;8093,9', 'Tiền Giang;1764,2']],
  ])(
    'a line of a part %s, other provinces below: asked, none of them is left out in silence',
    (_case, rows) =>
      expect(readingOf(population(...rows)).slice(0, 2)).toEqual([
        'needs-answers',
        ['text:khu vuc thanh thi'],
      ]),
  );

  const ranking = (last: string): string => `;;PCI 2022\n1;Huế;72,95\n2;Hà Nội;72,8\n${last};Cà Mau;70\n`;

  test('a first column without a heading that counts the rows is no column of figures', () =>
    expect(readingOf(ranking('3'), { source: 'vcci' }).slice(0, 2)).toEqual(['ready', []]));

  test('one that only looks like it is asked about', () =>
    expect(readingOf(ranking('4'), { source: 'vcci' }).slice(0, 2)).toEqual(['needs-answers', ['column:A']]));

  test.each([
    'Dân số trung bình phân theo Địa phương, Phân tổ và Năm',
    'Dân số trung bình phân theo Địa phương, Năm và Phân tổ',
    'Average population by province by Cities, provincies, Sex and Year',
  ])('the dimensions that a title names say nothing of its figures: %s', (title) =>
    expect(
      readingOf(`"${title}"\n"Đơn vị tính: Nghìn người"\n"Tỉnh";"2021"\n"Hà Nội";8330,8\n`, {
        source: 'nso',
      }),
    ).toEqual(['ready', [], ['ha-noi 2021 A']]),
  );

  test.each(['Dân số trung bình, nam', 'Dân số trung bình phân theo địa phương: Nữ'])(
    'a title about a part is asked about: %s',
    (title) =>
      expect(
        readingOf(`${title}\nĐơn vị tính: Nghìn người\nTỉnh;2021\nHà Nội;8330,8\n`, { source: 'nso' })[0],
      ).toBe('needs-answers'),
  );

  test('the foot of an English table is read as one', () =>
    expect(
      readingOf(
        'Average population by province\nTỉnh;2021;Prel. 2022\nHa Noi;8330,8;8435,6\n\nFootnote:\nData of 2022 are preliminary.\nLatest update: 20240830 09:00\nContact: GSO\n',
        { source: 'nso', unit: 'nghìn người' },
      ),
    ).toEqual(['ready', [], ['ha-noi 2021 A', 'ha-noi 2022 P']]));
});
