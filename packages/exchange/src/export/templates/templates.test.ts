import { type Indicator, keyText, type Observation, type ImportGround } from '@kts/domain';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../formats/write-table.ts';
import { dropDowns } from '../../formats/xlsx-drop-downs.ts';
import { unpackWorkbook } from '../../formats/xlsx-gate.ts';
import { planFile } from '../../ingest/plan-import.ts';
import { theCodebook } from '../../testing/codebook.ts';
import { templateGuide } from './template-guide.ts';
import { reportedIn, templateRows } from './template-rows.ts';
import { templateTable } from './template-table.ts';
import { templateWorkbook } from './template-workbook.ts';

const areaOf = (slug: string) => {
  const area = theCodebook.area(slug);
  if (area === undefined) throw new Error(slug);
  return area;
};
const indicatorOf = (code: string): Indicator => {
  const indicator = theCodebook.indicator(code);
  if (indicator === undefined) throw new Error(code);
  return indicator;
};
const reading = (indicator: string, period: string, value: number | null, source = 'province') =>
  ({
    id: 1,
    indicator,
    area: 'can-tho-2025',
    period,
    source,
    boundaries: '2025',
    value,
    missingReason: value === null ? 'O' : null,
    status: ['P'],
    quality: 'ok',
    bound: null,
    note: null,
    noteEn: null,
    releasedOn: null,
    sourceTitle: null,
    sourceUrl: null,
  }) as const satisfies Observation;

const groundOf = (known: readonly Observation[]): ImportGround => {
  const readings = new Map(known.map((each) => [keyText(each), each]));
  return { current: (key) => readings.get(keyText(key)) ?? null };
};

const canTho = areaOf('can-tho-2025');
const share = indicatorOf('digital-economy-grdp-share');
const rowsOf = (period: string | null, known: readonly Observation[], indicators = [share]) =>
  templateRows({ indicators, areas: [canTho], period, today: '2026-11-30' }, known).map((row) => [
    row.period,
    row.source,
    row.boundaries,
    row.reading?.value ?? null,
  ]);

describe('rows of a template', () => {
  const known = [
    reading(share.code, '2024', 10),
    reading(share.code, '2025', 11),
    reading(share.code, '2025', 11.5, 'nso'),
    reading(share.code, '2025', 14, 'mic'),
  ];

  test.each([
    ['nothing known: a row of this year', null, [], [['2026', 'province', '2025', null]]],
    ['nothing known of a period: a row of it', '2025', [], [['2025', 'province', '2025', null]]],
    ['the last one, of the preferred source', null, known, [['2025', 'nso', '2025', 11.5]]],
    ['known already: no further row', '2025', known, [['2025', 'nso', '2025', 11.5]]],
    [
      'a later period: what is known, and a row of the same source',
      '2026-Q3',
      known,
      [
        ['2025', 'nso', '2025', 11.5],
        ['2026-Q3', 'nso', '2025', null],
      ],
    ],
    ['what came later does not count', '2024', known, [['2024', 'province', '2025', 10]]],
    [
      'a missing mark is no figure',
      null,
      [reading(share.code, '2025', null)],
      [['2026', 'province', '2025', null]],
    ],
    [
      'an estimate of the ministry is not the area’s',
      null,
      known.slice(3),
      [['2026', 'province', '2025', null]],
    ],
    ['a period before the merger: back-cast', '2023', [], [['2023', 'province', '2025', null]]],
  ] as const)('%s', (_name, period, readings, rows) => {
    expect(rowsOf(period, readings)).toEqual(rows);
  });

  test('an index keeps its maker', () => {
    const dti = indicatorOf('dti');
    expect(rowsOf('2026', [reading('dti', '2024', 0.7, 'mic')], [dti])).toEqual([
      ['2024', 'mic', '2025', 0.7],
      ['2026', 'mic', '2025', null],
    ]);
  });
});

test('a province reports what is its own, the country what is national', () => {
  const province = reportedIn(canTho, theCodebook).map(({ code }) => code);
  expect(province).toEqual(expect.arrayContaining(['digital-economy-grdp-share', 'grdp', 'population']));
  expect(province).not.toContain('dti');
  const country = reportedIn(areaOf('vn'), theCodebook).map(({ code }) => code);
  expect(country).toContain('un-egov-rank');
  expect(country).not.toContain('dti');
});

test('no two indicators are called alike: a name stands for one', () => {
  const names = theCodebook.indicators.map(({ nameVi }) => nameVi);
  expect(new Set(names).size).toBe(names.length);
});

const workbookOf = async (rows: ReturnType<typeof templateRows>) =>
  new Uint8Array(
    await templateWorkbook({
      table: templateTable(rows, theCodebook),
      guide: templateGuide(canTho, '2026-Q3', '2026-11-30'),
      sources: ['Cơ quan thống kê', 'Địa phương báo cáo'],
    }),
  );

