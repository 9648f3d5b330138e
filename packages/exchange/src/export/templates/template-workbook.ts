import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { columnLetter } from '../../formats/table.ts';
import type { WrittenCell, WrittenTable } from '../../formats/write-table.ts';
import { type DropDown, dropDowns } from '../../formats/xlsx-drop-downs.ts';
import { STATUS_CHOICES, TEMPLATE_HEADINGS } from './template-table.ts';

type Heading = (typeof TEMPLATE_HEADINGS)[number];

/** In signs; names of indicators are wrapped. */
const WIDTHS: Readonly<Record<Heading, number>> = {
  'Chỉ tiêu': 52,
  'Địa bàn': 18,
  Kỳ: 20,
  'Giá trị': 14,
  'Đơn vị': 18,
  'Tình trạng số liệu': 20,
  Nguồn: 22,
  'Địa giới': 10,
  'Chất lượng': 14,
  'Mức nêu': 10,
  'Ghi chú': 40,
};

/** What is filled in by hand is tinted; what is known already is grey. */
const FILLED_IN: ReadonlySet<Heading> = new Set(['Giá trị', 'Tình trạng số liệu', 'Nguồn', 'Ghi chú']);
const TO_FILL_IN = { backgroundColor: '#FFF8DB', borderStyle: 'thin', borderColor: '#D9C98C' } as const;
const KNOWN = { textColor: '#5C636A' } as const;
const HEAD = '#E7F1FB';

export const FIGURES_SHEET = 'Số liệu';
export const GUIDE_SHEET = 'Hướng dẫn';

export type TemplateWorkbook = {
  /** As {@link templateTable} gives it. */
  readonly table: WrittenTable;
  /** Lines of the sheet that says how it is filled in; the first is its title. */
  readonly guide: readonly string[];
  /** Names of sources to choose from. */
  readonly sources: readonly string[];
};

/** A template as a workbook: the rows, with lists to choose a status and a source from, and how to fill them in. */
export function templateWorkbook({ table, guide, sources }: TemplateWorkbook): Promise<Buffer> {
  const [headings = [], ...rows] = table;
  return writeXlsxFile(
    [
      {
        sheet: FIGURES_SHEET,
        data: [headings.map((text) => headingCell(String(text))), ...rows.map(figureRow)],
        columns: TEMPLATE_HEADINGS.map((heading) => ({ width: WIDTHS[heading] })),
        stickyRowsCount: 1,
        orientation: 'landscape',
      },
      { sheet: GUIDE_SHEET, data: guide.map(guideRow), columns: [{ width: 100 }] },
    ],
    { features: [dropDowns(listsOf(rows.length, sources))] },
  ).toBuffer();
}

const headingCell = (value: string) => ({
  type: String,
  value,
  fontWeight: 'bold' as const,
  backgroundColor: HEAD,
  wrap: true,
});

const VALUE = TEMPLATE_HEADINGS.indexOf('Giá trị');

function figureRow(cells: readonly WrittenCell[]): Row {
  const isKnown = cells[VALUE] !== null;
  return TEMPLATE_HEADINGS.map((heading, at) => figureCell(cells[at] ?? null, heading, isKnown));
}

function figureCell(value: WrittenCell, heading: Heading, isKnown: boolean): Row[number] {
  const style = isKnown ? KNOWN : FILLED_IN.has(heading) ? TO_FILL_IN : {};
  if (value === null) return isKnown ? null : style;
  if (typeof value === 'number') return { type: Number, value, ...style };
  return { type: String, value, wrap: heading === 'Chỉ tiêu' || heading === 'Ghi chú', ...style };
}

const guideRow = (value: string, at: number): Row => [
  { type: String, value, wrap: true, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
];

function listsOf(rows: number, sources: readonly string[]): DropDown[] {
  if (rows === 0) return [];
  const columnOf = (heading: Heading) => columnLetter(TEMPLATE_HEADINGS.indexOf(heading));
  const place = { from: 2, to: rows + 1 };
  return [
    {
      ...place,
      column: columnOf('Tình trạng số liệu'),
      words: STATUS_CHOICES,
      remark: `Chọn ${STATUS_CHOICES.join(', ')}, hoặc để trống.`,
    },
    ...(sources.length === 0
      ? []
      : [{ ...place, column: columnOf('Nguồn'), words: sources, remark: 'Chọn một nguồn trong danh sách.' }]),
  ];
}
