import { changesOf } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { complaints, groundOf, planText, told } from '../testing/codebook.ts';

const LONG = 'indicator,province,period,value,source\n';
const rows = (...lines: string[]): string => LONG + lines.join('\n');

describe('planImport, long layout', () => {
  test('English headings, semicolons, Vietnamese headings, any order', () => {
    expect(told(planText(rows('dti,tien-giang,2022,0.5123,mic')))).toEqual([
      'dti|tien-giang|2022|mic|2024=0.5123',
    ]);
    const vietnamese =
      'Nguồn;Giá trị;Kỳ;Tỉnh/Thành phố;Chỉ tiêu;Ghi chú\nTCTK;8,59;Năm 2023;T. Tiền Giang;Tỷ trọng giá trị tăng thêm của kinh tế số trong GRDP;x\n';
    expect(told(planText(vietnamese))).toEqual(['digital-economy-grdp-share|tien-giang|2023|nso|2024=8.59']);
  });

  test('titles, totals, blanks and footers are set aside and counted', () => {
    const plan = planText(
      `BÁO CÁO,,,,\n,,,,\n${rows('dti,Hà Nội,2022,"0,5",mic', ',,,,', ',Tổng cộng,,"0,5",', 'Nguồn: Bộ TT&TT,,,,', '"Ghi chú: số sơ bộ,\nchưa đầy đủ",,,,')}`,
    );
    expect(plan.state).toBe('ready');
    expect(plan.rows).toMatchObject({
      read: 8,
      withFigures: 1,
      observations: 1,
      skipped: { title: 1, header: 1, blank: 2, totals: 1, footer: 2 },
    });
    expect(plan.headerLine).toBe(3);
  });

  test.each([
    ['a province of the other list', rows('dti,Tiền Giang,2025,0.5,mic'), ['province-era 2 B']],
    ['a slip in a name', rows('dti,Tiền Gian,2023,0.5,mic'), ['province-unknown 2 B']],
    ['no such indicator', rows('dtii-x,Hà Nội,2023,0.5,mic'), ['indicator-unknown 2 A']],
    ['nine months', rows('dti,Hà Nội,9 tháng 2023,0.5,mic'), ['period-granularity 2 C']],
    ['beyond its range', rows('dti,Hà Nội,2023,1.5,mic'), ['number-range 2 D']],
    ['half a firm', rows('digital-tech-firms,Hà Nội,2023,10.5,mic'), ['number-integer 2 D']],
    ['text for a number', rows('dti,Hà Nội,2023,khá,mic'), ['number-format 2 D']],
    ['a cell too many', rows('dti,Hà Nội,2023,0,5,mic'), ['row-ragged 2']],
    ['a cell too few', rows('dti,Hà Nội,2023'), ['row-ragged 2']],
    ['a quote left open', rows('dti,"Hà Nội,2023,0.5,mic'), ['quote-unclosed 2']],
    ['an empty key', rows('dti,,2023,0.5,mic'), ['missing-key 2 B']],
    [
      'two figures for one key, spelled otherwise',
      rows('dti,Hà Nội,2023,0.5,mic', 'DTI,HA NOI,Năm 2023,0.6,Bộ TT&TT'),
      ['duplicate-conflict 3 D'],
    ],
    ['no heading', '1,2\n3,4\n', ['header-missing 1']],
    [
      'two columns of values',
      'indicator,province,period,value,giá trị,source\ndti,Hà Nội,2023,0.5,0.6,mic\n',
      ['header-duplicate 1 E'],
    ],
    ['a place in an order for the country', rows('dti-rank,Cả nước,2023,5,mic'), ['inconsistent 2 B']],
    ['a heading and nothing below', LONG, ['file-no-data']],
    ['an invisible sign', rows('dti,Hà Nội,2023,0.5,mic\u0001'), ['control-character 2 E']],
    [
      'all at once, each with its line',
      rows('dti,X,2023,a,mic', 'dti,Hà Nội,2023,0.5,mic', 'dti,Hà Nội,20233,b,mic'),
      ['province-unknown 2 B', 'number-format 2 D', 'period-format 4 C', 'number-format 4 D'],
    ],
  ])('%s refuses the file', (_case, text, expected) => {
    const plan = planText(text);
    expect(complaints(plan)).toEqual(expected);
    expect(plan).toMatchObject({ state: 'refused', observations: [] });
  });

  test('the same figure twice is one, and said', () => {
    const plan = planText(rows('dti,Hà Nội,2023,0.5,mic', 'dti,TP. Hà Nội,2023,"0,50",mic'));
    expect(plan).toMatchObject({ state: 'ready', rows: { observations: 1, identical: 1 } });
    expect(complaints(plan)).toEqual(['duplicate-identical 3 D']);
  });

  test('a missing mark is a reading without a value', () => {
    const plan = planText(
      'indicator,province,period,value,source,status\ndti,Hà Nội,2023,…,mic,\ndti,Huế,2023,,mic,L\n',
    );
    expect(
      plan.observations.map(({ reading }) => [reading.value, reading.missingReason, reading.status]),
    ).toEqual([
      [null, 'O', ['O']],
      [null, 'L', ['L']],
    ]);
    expect(plan.issues).toEqual([]);
  });

  test('declared units are converted exactly and told', () => {
    const plan = planText(
      'indicator,province,period,value,unit,source\ndigital-economy-value-added,Tiền Giang,2021,8619123,triệu đồng,province\n',
    );
    expect(told(plan)).toEqual(['digital-economy-value-added|tien-giang|2021|province|2024=8619.123']);
    expect(plan.conversions).toMatchObject([{ from: 'triệu đồng', to: 'tỷ đồng', exponent: -3, figures: 1 }]);
    const titled = planText(
      `(Đơn vị tính: triệu đồng),,,,\n${rows('digital-economy-value-added,Tiền Giang,2021,8619123,province')}`,
    );
    expect(titled.observations[0]?.reading.value).toBe(8619.123);
    expect(
      complaints(
        planText('indicator,province,period,value,unit,source\ndti,Tiền Giang,2021,1,tỷ đồng,mic\n'),
      ),
    ).toEqual(['unit-mismatch 2 E']);
  });

  test('what is missing in the file comes from the settings or is asked', () => {
    const text = 'Tỉnh,Giá trị\nTiền Giang,"8,59"\nCả nước,"12,87"\n';
    const settings = { indicator: 'digital-economy-grdp-share', period: '2023' };
    const asked = planText(text, { settings });
    expect(asked).toMatchObject({ state: 'needs-answers', questions: [{ id: 'source' }], observations: [] });
    const plan = planText(text, { settings, answers: new Map([['source', 'nso']]) });
    expect(told(plan)).toEqual([
      'digital-economy-grdp-share|tien-giang|2023|nso|2024=8.59',
      'digital-economy-grdp-share|vn|2023|nso|=12.87',
    ]);
  });

  test('a day that ends several periods is asked', () => {
    const text = rows('dti,Hà Nội,30/6/2023,0.5,mic');
    expect(planText(text).questions).toMatchObject([
      { id: 'period:30/6/2023', code: 'period-ambiguous', line: 2, column: 'C' },
    ]);
    expect(told(planText(text, { answers: new Map([['period:30/6/2023', '2023-Q2']]) }))).toEqual([
      'dti|ha-noi|2023-Q2|mic|2024=0.5',
    ]);
  });

  test('boundaries, given, decide what a name means', () => {
    const text =
      'indicator,province,period,value,source,boundaries\ngrdp,Đồng Tháp,2023,1,nso,\ngrdp,Đồng Tháp,2023,2,nso,34 tỉnh\n';
    expect(told(planText(text))).toEqual([
      'grdp|dong-thap|2023|nso|2024=1',
      'grdp|dong-thap-2025|2023|nso|2025=2',
    ]);
  });
});