describe('the workbook', () => {
  const rows = templateRows(
    {
      indicators: reportedIn(canTho, theCodebook),
      areas: [canTho],
      period: '2026-Q3',
      today: '2026-11-30',
    },
    [reading(share.code, '2025', 11, 'nso')],
  );

  const xmlOf = async (sheet: number): Promise<string> => {
    const unpacked = await unpackWorkbook(await workbookOf(rows));
    const bytes = unpacked.ok ? unpacked.members.get(`xl/worksheets/sheet${sheet}.xml`) : undefined;
    return new TextDecoder().decode(bytes);
  };

  test('has lists for status and source behind the cells, where Excel wants them', async () => {
    const xml = await xmlOf(1);
    const last = rows.length + 1;
    expect(xml).toContain('<dataValidations count="2">');
    expect(xml).toContain(`sqref="F2:F${last}"><formula1>"Chính thức,Sơ bộ,Ước tính"</formula1>`);
    expect(xml).toContain(`sqref="G2:G${last}"><formula1>"Cơ quan thống kê,Địa phương báo cáo"</formula1>`);
    const order = ['<sheetViews', '<cols', '<sheetData', '<dataValidations'].map((tag) => xml.indexOf(tag));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(await xmlOf(2)).not.toContain('dataValidation');
  });

  test('a list that Excel would refuse is a mistake of the program', () => {
    const list = { column: 'A', from: 2, to: 3, remark: '' };
    const make = (words: readonly string[]) =>
      dropDowns([{ ...list, words }]).files?.transform?.['xl/worksheets/sheet{id}.xml']?.transform?.(
        '<worksheet><sheetData/></worksheet>',
        {},
        { sheetIndex: 0, sheetId: '1' },
      );
    expect(make(['Sơ bộ'])).toContain('<formula1>"Sơ bộ"</formula1>');
    expect(() => make(['Sơ bộ, ước tính'])).toThrow('drop-down');
    expect(() => make(Array.from({ length: 60 }, () => 'ước tính'))).toThrow('drop-down');
  });
});

describe('sent back', () => {
  const known = [
    reading(share.code, '2025', 11.25, 'nso'),
    reading('digital-economy-value-added', '2025', 12_500),
    reading('population', '2025', 4_199_824),
    reading('digital-tech-firms-per-1000', '2025', 0.52),
  ];
  const indicators = known.map(({ indicator }) => indicatorOf(indicator));
  const rows = templateRows({ indicators, areas: [canTho], period: null, today: '2026-11-30' }, known);

  test.each([
    ['as CSV', async () => new TextEncoder().encode(writeCsv(templateTable(rows, theCodebook)))],
    ['as a workbook', () => workbookOf(rows)],
  ])('%s it says what it was filled in with', async (_name, make) => {
    const plan = await planFile(
      { bytes: await make(), fileName: 'mau', sha256: '0', today: '2026-11-30' },
      theCodebook,
      groundOf(known),
    );
    expect(plan.questions).toEqual([]);
    expect([plan.state, plan.changes]).toEqual(['ready', { created: 0, revised: 0, unchanged: 4 }]);
    expect(plan.issues).toEqual([]);
  });

  const asked = templateRows({ indicators, areas: [canTho], period: '2026-Q3', today: '2026-11-30' }, known);

  test.each([
    ['as CSV', async () => new TextEncoder().encode(writeCsv(templateTable(asked, theCodebook)))],
    ['as a workbook', () => workbookOf(asked)],
  ])('%s with nothing filled in it brings no change and no warning', async (_name, make) => {
    const plan = await planFile(
      { bytes: await make(), fileName: 'mau', sha256: '0', today: '2026-11-30' },
      theCodebook,
      groundOf(known),
    );
    expect([plan.state, plan.changes]).toEqual(['ready', { created: 0, revised: 0, unchanged: 4 }]);
    expect([plan.issues, plan.questions]).toEqual([[], []]);
  });

  const filledIn = (status: string | null) => {
    const [headings = [], ...lines] = templateTable(asked, theCodebook);
    const at = (heading: string) => headings.findIndex((each) => each === heading);
    const isAsked = (line: (typeof lines)[number]) =>
      line[at('Chỉ tiêu')] === share.nameVi && line[at('Kỳ')] === 'Quý III/2026';
    const filled = lines.map((line) =>
      isAsked(line) ? line.with(at('Giá trị'), 12.5).with(at('Tình trạng số liệu'), status) : line,
    );
    const bytes = new TextEncoder().encode(writeCsv([headings, ...filled]));
    return planFile(
      { bytes, fileName: 'mau.csv', sha256: '0', today: '2026-11-30' },
      theCodebook,
      groundOf(known),
    );
  };

  test('filled in by half it brings what was filled in', async () => {
    const plan = await filledIn('Ước tính');
    expect([plan.state, plan.changes]).toEqual(['ready', { created: 1, revised: 0, unchanged: 4 }]);
    expect(plan.observations.find(({ key }) => key.period === '2026-Q3')).toMatchObject({
      key: { indicator: share.code, area: 'can-tho-2025', source: 'nso', boundaries: '2025' },
      reading: { value: 12.5, status: ['E'] },
    });
    expect(plan.issues).toEqual([]);
  });

  test('a status that is left empty is asked about once', async () => {
    const { questions } = await filledIn(null);
    expect(questions.map(({ about }) => about)).toEqual(['status']);
  });
});
