import { lineCount, linesHeight } from './text-width.ts';
import type { Detail } from './briefing-table.ts';
import type { WrittenBriefing } from './written-briefing.ts';

/** Sizes of one briefing: type in points, the rest in millimetres. */
export type BriefingLayout = {
  readonly body: number;
  readonly table: number;
  readonly notes: number;
  readonly chartHeight: number;
  /** How many findings there is room for, three at least. */
  readonly findings: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly detail: Detail;
  /** Room left for the signature and the seal. */
  readonly signature: number;
};

/** Widths of the table's columns; together the width of the text. The verdict says much, and may be bold. */
export const COLUMNS = [32, 23, 26, 30, 34, 20] as const;
const VERDICT = 4;
export const TEXT_WIDTH = 165;
const PAGE_HEIGHT = 297;
/** What a word processor other than ours may need more. */
const SLACK = 4;
/** Headings within a paragraph are bold, and programs kern and break differently. */
const CAUTION = 0.975;
const CELL_PADDING = 2.2;

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };

const layout = (
  [body, table, notes]: readonly [number, number, number],
  detail: Detail,
  findings: number,
  [chartHeight, signature]: readonly [chartHeight: number, signature: number],
): BriefingLayout => ({ body, table, notes, chartHeight, findings, signature, detail, margins: MARGINS });

/** From roomy to tight; all within Nghị định 30/2020/NĐ-CP: body 13–14, tables and notes 11–12. */
const LAYOUTS: readonly BriefingLayout[] = [
  layout([14, 12, 12], 'full', 5, [48, 22]),
  layout([13, 12, 12], 'full', 5, [44, 20]),
  layout([13, 11, 11], 'full', 5, [40, 18]),
  layout([13, 11, 11], 'full', 5, [34, 16]),
  layout([13, 11, 11], 'short', 5, [34, 16]),
  layout([13, 11, 11], 'short', 5, [30, 14]),
  layout([13, 11, 11], 'brief', 5, [32, 15]),
  layout([13, 11, 11], 'brief', 5, [28, 14]),
  layout([13, 11, 11], 'brief', 4, [28, 13]),
  layout([13, 11, 11], 'brief', 4, [27, 10]),
  layout([13, 11, 11], 'brief', 3, [25, 9]),
  layout([13, 11, 11], 'brief', 3, [23, 8]),
  layout([13, 11, 11], 'least', 3, [23, 8]),
];

/** The roomiest layout that holds the briefing on one page, else the tightest. */
export function fitOnePage(briefings: Readonly<Record<Detail, WrittenBriefing>>): BriefingLayout {
  const fitting = LAYOUTS.find((each) => heightOf(briefings[each.detail], each) <= roomOf(each));
  const tightest = LAYOUTS.at(-1);
  if (tightest === undefined) throw new Error('There is a layout');
  return fitting ?? tightest;
}

const roomOf = ({ margins }: BriefingLayout): number => PAGE_HEIGHT - margins.top - margins.bottom - SLACK;

/** In millimetres, as a word processor would set it. */
function heightOf(briefing: WrittenBriefing, { body, table, notes, ...layout }: BriefingLayout): number {
  const paragraph = (text: string, points: number): number =>
    linesHeight(lineCount(text, points, TEXT_WIDTH * CAUTION), points) + 0.7;
  const sum = (texts: readonly string[], points: number): number =>
    texts.reduce((height, text) => height + paragraph(text, points), 0);
  const findings = briefing.findings.slice(0, layout.findings).map(({ text }) => `- ${text}`);
  return [
    headHeight(briefing),
    titleHeight(briefing),
    sum(briefing.notices, notes),
    paragraph(`${briefing.sections.targets}: ${briefing.tally}`, body),
    tableHeight(briefing, table),
    sum(briefing.tableNotes, notes),
    briefing.charts.length === 0 ? 0 : layout.chartHeight + 2,
    findings.length === 0 ? 0 : paragraph(briefing.sections.findings, body),
    sum(findings, body),
    briefing.gaps.length === 0
      ? 0
      : paragraph(`${briefing.sections.gaps}: ${briefing.gaps.join(' ')}`, notes),
    paragraph(`${briefing.sections.sources}: ${briefing.sources}`, notes),
    1.2 + linesHeight(2, 13) + linesHeight(1, 11) + layout.signature + 0.5,
  ].reduce((height, each) => height + each, 0);
}

const headHeight = ({ head }: WrittenBriefing): number =>
  linesHeight(1 + head.agency.length, 12) + linesHeight(1, 13) + 3;

const titleHeight = ({ title }: WrittenBriefing): number =>
  1.8 + linesHeight(1 + lineCount(title.subject, 14, TEXT_WIDTH, 'bold'), 14) + linesHeight(1, 12) + 0.9;

function tableHeight({ table: { headers, rows, without } }: WrittenBriefing, points: number): number {
  if (rows.length === 0 && without === '') return 0;
  const cells = (texts: readonly string[], weight: 'regular' | 'bold'): number => {
    const lines = texts.map((text, index) =>
      lineCount(
        text,
        points,
        ((COLUMNS[index] ?? 20) - CELL_PADDING) * CAUTION,
        index === VERDICT ? 'bold' : weight,
      ),
    );
    return linesHeight(Math.max(...lines), points) + 0.25;
  };
  const last =
    without === '' ? 0 : linesHeight(lineCount(without, points, TEXT_WIDTH - CELL_PADDING), points);
  return (
    cells(headers, 'bold') +
    rows.reduce((height, row) => height + cells(row.cells, 'regular'), 0) +
    last +
    0.7
  );
}