describe('a plan against what is there', () => {
  const first = planText(rows('dti,Hà Nội,2023,0.5,mic', 'grdp,Hà Nội,2023,1000000,nso'));

  test('the same file again changes nothing', () => {
    expect(
      planText(rows('dti,Hà Nội,2023,0.5,mic', 'grdp,Hà Nội,2023,1000000,nso'), {}, groundOf(first)).changes,
    ).toEqual({ created: 0, revised: 0, unchanged: 2 });
  });

  test('a change has a before and an after, and another digest', () => {
    const second = planText(rows('dti,Hà Nội,2023,0.6,mic'), {}, groundOf(first));
    expect(changesOf(second)).toMatchObject([{ before: { value: 0.5 }, after: { value: 0.6 } }]);
    expect(second.digest).not.toBe(planText(rows('dti,Hà Nội,2023,0.6,mic')).digest);
    expect(second.digest).toBe(planText(rows('dti,Hà Nội,2023,0.6,mic'), {}, groundOf(first)).digest);
  });

  test('a slip of a thousand is pointed out', () => {
    expect(complaints(planText(rows('grdp,Hà Nội,2023,1050,nso'), {}, groundOf(first)))).toEqual([
      'unit-magnitude 2 D',
    ]);
  });

  test('a mended cell is read in place of the file’s', () => {
    const cells = [{ sheet: null, line: 2, column: 'B', text: 'Tiền Giang' }];
    expect(told(planText(rows('dti,Tiền Gian,2023,0.5,mic'), { cells }))).toEqual([
      'dti|tien-giang|2023|mic|2024=0.5',
    ]);
  });
});
